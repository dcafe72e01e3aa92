using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Codecs.Native;
using Lethe.Pixels.Frames;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Pixels.Tests.Codecs;

/// <summary>Decodes files by the programs of others.</summary>
internal static class Judge
{
    /// <summary>Runs a program that makes a native copy, and gives the samples of a frame; null if it refuses the file.</summary>
    internal static FrameSamples? Decode(TemporaryFolder folder, string path, int frame, string program, params string[] options)
    {
        var output = folder.File($"native-{Guid.NewGuid():N}.dcm");
        if (Tool.Run(program, [.. options, path, output]).ExitCode != 0 || !File.Exists(output))
        {
            return null;
        }

        var native = RealFrame.Of(output, frame + 1, PixelCodec.Native).Last();
        var samples = new FrameSamples();
        var format = native.Format;
        new NativeCodec().Decode(native.Bytes, in format, samples).ShouldBe(Lethe.Pixels.Codecs.CodecResult.Done);
        return samples;
    }

    /// <summary>A file of one frame.</summary>
    internal static string Wrap(TemporaryFolder folder, byte[] coded, in FrameFormat format, TransferSyntax syntax)
    {
        var set = new DataSet()
            .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7")
            .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3.4")
            .Add(new Tag(0x0028_0002), Vr.US, format.Components)
            .Add(new Tag(0x0028_0004), Vr.CS, NameOf(format.Photometric))
            .Add(new Tag(0x0028_0010), Vr.US, format.Rows)
            .Add(new Tag(0x0028_0011), Vr.US, format.Columns)
            .Add(new Tag(0x0028_0100), Vr.US, format.BitsAllocated)
            .Add(new Tag(0x0028_0101), Vr.US, format.BitsStored)
            .Add(new Tag(0x0028_0102), Vr.US, format.HighBit)
            .Add(new Tag(0x0028_0103), Vr.US, format.IsSigned ? 1 : 0);
        if (format.Components > 1)
        {
            set.Add(new Tag(0x0028_0006), Vr.US, format.IsPlanar ? 1 : 0);
        }

        if (syntax.IsEncapsulated)
        {
            set.AddFragments(new Tag(0x7FE0_0010), ReadOnlyMemory<byte>.Empty, coded);
        }
        else
        {
            set.AddBytes(new Tag(0x7FE0_0010), format.BitsAllocated > 8 ? Vr.OW : Vr.OB, coded);
        }

        var path = folder.File($"wrapped-{Guid.NewGuid():N}.dcm");
        Part10Writer.WriteFile(path, set, new WriteOptions { TransferSyntax = syntax.Uid });
        return path;
    }

    private static string NameOf(Photometric photometric) => photometric switch
    {
        Photometric.Monochrome1 => "MONOCHROME1",
        Photometric.Rgb => "RGB",
        Photometric.YbrFull => "YBR_FULL",
        Photometric.YbrFull422 => "YBR_FULL_422",
        Photometric.YbrRct => "YBR_RCT",
        Photometric.YbrIct => "YBR_ICT",
        _ => "MONOCHROME2",
    };
}
