using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Rewriting;

public class MarksTests
{
    private const uint Removed = 0x0012_0062;
    private const uint Method = 0x0012_0063;
    private const uint Codes = 0x0012_0064;
    private const uint Dates = 0x0028_0303;
    private const uint CodeValue = 0x0008_0100;
    private const string Ours = "Lethe: PS3.15 2026d Basic Profile";

    [Fact]
    public void Every_output_is_marked()
    {
        var run = Run.Of(Run.Instance());
        run.Text(Removed).ShouldBe("YES");
        run.Text(Method).ShouldBe(Ours);
        run.Text(Dates).ShouldBe("REMOVED");
        run.CountItems(Codes).ShouldBe(1);
        run.Text(Codes, CodeValue).ShouldBe("113100");
        run.Text(Codes, 0x0008_0102).ShouldBe("DCM");
        run.Text(Codes, 0x0008_0104).ShouldBe("Basic Application Confidentiality Profile");
    }

    [Fact]
    public void Former_marks_that_say_the_opposite_are_replaced()
    {
        var run = Run.Of(Run.Instance().Add(new Tag(Removed), Vr.CS, "NO").Add(new Tag(Dates), Vr.CS, "UNMODIFIED"));
        run.Text(Removed).ShouldBe("YES");
        run.Text(Dates).ShouldBe("REMOVED");
    }

    [Fact]
    public void Former_methods_stay_if_the_standard_knows_them_and_ours_is_appended()
    {
        var run = Run.Of(Run.Instance().Add(new Tag(Method), Vr.LO, @"Clean Pixel Data Option\Dr Berg at St Anna 4711"));
        run.Text(Method).ShouldBe($@"Clean Pixel Data Option\Former de-identification\{Ours}");
        run.Holds("Berg").ShouldBeFalse();
    }

    [Fact]
    public void Former_codes_stay_if_the_standard_knows_them_with_the_meaning_of_the_standard()
    {
        var run = Run.Of(Run.Instance().AddSequence(new Tag(Codes), Code("113101", "Anna Berg"), Code("BERG01", "Anna Berg"), Code("1131/:", "x"), Code("113100", "x")));
        run.CountItems(Codes).ShouldBe(2);
        run.Text(Codes, CodeValue).ShouldBe("113101");
        run.Text(Codes, 0x0008_0104).ShouldBe("Clean Pixel Data Option");
        run.Holds("Berg").ShouldBeFalse();
        run.Holds("1131/:").ShouldBeFalse();
    }

    [Fact]
    public void A_second_run_appends_nothing()
    {
        var once = Run.Of(Run.Instance().Add(new Tag(Method), Vr.LO, "by hand"));
        Run.Of(once.Bytes).Bytes.ShouldBe(once.Bytes);
    }

    [Fact]
    public void Marks_in_items_go()
    {
        var run = Run.Of(Run.Instance().AddSequence(new Tag(0x0008_1115), new DataSet().Add(new Tag(0x0020_000E), Vr.UI, "1.2").Add(new Tag(Removed), Vr.CS, "YES")));
        run.Has(0x0008_1115, Removed).ShouldBeFalse();
        run.Has(0x0008_1115, 0x0020_000E).ShouldBeTrue();
    }

    [Fact]
    public void Too_many_former_methods_end()
    {
        var run = Run.Of(Run.Instance().Add(new Tag(Method), Vr.LO, string.Join('\\', Enumerable.Repeat("by hand", 5000))));
        run.Text(Method)!.Length.ShouldBeLessThan(1200);
        run.Text(Method)!.ShouldEndWith(Ours);
    }

    [Fact]
    public void A_missing_SOP_instance_UID_is_written_from_the_meta_information()
    {
        var meta = new DataSet().Add(new Tag(0x0002_0003), Vr.UI, "1.2.3.4");
        var run = Run.Of(Run.Instance().Remove(new Tag(0x0008_0018)), new WriteOptions { Meta = meta });
        run.Text(0x0008_0018).ShouldBe(Run.Of(Run.Instance()).Text(0x0008_0018));
    }

    private static DataSet Code(string value, string meaning) => new DataSet()
        .Add(new Tag(CodeValue), Vr.SH, value).Add(new Tag(0x0008_0102), Vr.SH, "DCM").Add(new Tag(0x0008_0104), Vr.LO, meaning);
}
