using System.Runtime.InteropServices;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Pixels.Rendering.Pictures;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Rendering;

/// <summary>Pictures of small images whose header says one thing each.</summary>
public class FrameRendererTests
{
    private const int Rounds = 400;

    private static readonly Tag PixelData = new(0x7FE0_0010);
    private static readonly Tag WindowCenter = new(0x0028_1050);
    private static readonly Tag WindowWidth = new(0x0028_1051);
    private static readonly Tag Intercept = new(0x0028_1052);
    private static readonly Tag Slope = new(0x0028_1053);
    private static readonly Tag Function = new(0x0028_1056);
    private static readonly Tag Descriptor = new(0x0028_3002);
    private static readonly Tag LutData = new(0x0028_3006);
    private static readonly Tag ModalityLut = new(0x0028_3000);
    private static readonly Tag VoiLut = new(0x0028_3010);

    private static DataSet Image(string photometric, int allocated, int stored, bool isSigned = false, int columns = 4, int components = 1, int frames = 1) => new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7")
        .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3.4")
        .Add(new Tag(0x0028_0002), Vr.US, components)
        .Add(new Tag(0x0028_0004), Vr.CS, photometric)
        .Add(new Tag(0x0028_0008), Vr.IS, frames)
        .Add(new Tag(0x0028_0010), Vr.US, 1)
        .Add(new Tag(0x0028_0011), Vr.US, columns)
        .Add(new Tag(0x0028_0100), Vr.US, allocated)
        .Add(new Tag(0x0028_0101), Vr.US, stored)
        .Add(new Tag(0x0028_0102), Vr.US, stored - 1)
        .Add(new Tag(0x0028_0103), Vr.US, isSigned ? 1 : 0);

    private static byte[] Show(DataSet set, int frame = 0) => Row(Rendered.Ours(Part10Writer.ToBytes(set), frame).ShouldNotBeNull().Picture);

    private static byte[] Row(Picture picture) => picture.Row(0).ToArray();

    private static DataSet Words(DataSet set, params ReadOnlySpan<short> cells) => set.AddBytes(PixelData, Vr.OW, MemoryMarshal.AsBytes(cells).ToArray());

    private static DataSet Lut(long first, Vr vr, params ReadOnlySpan<long> entries) => new DataSet().Add(Descriptor, vr, entries.Length, first, 16).Add(LutData, Vr.US, entries);

    [Fact]
    public void Eight_bits_are_shown_as_they_are() =>
        Show(Image("MONOCHROME2", 8, 8).AddBytes(PixelData, Vr.OB, (byte[])[10, 20, 30, 40])).ShouldBe([10, 20, 30, 40]);

    [Fact]
    public void The_lowest_value_of_MONOCHROME1_is_white() =>
        Show(Image("MONOCHROME1", 8, 8).AddBytes(PixelData, Vr.OB, (byte[])[0, 20, 30, 255])).ShouldBe([255, 235, 225, 0]);

    [Fact]
    public void Deeper_values_without_a_window_are_shown_over_the_range_that_they_have() =>
        Show(Words(Image("MONOCHROME2", 16, 16, isSigned: true), -100, 0, 50, 100)).ShouldBe([0, 128, 191, 255]);

    [Fact]
    public void Padding_is_not_part_of_the_range() =>
        Show(Words(Image("MONOCHROME2", 16, 16, isSigned: true).Add(new Tag(0x0028_0120), Vr.SS, -2000), -2000, 0, 50, 100)).ShouldBe([0, 0, 128, 255]);

    [Fact]
    public void A_window_is_of_rescaled_values() =>
        Show(Words(Image("MONOCHROME2", 16, 12).Add(WindowCenter, Vr.DS, "0\\40").Add(WindowWidth, Vr.DS, "201\\400").Add(Intercept, Vr.DS, "-1000").Add(Slope, Vr.DS, "2"), 450, 500, 549, 600))
            .ShouldBe([1, 128, 253, 255]);

    [Fact]
    public void The_function_of_the_window_counts() =>
        Show(Words(Image("MONOCHROME2", 16, 12).Add(WindowCenter, Vr.DS, "100").Add(WindowWidth, Vr.DS, "50").Add(Function, Vr.CS, "SIGMOID"), 0, 100, 125, 4000)).ShouldBe([0, 128, 225, 255]);

    [Fact]
    public void A_modality_table_goes_before_the_window() =>
        Show(Words(Image("MONOCHROME2", 16, 12).AddSequence(ModalityLut, Lut(10, Vr.US, 0, 1000, 500)).Add(WindowCenter, Vr.DS, "500").Add(WindowWidth, Vr.DS, "1000").Add(Function, Vr.CS, "LINEAR_EXACT"), 0, 10, 11, 12))
            .ShouldBe([0, 0, 255, 128]);

    [Fact]
    public void A_VOI_table_goes_before_a_window_and_may_begin_below_zero() =>
        Show(Words(Image("MONOCHROME2", 16, 16, isSigned: true).AddSequence(VoiLut, Lut(-1, Vr.SS, 65535, 0, 32768)).Add(WindowCenter, Vr.DS, "1").Add(WindowWidth, Vr.DS, "1"), -5, -1, 0, 9))
            .ShouldBe([255, 255, 0, 128]);

    [Fact]
    public void Functional_groups_of_the_frame_go_before_shared_ones_and_these_before_the_top()
    {
        static DataSet Group(string intercept) => new DataSet().AddSequence(new Tag(0x0028_9145), new DataSet().Add(Intercept, Vr.DS, intercept).Add(Slope, Vr.DS, "1"));
        static DataSet Window(string center) => new DataSet().AddSequence(new Tag(0x0028_9132), new DataSet().Add(WindowCenter, Vr.DS, center).Add(WindowWidth, Vr.DS, "256"));
        var set = Words(Image("MONOCHROME2", 16, 12, columns: 1, frames: 3).Add(WindowCenter, Vr.DS, "4000").Add(WindowWidth, Vr.DS, "2"), 100, 100, 100);
        set.AddSequence(new Tag(0x5200_9229), Window("128")).AddSequence(new Tag(0x5200_9230), Group("0"), Group("20"), Window("28"));

        Show(set, 0).ShouldBe([100]);
        Show(set, 1).ShouldBe([120]);
        Show(set, 2).ShouldBe([200]);
    }

    [Fact]
    public void Numbers_of_32_bits_and_floating_point_ones_are_shown()
    {
        Show(Image("MONOCHROME2", 32, 32, columns: 3).AddBytes(PixelData, Vr.OW, MemoryMarshal.AsBytes((ReadOnlySpan<uint>)[1_000_000, 2_000_000, 3_000_000]).ToArray())).ShouldBe([0, 128, 255]);
        Show(Image("MONOCHROME2", 32, 32, columns: 4).AddBytes(new Tag(0x7FE0_0008), Vr.OF, MemoryMarshal.AsBytes((ReadOnlySpan<float>)[-1, 0, 1, float.NaN]).ToArray())).ShouldBe([0, 128, 255, 0]);
    }

    [Fact]
    public void Colors_are_shown()
    {
        Show(Image("RGB", 8, 8, columns: 2, components: 3).AddBytes(PixelData, Vr.OB, (byte[])[1, 2, 3, 253, 254, 255])).ShouldBe([1, 2, 3, 253, 254, 255]);
        Show(Image("RGB", 16, 16, columns: 1, components: 3).AddBytes(PixelData, Vr.OW, MemoryMarshal.AsBytes((ReadOnlySpan<ushort>)[65535, 257, 0]).ToArray())).ShouldBe([255, 1, 0]);
        Show(Image("YBR_FULL", 8, 8, columns: 2, components: 3).AddBytes(PixelData, Vr.OB, (byte[])[76, 85, 255, 255, 128, 128])).ShouldBe([254, 0, 0, 255, 255, 255]);
        Show(Image("YBR_PARTIAL_420", 8, 8, columns: 2, components: 3).AddBytes(PixelData, Vr.OB, (byte[])[16, 128, 128, 235, 128, 128])).Length.ShouldBe(6);
    }

    [Fact]
    public void Indices_are_looked_up()
    {
        var set = Image("PALETTE COLOR", 8, 8).AddBytes(PixelData, Vr.OB, (byte[])[0, 1, 2, 9]);
        for (uint color = 0; color < 3; color++)
        {
            set.Add(new Tag(0x0028_1101 + color), Vr.US, 3, 0, 16).Add(new Tag(0x0028_1201 + color), Vr.OW, 0x0100 * (color + 1), 0x1000 * (color + 1), 0xFF00);
        }

        Show(set).ShouldBe([1, 2, 3, 16, 32, 48, 255, 255, 255, 255, 255, 255]);
    }

    [Fact]
    public void A_palette_that_is_missing_leaves_grey() =>
        Show(Image("PALETTE COLOR", 8, 8).AddBytes(PixelData, Vr.OB, (byte[])[0, 1, 2, 9])).ShouldBe([0, 1, 2, 9]);

    /// <summary>Descriptors, tables, windows and groups of any content, in any of the forms.</summary>
    [Fact]
    public void Whatever_the_header_says_a_picture_comes_out()
    {
        var random = new Random(20260814);
        Tag[] texts = [WindowCenter, WindowWidth, Intercept, Slope, Function];
        string[] values = ["", "0", "-0", "1e308", "-1e308", "NaN", "Infinity", "1e-320", "x", "\\", "5\\6", "1,5", "SIGMOID", "LINEAR_EXACT", "99999999999999999999"];
        for (var round = 0; round < Rounds; round++)
        {
            var bits = (int[])[8, 16, 32];
            var (allocated, components) = (bits[random.Next(3)], random.Next(1, 5));
            var set = Image(((string[])["MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "YBR_FULL", "YBR_PARTIAL_420", "NONE"])[random.Next(7)], allocated, random.Next(1, allocated + 1), random.Next(2) == 0, 4, components);
            var cells = new byte[4 * components * allocated / 8];
            random.NextBytes(cells);
            set.AddBytes(PixelData, Vr.OW, cells);
            Spoil(set, random, texts, values);
            set.AddSequence(new Tag(0x5200_9229), Spoil(new DataSet(), random, texts, values)).AddSequence(new Tag(0x5200_9230));

            (Rendered.Ours(Part10Writer.ToBytes(set))?.Picture.Width ?? 4).ShouldBe(4);
        }
    }

    private static DataSet Spoil(DataSet set, Random random, Tag[] texts, string[] values)
    {
        foreach (var tag in texts.Where(_ => random.Next(2) == 0))
        {
            set.Add(tag, Vr.DS, values[random.Next(values.Length)]);
        }

        foreach (var sequence in ((Tag[])[ModalityLut, VoiLut]).Where(_ => random.Next(3) == 0))
        {
            set.AddSequence(sequence, new DataSet().AddBytes(Descriptor, Vr.US, Bytes(random, 6)).AddBytes(LutData, Vr.OW, Bytes(random, 40)));
        }

        for (uint color = 0; color < 3; color++)
        {
            set.AddBytes(new Tag(0x0028_1101 + color), Vr.US, Bytes(random, 6)).AddBytes(new Tag(0x0028_1201 + color), Vr.OW, Bytes(random, 600));
        }

        return set.AddBytes(new Tag(0x0028_0120), Vr.US, Bytes(random, 2)).AddBytes(new Tag(0x0028_0121), Vr.US, Bytes(random, 2));
    }

    private static byte[] Bytes(Random random, int most)
    {
        var bytes = new byte[random.Next((most / 2) + 1) * 2];
        random.NextBytes(bytes);
        for (var i = 1; i < bytes.Length && random.Next(2) == 0; i += 2)
        {
            bytes[i] = 0;
        }

        return bytes;
    }
}
