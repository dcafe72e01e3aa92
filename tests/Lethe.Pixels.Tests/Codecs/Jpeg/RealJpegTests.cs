using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Jpeg.Judging;
using Lethe.TestKit;
using Shouldly;
using Xunit.Abstractions;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

public sealed class RealJpegTests(ITestOutputHelper output)
{
    private const int FramesOfEach = 2;

    [JpegFilesFact("dcmdjpeg")]
    public void Samples_are_those_of_dcmdjpeg()
    {
        using var folder = new TemporaryFolder();
        var codec = new JpegCodec();
        var samples = new FrameSamples();
        var (compared, all, one) = (0, 0L, 0L);
        foreach (var path in RealJpegs.Paths())
        {
            var file = DicomPixels.Open(path);
            var target = folder.File("native.dcm");
            if (Tool.Run("dcmdjpeg", "+cn", "+px", path, target).ExitCode != 0)
            {
                output.WriteLine($"dcmdjpeg refuses {path}");
                continue;
            }

            var native = DicomPixels.Open(target);
            var frames = file.Coded();
            frames.Count.ShouldBe(file.Frames, path);
            for (var i = 0; i < Math.Min(frames.Count, FramesOfEach); i++)
            {
                codec.Decode(frames[i], file.Format, samples).ShouldBe(CodecResult.Done, path);
                var differences = Differences.Of(samples, frames[i], native, i);
                differences.Largest.ShouldBeLessThanOrEqualTo(1, path);
                all += differences.Samples;
                one += differences.Different;
            }

            compared++;
        }

        output.WriteLine($"{compared} files, {all} samples, {one} differ by 1");
        compared.ShouldBeGreaterThan(40);
    }

    [JpegFilesFact("dcmdjpeg", "gdcmconv")]
    public void Blanked_frames_keep_all_other_blocks_and_decode_everywhere()
    {
        using var folder = new TemporaryFolder();
        var codec = new JpegCodec();
        var samples = new FrameSamples();
        var random = new Random(3);
        var (byDcmtk, byGdcm, blocks) = (0, 0, 0L);
        foreach (var path in RealJpegs.Paths())
        {
            var file = DicomPixels.Open(path);
            var coded = file.Coded()[0];
            if (file.Frames > 1 || codec.Decode(coded, file.Format, samples) != CodecResult.Done)
            {
                continue;
            }

            var boxes = Blanked.RandomBoxes(random, file.Format.Columns, file.Format.Rows);
            int[] fill = [.. Enumerable.Range(0, file.Format.Components).Select(_ => random.Next(1 << samples.Precision))];
            var blanked = Blanked.Blank(codec, coded, file.Format, boxes, fill);
            blocks += Blanked.Check(coded, blanked, boxes, fill);
            codec.Decode(blanked, file.Format, samples).ShouldBe(CodecResult.Done);
            File.WriteAllBytes(folder.File("blanked.dcm"), file.With([blanked]));
            byDcmtk += Judge(folder, path, samples, blanked, "dcmdjpeg", "+cn", "+px") ? 1 : 0;
            byGdcm += Judge(folder, path, samples, blanked, "gdcmconv", "-w") ? 1 : 0;
        }

        output.WriteLine($"{byDcmtk} files judged by dcmdjpeg, {byGdcm} by gdcmconv, {blocks} blocks blanked");
        byDcmtk.ShouldBeGreaterThan(30);
        byGdcm.ShouldBeGreaterThan(30);
    }

    /// <summary>False if the decoder refuses the file, as it does the one before.</summary>
    private static bool Judge(TemporaryFolder folder, string original, FrameSamples samples, byte[] frame, string program, params string[] options)
    {
        var target = folder.File(program + ".dcm");
        var result = Tool.Run(program, [.. options, folder.File("blanked.dcm"), target]);
        if (result.ExitCode != 0)
        {
            Tool.Run(program, [.. options, original, target]).ExitCode.ShouldNotBe(0, original);
            return false;
        }

        Differences.Of(samples, frame, DicomPixels.Open(target), 0).Largest.ShouldBeLessThanOrEqualTo(1, original);
        return true;
    }
}
