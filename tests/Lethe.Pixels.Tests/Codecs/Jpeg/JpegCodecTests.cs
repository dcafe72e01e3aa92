using System.Buffers;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

/// <summary>JPEG frames of real files: decoded as others do, blanked block by block.</summary>
public sealed class JpegCodecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static List<RealFrame> Frames => RealFrame.All(1, PixelCodec.Jpeg);

    [ToolFact("dcmdjpeg")]
    public void Samples_are_those_of_dcmtk_but_for_one_level_where_no_color_is_spread()
    {
        var (compared, complaints) = (0, new List<string>());
        foreach (var frame in Frames)
        {
            var samples = new FrameSamples();
            var format = frame.Format;
            var result = new JpegCodec().Decode(frame.Bytes, in format, samples);
            if (Judge.Decode(_folder, frame.Path, 0, "dcmdjpeg", "+cn") is not { } wanted)
            {
                continue;
            }

            compared++;
            if (result != CodecResult.Done)
            {
                complaints.Add($"{frame.Name}: {result}");
                continue;
            }

            // Chrominances that are shared are spread in another way there.
            var components = JpegCodestream.TryRead(frame.Bytes, in format, out var codestream) == CodecResult.Done && codestream!.Frame!.Components.All(c => c.H == codestream.Frame.MaxH && c.V == codestream.Frame.MaxV) ? samples.Components : 1;
            var most = MostDifference(samples, wanted, components);
            if (most > 1)
            {
                complaints.Add($"{frame.Name}: {most}");
            }
        }

        complaints.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(30);
    }

    private static long MostDifference(FrameSamples one, FrameSamples other, int components)
    {
        var most = 0L;
        for (var y = 0; y < one.Rows; y++)
        {
            for (var x = 0; x < one.Columns; x++)
            {
                for (var c = 0; c < components; c++)
                {
                    most = Math.Max(most, Math.Abs(one.Sample(x, y, c) - other.Sample(x, y, c)));
                }
            }
        }

        return most;
    }

    [ReferenceFact("dicom")]
    public void Blocks_outside_of_boxes_keep_their_coefficients_and_those_inside_are_even()
    {
        var random = new Random(20261127);
        var blanked = 0;
        foreach (var frame in Frames)
        {
            var format = frame.Format;
            if (JpegCodestream.TryRead(frame.Bytes, in format, out var before) != CodecResult.Done)
            {
                continue;
            }

            PixelBox[] boxes = [new(random.Next(format.Columns), random.Next(format.Rows), 1 + random.Next(80), 1 + random.Next(40)), new(0, 0, 9, 9)];
            int[] fill = [16, 128, 128];
            var output = new ArrayBufferWriter<byte>();
            new JpegCodec().Blank(frame.Bytes, in format, boxes, fill, output).ShouldBe(CodecResult.Done, frame.Name);

            (output.WrittenCount % 2).ShouldBe(0);
            JpegCodestream.TryRead(output.WrittenSpan, in format, out var after).ShouldBe(CodecResult.Done, frame.Name);
            Check(before!.Frame!, after!.Frame!, boxes, fill, frame.Name);
            blanked++;
        }

        blanked.ShouldBeGreaterThan(30);
    }

    private static void Check(JpegFrame before, JpegFrame after, PixelBox[] boxes, int[] fill, string name)
    {
        for (var i = 0; i < before.Components.Length; i++)
        {
            var (old, now) = (before.Components[i], after.Components[i]);
            var touched = boxes.Select(box => JpegBlanker.BlocksOf(box, old, before)).ToList();
            for (var row = 0; row < old.Height; row++)
            {
                for (var column = 0; column < old.Stride; column++)
                {
                    var block = new PixelBox(column, row, 1, 1);
                    if (!touched.Exists(box => !box.Intersect(block).IsEmpty))
                    {
                        now.Block(column, row).SequenceEqual(old.Block(column, row)).ShouldBeTrue($"{name} component {i} block {column},{row}");
                        continue;
                    }

                    now.Block(column, row)[1..].IndexOfAnyExcept((short)0).ShouldBe(-1);
                    var level = (now.Block(column, row)[0] * now.Quantizers![0] / 8.0) + (1 << (before.Precision - 1));
                    Math.Abs(level - fill[i]).ShouldBeLessThanOrEqualTo(now.Quantizers[0] / 16.0, $"{name} component {i}");
                }
            }
        }
    }

    [ToolFact("dcmdjpeg", "gdcmconv")]
    public void What_was_blanked_is_decoded_by_others_to_the_same_samples()
    {
        var judged = 0;
        foreach (var frame in Frames)
        {
            var format = frame.Format;
            var output = new ArrayBufferWriter<byte>();
            if (new JpegCodec().Blank(frame.Bytes, in format, [new PixelBox(5, 7, 30, 20)], [0, 128, 128], output) != CodecResult.Done
                || Judge.Decode(_folder, Judge.Wrap(_folder, frame.Bytes, in format, frame.Syntax), 0, "dcmdjpeg", "+cn") is not { } before)
            {
                continue;
            }

            var path = Judge.Wrap(_folder, output.WrittenSpan.ToArray(), in format, frame.Syntax);
            var after = Judge.Decode(_folder, path, 0, "dcmdjpeg", "+cn").ShouldNotBeNull(frame.Name);
            for (var y = 48; y < after.Rows; y++)
            {
                for (var x = 0; x < after.Columns; x++)
                {
                    after.Sample(x, y, 0).ShouldBe(before.Sample(x, y, 0), $"{frame.Name} {x},{y}");
                }
            }

            Tool.Run("gdcmconv", "--raw", path, _folder.File("gdcm.dcm")).ExitCode.ShouldBe(0, frame.Name);
            judged++;
        }

        judged.ShouldBeGreaterThan(30);
    }

    [ToolTheory("dcmcjpeg", "dcmdjpeg")]
    [InlineData("+eb", "8 bit")]
    [InlineData("+ee", "12 bit")]
    [InlineData("+ep", "spectral selection")]
    [InlineData("+es", "spectral selection")]
    public void Variants_of_other_writers_are_decoded_and_blanked(string option, string what)
    {
        // The demo has images of 8, 12 and 16 bits; what a process cannot hold, dcmcjpeg refuses.
        var made = 0;
        foreach (var path in Directory.EnumerateFiles(DemoFolder(), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var coded = _folder.File($"coded-{made}.dcm");
            if (Tool.Run("dcmcjpeg", option, path, coded).ExitCode != 0 || RealFrame.Of(coded, 1, PixelCodec.Jpeg).FirstOrDefault() is not { } frame)
            {
                continue;
            }

            var (samples, format) = (new FrameSamples(), frame.Format);
            new JpegCodec().Decode(frame.Bytes, in format, samples).ShouldBe(CodecResult.Done, $"{what} {frame.Name}");
            MostDifference(samples, Judge.Decode(_folder, coded, 0, "dcmdjpeg", "+cn")!, 1).ShouldBeLessThanOrEqualTo(1, what);
            JpegCodestream.TryRead(frame.Bytes, in format, out var before);
            var output = new ArrayBufferWriter<byte>();
            new JpegCodec().Blank(frame.Bytes, in format, [new PixelBox(3, 3, 12, 30)], [16, 128, 128], output).ShouldBe(CodecResult.Done, what);
            JpegCodestream.TryRead(output.WrittenSpan, in format, out var after).ShouldBe(CodecResult.Done);
            Check(before!.Frame!, after!.Frame!, [new PixelBox(3, 3, 12, 30)], [16, 128, 128], what);
            made++;
        }

        made.ShouldBeGreaterThan(0, what);
    }

    private string DemoFolder()
    {
        Lethe.Synthetic.DemoStudies.Write(_folder.File("demo"), new Lethe.Synthetic.DemoOptions { Size = 64, SmallSize = 48, FrameSize = 96, Slices = 1, Frames = 1 });
        return _folder.File("demo");
    }

    [ReferenceFact("dicom")]
    public void Damaged_frames_end_with_a_result()
    {
        var random = new Random(7);
        var frames = Frames.Where(frame => frame.Bytes.Length < 60_000).ToList();
        var codec = new JpegCodec();
        var (samples, results) = (new FrameSamples(), new HashSet<CodecResult>());
        for (var round = 0; round < 2_000; round++)
        {
            var frame = frames[round % frames.Count];
            var bytes = frame.Bytes.ToArray();
            for (var i = 0; i <= random.Next(4); i++)
            {
                bytes[random.Next(random.Next(2) == 0 ? Math.Min(700, bytes.Length) : bytes.Length)] = (byte)random.Next(256);
            }

            var format = frame.Format;
            var cut = bytes.AsSpan(0, random.Next(5) == 0 ? random.Next(bytes.Length) : bytes.Length);
            results.Add(codec.Decode(cut, in format, samples));
            if (round % 4 == 0)
            {
                results.Add(codec.Blank(cut, in format, [new PixelBox(1, 1, 20, 20)], [0, 128, 128], new ArrayBufferWriter<byte>()));
            }
        }

        results.ShouldContain(CodecResult.Damaged);
        results.ShouldContain(CodecResult.Done);
    }
}
