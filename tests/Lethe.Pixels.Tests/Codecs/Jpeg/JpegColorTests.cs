using Lethe.Pixels.Codecs;
using Lethe.Pixels.Codecs.Jpeg;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Tests.Codecs.Jpeg.Making;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg;

public sealed class JpegColorTests
{
    [Theory]
    [InlineData(Photometric.Rgb, false, -1, "123", Photometric.YbrFull)]
    [InlineData(Photometric.Rgb, false, -1, "RGB", Photometric.Rgb)]
    [InlineData(Photometric.Rgb, false, -1, "012", Photometric.Rgb)]
    [InlineData(Photometric.Rgb, true, -1, "012", Photometric.YbrFull)]
    [InlineData(Photometric.Rgb, false, 0, "123", Photometric.Rgb)]
    [InlineData(Photometric.Rgb, false, 1, "RGB", Photometric.YbrFull)]
    [InlineData(Photometric.YbrFull, false, -1, "RGB", Photometric.YbrFull)]
    [InlineData(Photometric.YbrFull422, false, 0, "123", Photometric.YbrFull)]
    [InlineData(Photometric.YbrPartial420, true, -1, "123", Photometric.YbrFull)]
    [InlineData(Photometric.Monochrome2, true, -1, "123", Photometric.Other)]
    public void Three_components_are_what_header_markers_and_identifiers_say(Photometric header, bool isJfif, int adobe, string identifiers, Photometric expected)
    {
        var extra = new List<byte>();
        if (isJfif)
        {
            JpegMaker.Add(extra, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        }

        if (adobe >= 0)
        {
            JpegMaker.Add(extra, 0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, (byte)adobe]);
        }

        byte[] ids = [.. identifiers.Select(id => (byte)(char.IsDigit(id) ? id - '0' : id))];
        var plain = MadeFrames.Get("444");
        var maker = plain with { Extra = [.. extra], Components = [.. plain.Components.Select((component, i) => component with { Id = ids[i] })] };

        Decode(maker, header).ShouldBe(expected);
    }

    [Theory]
    [InlineData(Photometric.Monochrome1)]
    [InlineData(Photometric.PaletteColor)]
    public void One_component_is_what_the_header_says(Photometric header) => Decode(MadeFrames.Get("grey"), header).ShouldBe(header);

    private static Photometric Decode(JpegMaker maker, Photometric header)
    {
        var samples = new FrameSamples();
        new JpegCodec().Decode(maker.Make(), maker.Format with { Photometric = header }, samples).ShouldBe(CodecResult.Done);
        return samples.Photometric;
    }
}
