using System.Buffers;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Frames;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs;

/// <summary>What all codecs that lose nothing have in common: others decode the same samples, and blanking changes boxes alone.</summary>
public sealed class LosslessCodecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolTheory("dcmdjpeg", "dcmdrle", "gdcmconv", Reference = "dicom")]
    [InlineData(PixelCodec.Rle, 20, "dcmdrle")]
    [InlineData(PixelCodec.JpegLossless, 10, "dcmdjpeg", "+cn")]
    [InlineData(PixelCodec.JpegLs, 10, "gdcmconv", "--raw")]
    [InlineData(PixelCodec.Jpeg2000, 20, "gdcmconv", "--raw")]
    public void Real_frames_are_decoded_as_by_others_and_blanked(PixelCodec codec, int least, string program, params string[] options)
    {
        var (compared, complaints) = (0, new List<string>());
        foreach (var frame in RealFrame.All(2, codec))
        {
            if (Judge.Decode(_folder, frame.Path, frame.Frame, program, options) is { } wanted)
            {
                compared++;
                complaints.AddRange(Compare(frame, wanted, program, options));
            }
        }

        complaints.ShouldBeEmpty();
        compared.ShouldBeGreaterThanOrEqualTo(least);
    }

    [ToolTheory("dcmcjpeg", "dcmdjpeg", "dcmcrle", "dcmdrle", "dcmcjpls", "dcmdjpls", "gdcmconv")]
    [InlineData(PixelCodec.JpegLossless, "dcmdjpeg", "dcmcjpeg", "+e1")]
    [InlineData(PixelCodec.JpegLossless, "dcmdjpeg", "dcmcjpeg", "+el", "+sv", "1")]
    [InlineData(PixelCodec.JpegLossless, "dcmdjpeg", "dcmcjpeg", "+el", "+sv", "2")]
    [InlineData(PixelCodec.JpegLossless, "dcmdjpeg", "dcmcjpeg", "+el", "+sv", "3")]
    [InlineData(PixelCodec.JpegLossless, "dcmdjpeg", "dcmcjpeg", "+el", "+sv", "4")]
    [InlineData(PixelCodec.JpegLossless, "dcmdjpeg", "dcmcjpeg", "+el", "+sv", "5")]
    [InlineData(PixelCodec.JpegLossless, "dcmdjpeg", "dcmcjpeg", "+el", "+sv", "6")]
    [InlineData(PixelCodec.JpegLossless, "dcmdjpeg", "dcmcjpeg", "+el", "+sv", "7")]
    [InlineData(PixelCodec.JpegLossless, "dcmdjpeg", "dcmcjpeg", "+el", "+pt", "2")]
    [InlineData(PixelCodec.Rle, "dcmdrle", "dcmcrle")]
    [InlineData(PixelCodec.Rle, "dcmdrle", "gdcmconv", "--rle")]
    [InlineData(PixelCodec.JpegLs, "dcmdjpls", "dcmcjpls")]
    [InlineData(PixelCodec.JpegLs, "dcmdjpls", "dcmcjpls", "+en", "+md", "3")]
    [InlineData(PixelCodec.JpegLs, "dcmdjpls", "dcmcjpls", "+il")]
    [InlineData(PixelCodec.JpegLs, "dcmdjpls", "dcmcjpls", "+in")]
    [InlineData(PixelCodec.JpegLs, "gdcmconv", "gdcmconv", "--jpegls")]
    [InlineData(PixelCodec.Jpeg2000, "gdcmconv", "gdcmconv", "--j2k")]
    public void Variants_of_other_writers_are_decoded_and_blanked(PixelCodec codec, string decoder, string program, params string[] options)
    {
        DemoStudies.Write(_folder.File("demo"), new DemoOptions { Size = 64, SmallSize = 48, FrameSize = 96, Slices = 1, Frames = 1 });
        var (compared, complaints) = (0, new List<string>());
        string[] decoding = decoder switch
        {
            "dcmdjpeg" => ["+cn"],
            "gdcmconv" => ["--raw"],
            _ => [],
        };
        foreach (var path in Directory.EnumerateFiles(_folder.File("demo"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var coded = _folder.File($"coded-{compared}.dcm");
            if (Tool.Run(program, [.. options, path, coded]).ExitCode == 0 && File.Exists(coded) && RealFrame.Of(coded, 1, codec).FirstOrDefault() is { } frame
                && Judge.Decode(_folder, coded, 0, decoder, decoding) is { } wanted)
            {
                compared++;
                complaints.AddRange(Compare(frame, wanted, decoder, decoding));
            }
        }

        complaints.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(3);
    }

    private List<string> Compare(RealFrame frame, FrameSamples wanted, string program, string[] options)
    {
        var codec = new CodecTable().Of(frame.Syntax.Codec)!;
        var (samples, format, output) = (new FrameSamples(), frame.Format, new ArrayBufferWriter<byte>());
        if (codec.Decode(frame.Bytes, in format, samples) is not CodecResult.Done and var result)
        {
            return [$"{frame.Name}: {result}"];
        }

        if (!samples.Bytes.SequenceEqual(wanted.Bytes))
        {
            return [$"{frame.Name}: other samples"];
        }

        var box = new PixelBox(3, 2, Math.Max(1, format.Columns / 3), Math.Max(1, format.Rows / 4));
        int[] fill = [.. Enumerable.Repeat(0, format.Components)];
        if (codec.Blank(frame.Bytes, in format, [box], fill, output) is not CodecResult.Done and var blanked)
        {
            return [$"{frame.Name}: not blanked, {blanked}"];
        }

        var after = Judge.Decode(_folder, Judge.Wrap(_folder, output.WrittenSpan.ToArray(), in format, frame.Syntax), 0, program, options);
        return after is null ? [$"{frame.Name}: {program} does not read what was written"] : Differences(frame, wanted, after, box);
    }

    private static List<string> Differences(RealFrame frame, FrameSamples before, FrameSamples after, PixelBox box)
    {
        for (var y = 0; y < before.Rows; y++)
        {
            for (var x = 0; x < before.Columns; x++)
            {
                var inside = x >= box.X && x < box.Right && y >= box.Y && y < box.Bottom;
                for (var c = 0; c < before.Components; c++)
                {
                    if (after.Sample(x, y, c) != (inside ? 0 : before.Sample(x, y, c)))
                    {
                        return [$"{frame.Name}: {x},{y} is {after.Sample(x, y, c)}"];
                    }
                }
            }
        }

        return [];
    }

    [ReferenceTheory("dicom")]
    [InlineData(PixelCodec.Rle, 2_000, int.MaxValue)]
    [InlineData(PixelCodec.JpegLossless, 2_000, int.MaxValue)]

    // CharLS needs seconds for some damage in coded data before it says so.
    [InlineData(PixelCodec.JpegLs, 100, 36)]
    [InlineData(PixelCodec.Jpeg2000, 500, int.MaxValue)]
    public void Damaged_frames_end_with_a_result(PixelCodec kind, int rounds, int lastByte)
    {
        var random = new Random(11);
        var frames = RealFrame.All(1, kind).Where(frame => frame.Format.Pixels <= 70_000).ToList();
        var codec = new CodecTable().Of(kind)!;
        var (samples, results) = (new FrameSamples(), new HashSet<CodecResult>());
        for (var round = 0; round < rounds; round++)
        {
            var frame = frames[round % frames.Count];
            var bytes = frame.Bytes.ToArray();
            for (var i = 0; i <= random.Next(4); i++)
            {
                bytes[random.Next(random.Next(2) == 0 ? Math.Min(Math.Min(200, lastByte), bytes.Length) : Math.Min(lastByte, bytes.Length))] = (byte)random.Next(256);
            }

            var format = frame.Format;
            var cut = bytes.AsSpan(0, random.Next(5) == 0 ? random.Next(bytes.Length) : bytes.Length);
            results.Add(codec.Decode(cut, in format, samples));
            if (round % 4 == 0)
            {
                results.Add(codec.Blank(cut, in format, [new PixelBox(1, 1, 20, 20)], [0, 0, 0], new ArrayBufferWriter<byte>()));
            }
        }

        results.ShouldContain(CodecResult.Damaged);
        results.ShouldContain(CodecResult.Done);
    }
}
