using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Jpeg.Judging;
using Lethe.Pixels.Tests.Codecs.Jpeg.Making;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

/// <summary>What we read and write, judged by decoders and encoders of others.</summary>
public sealed class JpegJudgeTests
{
    private readonly JpegCodec _codec = new();
    private readonly FrameSamples _samples = new();

    public static TheoryData<string> Frames => [.. MadeFrames.Common];

    public static TheoryData<string, bool> Encodings => new()
    {
        { "+eb +cy +s4", true }, { "+eb +cy +s2", true }, { "+eb +cy +n1", true }, { "+eb -ho +cy +s2", true }, { "+eb +ho +cr", true }, { "+es +cy +s4", true }, { "+ep +cy +s2", true }, { "+ep +cr", true },
        { "+eb", false }, { "+eb -ho", false }, { "+ee +bt", false }, { "+ee +be", false }, { "+es +bt", false }, { "+ep +bt", false }, { "+ep +be", false },
    };

    [ToolTheory("dcmdjpeg")]
    [MemberData(nameof(Frames))]
    public void Dcmdjpeg_gives_our_samples_of_blanked_frames(string name)
    {
        using var folder = new TemporaryFolder();
        var (path, frame, format) = Write(folder, name);

        var result = Tool.Run("dcmdjpeg", "+cn", "+px", path, folder.File("native.dcm"));

        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldBeEmpty();
        Compare(frame, format, folder.File("native.dcm"));
    }

    [ToolTheory("gdcmconv")]
    [MemberData(nameof(Frames))]
    public void Gdcmconv_gives_our_samples_of_blanked_frames(string name)
    {
        using var folder = new TemporaryFolder();
        var (path, frame, format) = Write(folder, name);

        var result = Tool.Run("gdcmconv", "-w", path, folder.File("native.dcm"));

        // It first tries 8 bits on every frame, and says so where there are 12.
        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.Split('\n').ShouldAllBe(line => line.Length == 0 || (format.BitsStored == 12 && line == "Unsupported JPEG data precision 12"));
        Compare(frame, format, folder.File("native.dcm"));
    }

    [ToolTheory("dcmcjpeg", "dcmdjpeg")]
    [MemberData(nameof(Encodings))]
    public void Frames_of_dcmcjpeg_are_read_and_blanked(string options, bool isColor)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("picture.dcm"), Picture(isColor));
        var made = Tool.Run("dcmcjpeg", [.. options.Split(' '), folder.File("picture.dcm"), folder.File("coded.dcm")]);
        made.ExitCode.ShouldBe(0, made.Output);
        var file = DicomPixels.Open(folder.File("coded.dcm"));
        var coded = file.Coded()[0];
        PixelBox[] boxes = [new(30, 20, 60, 25), new(120, 90, 9, 10)];
        int[] fill = [.. Enumerable.Repeat(200, file.Format.Components)];

        var blanked = Blanked.Blank(_codec, coded, file.Format, boxes, fill);

        Blanked.Check(coded, blanked, boxes, fill).ShouldBeGreaterThanOrEqualTo(40);
        File.WriteAllBytes(folder.File("blanked.dcm"), file.With([blanked]));
        foreach (var (name, frame) in (ReadOnlySpan<(string, byte[])>)[("coded.dcm", coded), ("blanked.dcm", blanked)])
        {
            var result = Tool.Run("dcmdjpeg", "+cn", "+px", folder.File(name), folder.File("native.dcm"));
            (result.ExitCode, result.Output).ShouldBe((0, string.Empty));
            Compare(frame, file.Format, folder.File("native.dcm"));
        }
    }

    private (string Path, byte[] Frame, FrameFormat Format) Write(TemporaryFolder folder, string name)
    {
        var maker = MadeFrames.Get(name);
        int[] fill = [.. maker.Components.Select(_ => 16 << (maker.Precision - 8))];
        var frame = Blanked.Blank(_codec, maker.Make(), maker.Format, [new PixelBox(20, 10, 30, 20), new PixelBox(66, 40, 9, 9)], fill);
        var syntax = maker.IsProgressive ? "1.2.840.10008.1.2.4.55" : maker.Precision == 8 ? "1.2.840.10008.1.2.4.50" : "1.2.840.10008.1.2.4.51";
        File.WriteAllBytes(folder.File("coded.dcm"), DicomPixels.Make(maker.Format, syntax, maker.Components.Length == 1 ? "MONOCHROME2" : "YBR_FULL", frame));
        return (folder.File("coded.dcm"), frame, maker.Format);
    }

    private void Compare(byte[] frame, in FrameFormat format, string path)
    {
        _codec.Decode(frame, format, _samples).ShouldBe(CodecResult.Done);
        Differences.Of(_samples, frame, DicomPixels.Open(path), 0).Largest.ShouldBeLessThanOrEqualTo(1);
    }

    /// <summary>A picture of waves and noise.</summary>
    private static byte[] Picture(bool isColor)
    {
        var random = new Random(5);
        var (columns, rows) = (133, 101);
        var format = new FrameFormat(columns, rows, isColor ? 3 : 1, isColor ? 8 : 16, isColor ? 8 : 12, isColor ? 7 : 11, false, false, false, false, isColor ? Photometric.Rgb : Photometric.Monochrome2);
        var bytes = new byte[columns * rows * format.Components * format.BitsAllocated / 8];
        for (var i = 0; i < bytes.Length; i++)
        {
            var wave = Math.Sin(i / 40.0) + Math.Cos(i / columns / 9.0);
            bytes[i] = isColor ? (byte)(128 + (50 * wave) + random.Next(8)) : (byte)(i % 2 == 0 ? random.Next(256) : 8 + (3 * wave));
        }

        return DicomPixels.MakeNative(format, isColor ? "RGB" : "MONOCHROME2", bytes);
    }
}
