using System.Buffers;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Jpeg.Judging;
using Lethe.Pixels.Tests.Codecs.Jpeg.Making;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

public sealed class JpegFuzzTests
{
    private const int MutantsOfEach = 120;
    private readonly JpegCodec _codec = new();
    private readonly FrameSamples _samples = new();
    private readonly ArrayBufferWriter<byte> _output = new();

    public static TheoryData<string> Frames => [.. MadeFrames.All];

    [Theory]
    [MemberData(nameof(Frames))]
    public void Damaged_frames_give_results_and_what_is_blanked_can_be_read(string name)
    {
        var random = new Random(name.Length);
        var results = new HashSet<CodecResult>();
        for (var i = 0; i < MutantsOfEach; i++)
        {
            var maker = MadeFrames.Get(name, i % 4);
            results.Add(Try(FrameMutations.Next(maker.Make(), random), maker, random));
        }

        results.ShouldContain(CodecResult.Damaged);
        results.ShouldBeSubsetOf([CodecResult.Done, CodecResult.Damaged, CodecResult.NotAsDescribed, CodecResult.Unsupported, CodecResult.TooLarge]);
    }

    private CodecResult Try(byte[] mutant, JpegMaker maker, Random random)
    {
        var boxes = Blanked.RandomBoxes(random, maker.Columns, maker.Rows);
        int[] fill = [.. maker.Components.Select(_ => random.Next(-1000, 5000))];
        var decoded = _codec.Decode(mutant, maker.Format, _samples);
        _output.ResetWrittenCount();
        var blanked = _codec.Blank(mutant, maker.Format, boxes, fill, _output);
        if (blanked == CodecResult.Done)
        {
            decoded.ShouldBe(CodecResult.Done);
            Blanked.Check(mutant, _output.WrittenSpan, boxes, [.. fill.Select(value => Math.Clamp(value, 0, (1 << maker.Precision) - 1))]);
        }
        else
        {
            _output.WrittenCount.ShouldBe(0);
        }

        return blanked;
    }
}
