using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Results;
using Lethe.Standard;
using Lethe.Tests.Graphics;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

/// <summary>PS3.15 E.3.3, H28: an overlay group stays as a whole or goes as a whole.</summary>
public class CleanOverlayActionTests
{
    private const uint Data = 0x6000_3000;

    private static readonly Canvas Contour = new Canvas(120, 90).Ellipse(60, 45, 30, 20);
    private static readonly Canvas Lettered = new Canvas(120, 90).Text("BERG", 10, 10, 2);

    public static TheoryData<string> Syntaxes => [SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitBigEndian, SyntaxUid.Deflated];

    public static TheoryData<uint, Vr, string> Retired => new()
    {
        { 0x0012, Vr.US, "1" }, { 0x0052, Vr.US, "1" }, { 0x0060, Vr.CS, "NONE" }, { 0x0061, Vr.SH, "ACME" }, { 0x0062, Vr.SH, "BERG" }, { 0x0063, Vr.CS, "BERG" },
        { 0x0068, Vr.US, "1" }, { 0x0069, Vr.US, "1" }, { 0x0110, Vr.CS, "RECT" }, { 0x0200, Vr.US, "1" }, { 0x0800, Vr.CS, "BERG" }, { 0x0802, Vr.US, "1" },
        { 0x1100, Vr.US, "1" }, { 0x1200, Vr.US, "1" }, { 0x1203, Vr.US, "1" }, { 0x0777, Vr.LO, "BERG" }, { 0x0045, Vr.LO, "BERG" },
    };

    [Theory]
    [MemberData(nameof(Syntaxes))]
    public void A_drawing_stays_byte_by_byte(string syntax)
    {
        foreach (var vr in new[] { Vr.OW, Vr.OB })
        {
            var run = Run.Of(WithOverlay(0x6000, Contour, vr), new WriteOptions { TransferSyntax = syntax }, Profiles.Profile.Basic.With([ConfidentialityOption.CleanGraphics]));

            run.Outcome.ShouldBe(Outcome.Deidentified);
            run.Value(Data).ShouldBe(syntax == SyntaxUid.ExplicitBigEndian && vr == Vr.OW ? Swapped(Contour.Packed()) : Contour.Packed());
            foreach (var element in new uint[] { 0x0010, 0x0011, 0x0040, 0x0050, 0x0100, 0x0102 })
            {
                run.Has(0x6000_0000 | element).ShouldBeTrue();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Syntaxes))]
    public void A_drawing_with_text_goes(string syntax)
    {
        foreach (var vr in new[] { Vr.OW, Vr.OB })
        {
            HasNoOverlay(Run.Of(WithOverlay(0x6000, Lettered, vr), new WriteOptions { TransferSyntax = syntax }, Profiles.Profile.Basic.With([ConfidentialityOption.CleanGraphics])));
        }
    }

    [Fact]
    public void Without_the_option_a_drawing_goes() => HasNoOverlay(Run.Of(WithOverlay(0x6000, Contour)));

    [Fact]
    public void Each_group_is_judged_on_its_own()
    {
        var set = WithOverlay(0x601E, Contour);
        AddOverlay(set, 0x6002, Lettered);
        AddOverlay(set, 0x6000, Contour);

        var run = Clean(set);

        run.Has(0x6000_3000).ShouldBeTrue();
        run.Has(0x6002_3000).ShouldBeFalse();
        run.Has(0x6002_0010).ShouldBeFalse();
        run.Has(0x601E_3000).ShouldBeTrue();
    }

    [Fact]
    public void Text_in_one_of_many_frames_is_enough()
    {
        HasNoOverlay(Clean(Frames(Contour, Contour, Lettered)));
        Clean(Frames(Contour, Contour, Contour)).Has(Data).ShouldBeTrue();
    }

    [Fact]
    public void Frames_that_begin_within_a_byte_are_looked_at()
    {
        var (clean, lettered) = (new Canvas(101, 63).Ellipse(50, 30, 25, 20), new Canvas(101, 63).Text("BERG", 10, 10, 2));

        HasNoOverlay(Clean(Frames(clean, clean, clean, lettered)));
        Clean(Frames(clean, clean, clean, clean)).Has(Data).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Retired))]
    public void What_does_not_belong_to_a_drawing_goes(uint element, Vr vr, string value)
    {
        var set = WithOverlay(0x6000, Contour);
        set.Add(new Tag(0x6000_0000 | element), vr, value);

        var run = Clean(set);

        run.Has(0x6000_0000 | element).ShouldBeFalse();
        run.Has(Data).ShouldBeTrue();
    }

    [Fact]
    public void What_tells_of_the_drawing_stays()
    {
        var run = Clean(WithOverlay(0x6000, Contour)
            .Add(new Tag(0x6000_0045), Vr.LO, "AUTOMATED").Add(new Tag(0x6000_0051), Vr.US, 1).Add(new Tag(0x6000_1301), Vr.IS, "300")
            .Add(new Tag(0x6000_1302), Vr.DS, "12.5").Add(new Tag(0x6000_1303), Vr.DS, "1.5").Add(new Tag(0x6000_1001), Vr.CS, "LAYER1")
            .Add(new Tag(0x6000_0022), Vr.LO, "CHEST").Add(new Tag(0x6000_1500), Vr.LO, "LUNG").Add(new Tag(0x6000_4000), Vr.LT, "CHEST"));

        (run.Text(0x6000_0045), run.Text(0x6000_1301), run.Text(0x6000_1302), run.Text(0x6000_1303)).ShouldBe(("AUTOMATED", "300", "12.5", "1.5"));
        (run.Text(0x6000_1001), run.Text(0x6000_0022), run.Text(0x6000_1500), run.Text(0x6000_4000)).ShouldBe(("LAYER1", "CHEST", "LUNG", "CHEST"));
        run.Has(0x6000_0051).ShouldBeTrue();
    }

    [Fact]
    public void Names_in_its_texts_go()
    {
        var run = Clean(WithOverlay(0x6000, Contour)
            .Add(new Tag(0x6000_0022), Vr.LO, "Berg").Add(new Tag(0x6000_1500), Vr.LO, "CHEST Berg Anna").Add(new Tag(0x6000_4000), Vr.LT, "4711"));

        (run.Has(0x6000_0022), run.Has(0x6000_4000)).ShouldBe((false, false), "nothing was left of them");
        run.Text(0x6000_1500).ShouldBe("CHEST");
        run.Has(Data).ShouldBeTrue();
    }

    [Fact]
    public void Illegal_values_beside_the_drawing_go_alone()
    {
        var run = Clean(WithOverlay(0x6000, Contour).Add(new Tag(0x6000_1301), Vr.IS, "Berg").Add(new Tag(0x6000_1302), Vr.LO, "Berg"));

        (run.Has(0x6000_1301), run.Has(0x6000_1302), run.Has(Data)).ShouldBe((false, false, true));
    }

    [Theory]
    [InlineData(0x0010u, 91)]
    [InlineData(0x0010u, 0)]
    [InlineData(0x0010u, 65535)]
    [InlineData(0x0011u, 119)]
    [InlineData(0x0100u, 8)]
    [InlineData(0x0102u, 1)]
    public void A_group_that_does_not_fit_goes(uint element, int value) =>
        HasNoOverlay(Clean(WithOverlay(0x6000, Contour, except: element).Add(new Tag(0x6000_0000 | element), Vr.US, value)));

    [Theory]
    [InlineData(0x0010u)]
    [InlineData(0x0011u)]
    [InlineData(0x0040u)]
    [InlineData(0x0050u)]
    [InlineData(0x0100u)]
    [InlineData(0x0102u)]
    [InlineData(0x3000u)]
    public void A_group_that_lacks_something_goes(uint element) => HasNoOverlay(Clean(WithOverlay(0x6000, Contour, except: element)));

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("2147483647")]
    [InlineData("1e0")]
    [InlineData("Berg")]
    public void Frames_that_are_not_there_are_none(string frames) => HasNoOverlay(Clean(WithOverlay(0x6000, Contour).Add(new Tag(0x6000_0015), Vr.IS, frames)));

    [Fact]
    public void A_type_that_nobody_knows_makes_it_go() => HasNoOverlay(Clean(WithOverlay(0x6000, Contour, except: 0x0040).Add(new Tag(0x6000_0040), Vr.CS, "BERG")));

    [Fact]
    public void Bits_behind_the_last_pixel_make_it_go()
    {
        var canvas = new Canvas(101, 63).Ellipse(50, 30, 25, 20);
        var bits = canvas.Packed();
        bits[^1] |= 0x80;

        HasNoOverlay(Clean(WithOverlay(0x6000, canvas, Vr.OW, 0x3000).AddBytes(new Tag(Data), Vr.OW, bits)));
    }

    [Fact]
    public void Huge_numbers_without_data_cost_nothing()
    {
        var set = WithOverlay(0x6000, Contour, except: 0x0010);
        set.Add(new Tag(0x6000_0010), Vr.US, 65535).Add(new Tag(0x6000_0015), Vr.IS, "99999999");
        var file = Part10Writer.ToBytes(set);
        Run.Of(file, Profiles.Profile.Basic.With([ConfidentialityOption.CleanGraphics]));

        var before = GC.GetAllocatedBytesForCurrentThread();
        HasNoOverlay(Run.Of(file, Profiles.Profile.Basic.With([ConfidentialityOption.CleanGraphics])));

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8 << 20);
    }

    [Fact]
    public void Overlays_in_items_go()
    {
        var run = Clean(Run.Instance().AddSequence(new Tag(0x0008_9215), Overlay(0x6000, Contour)));

        run.Has(0x0008_9215).ShouldBeTrue();
        run.Has(0x0008_9215, 0x6000_3000).ShouldBeFalse();
        run.Has(0x0008_9215, 0x6000_0010).ShouldBeFalse();
    }

    [Fact]
    public void Odd_groups_and_curves_go()
    {
        var run = Clean(Run.Instance().AddBytes(new Tag(0x5000_3000), Vr.OW, new byte[] { 1, 0 }).Add(new Tag(0x5000_2500), Vr.LO, "Berg").AddBytes(new Tag(0x6020_3000), Vr.OW, new byte[] { 1, 0 }));

        (run.Has(0x5000_3000), run.Has(0x5000_2500), run.Has(0x6020_3000)).ShouldBe((false, false, false));
    }

    [Fact]
    public void A_drawing_in_the_bits_of_pixels_does_not_stay()
    {
        var set = WithOverlay(0x6002, Contour)
            .Add(new Tag(0x0028_0100), Vr.US, 16).Add(new Tag(0x0028_0101), Vr.US, 12).Add(new Tag(0x0028_0102), Vr.US, 11).Add(new Tag(0x0028_0103), Vr.US, 0)
            .Add(new Tag(0x6000_0100), Vr.US, 16).Add(new Tag(0x6000_0102), Vr.US, 12).AddBytes(new Tag(0x7FE0_0010), Vr.OW, new byte[] { 0xFF, 0xFF });

        var run = Clean(set);

        (run.Has(0x6000_0100), run.Has(0x6002_3000)).ShouldBe((false, true));
        run.Value(0x7FE0_0010).ShouldBe([0xFF, 0x0F]);
    }

    private static Run Clean(DataSet set) => Run.Of(set, ConfidentialityOption.CleanGraphics);

    private static DataSet WithOverlay(ushort group, Canvas canvas, Vr vr = Vr.OW, uint except = 0) => AddOverlay(Run.Instance(), group, canvas, vr, except);

    private static DataSet Overlay(ushort group, Canvas canvas) => AddOverlay(new DataSet(), group, canvas);

    private static DataSet AddOverlay(DataSet set, ushort group, Canvas canvas, Vr vr = Vr.OW, uint except = 0)
    {
        foreach (var (element, value) in new (uint, int)[] { (0x0010, canvas.Rows), (0x0011, canvas.Columns), (0x0100, 1), (0x0102, 0) })
        {
            _ = element == except ? set : set.Add(new Tag(group, (ushort)element), Vr.US, value);
        }

        _ = except == 0x0040 ? set : set.Add(new Tag(group, 0x0040), Vr.CS, "G");
        _ = except == 0x0050 ? set : set.Add(new Tag(group, 0x0050), Vr.SS, 1, 1);
        return except == 0x3000 ? set : set.AddBytes(new Tag(group, 0x3000), vr, canvas.Packed());
    }

    private static DataSet Frames(params Canvas[] frames)
    {
        var size = frames[0].Rows * frames[0].Columns;
        var packed = new byte[((size * frames.Length) + 15) / 16 * 2];
        for (var frame = 0; frame < frames.Length; frame++)
        {
            var one = frames[frame].Packed();
            for (var i = 0; i < size; i++)
            {
                var at = (frame * size) + i;
                packed[at / 8] |= (byte)(((one[i / 8] >> (i % 8)) & 1) << (at % 8));
            }
        }

        return WithOverlay(0x6000, frames[0], except: 0x3000).Add(new Tag(0x6000_0015), Vr.IS, $"{frames.Length}").AddBytes(new Tag(Data), Vr.OW, packed);
    }

    private static byte[] Swapped(byte[] bytes) => [.. Enumerable.Range(0, bytes.Length).Select(i => bytes[i ^ 1])];

    private static void HasNoOverlay(Run run)
    {
        run.Outcome.ShouldBe(Outcome.Deidentified);
        for (var i = 0; i < run.Output.Table.Count; i++)
        {
            (run.Output.Table[i].Tag >> 24).ShouldNotBe(0x60u);
        }
    }
}
