using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Lethe.TestKit;
using Shouldly;
using Xunit.Abstractions;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

public sealed class RealJpegTests(ITestOutputHelper output)
{
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
            for (var i = 0; i < frames.Count; i++)
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
        compared.ShouldBeGreaterThan(50);
    }
}
