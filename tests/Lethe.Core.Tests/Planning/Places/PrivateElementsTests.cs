using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Planning;

/// <summary>PS3.15 E.3.10: private elements by creator, whatever their block, with their creators or not at all.</summary>
public class PrivateElementsTests
{
    private const ConfidentialityOption SafePrivate = ConfidentialityOption.RetainSafePrivate;
    private const string Gems = "GEMS_PARM_01";

    private static readonly Tag Declaration = new(0x0008_0300);

    [Theory]
    [InlineData(0x10)]
    [InlineData(0x11)]
    [InlineData(0xFF)]
    public void A_safe_element_stays_with_its_creator_whatever_the_block(int block)
    {
        var run = Run.Of(WithBlock(Run.Instance(), 0x0043, block, Gems, (0x27, "0.6:1"), (0x6F, "1\\2\\3"), (0x01, "Berg^Anna")), SafePrivate);

        run.Text(Creator(0x0043, block)).ShouldBe(Gems);
        run.Text(Element(0x0043, block, 0x6F)).ShouldBe("1\\2\\3");
        run.Has(Element(0x0043, block, 0x01)).ShouldBeFalse();
        run.Holds("Berg").ShouldBeFalse();
    }

    [Fact]
    public void Without_the_option_all_go()
    {
        var run = Run.Of(WithBlock(Run.Instance(), 0x0043, 0x10, Gems, (0x6F, "1\\2\\3")));

        run.Has(Creator(0x0043, 0x10)).ShouldBeFalse();
        run.Has(Element(0x0043, 0x10, 0x6F)).ShouldBeFalse();
    }

    [Fact]
    public void A_creator_without_elements_goes()
    {
        var run = Run.Of(WithBlock(Run.Instance(), 0x0043, 0x10, Gems, (0x01, "1")), SafePrivate);

        run.Has(Creator(0x0043, 0x10)).ShouldBeFalse();
    }

    [Fact]
    public void A_value_that_is_not_what_it_should_be_goes_and_its_creator_with_it()
    {
        var run = Run.Of(WithBlock(Run.Instance(), 0x0043, 0x10, Gems, (0x6F, "Berg^Anna")), SafePrivate);

        run.Holds("Berg").ShouldBeFalse();
        run.Has(Creator(0x0043, 0x10)).ShouldBeFalse();
    }

    [Fact]
    public void Two_blocks_of_one_creator_are_both_judged()
    {
        var set = WithBlock(Run.Instance(), 0x0043, 0x10, Gems, (0x6F, "1\\2"));
        var run = Run.Of(WithBlock(set, 0x0043, 0x12, Gems, (0x6F, "3\\4")), SafePrivate);

        run.Text(Element(0x0043, 0x10, 0x6F)).ShouldBe("1\\2");
        run.Text(Element(0x0043, 0x12, 0x6F)).ShouldBe("3\\4");
    }

    [Fact]
    public void An_element_of_another_creators_block_is_not_taken_for_a_safe_one()
    {
        var run = Run.Of(WithBlock(Run.Instance(), 0x0043, 0x10, "SOMEBODY ELSE", (0x6F, "1\\2")), SafePrivate);

        run.Has(Element(0x0043, 0x10, 0x6F)).ShouldBeFalse();
        run.Holds("SOMEBODY").ShouldBeFalse();
    }

    [Fact]
    public void A_reservation_does_not_reach_into_items()
    {
        var inner = new DataSet().Add(new Tag(Element(0x0043, 0x10, 0x6F)), Vr.DS, "1\\2");
        var set = WithBlock(Run.Instance(), 0x0043, 0x10, Gems, (0x6F, "3\\4")).AddSequence(new Tag(0x0008_2112), inner);
        var run = Run.Of(set, SafePrivate);

        run.Has(0x0008_2112, Element(0x0043, 0x10, 0x6F)).ShouldBeFalse();
        run.Has(Element(0x0043, 0x10, 0x6F)).ShouldBeTrue();
    }

    [Fact]
    public void What_the_input_calls_safe_stays_and_is_told_of_anew()
    {
        var set = WithBlock(Run.Instance(), 0x0099, 0x10, "ACME 1", (0x01, "5"), (0x02, "6"), (0x03, "Berg^Anna"))
            .AddSequence(Declaration, Declare("ACME 1", "SAFE"), Declare("ACME 2", "SAFE"));
        var run = Run.Of(set, SafePrivate);

        run.Text(Creator(0x0099, 0x10)).ShouldBe("ACME 1");
        run.Text(Element(0x0099, 0x10, 0x01)).ShouldBe("5");
        run.Holds("Berg").ShouldBeFalse("no vendor's word makes a name of this patient safe");
        run.CountItems(0x0008_0300).ShouldBe(1, "the second entry's block is not there");
        run.Text(0x0008_0300, 0x0008_0303).ShouldBe("SAFE");
    }

    [Fact]
    public void Of_a_mixed_block_the_listed_elements_stay_and_actions_are_followed()
    {
        var entry = Declare("ACME 1", "MIXED").Add(new Tag(0x0008_0304), Vr.US, 1).AddSequence(
            new Tag(0x0008_0305),
            new DataSet().Add(new Tag(0x0008_0306), Vr.US, 2).Add(new Tag(0x0008_0307), Vr.CS, "Z"),
            new DataSet().Add(new Tag(0x0008_0306), Vr.US, 3).Add(new Tag(0x0008_0307), Vr.CS, "X"));
        var run = Run.Of(WithBlock(Run.Instance(), 0x0099, 0x10, "ACME 1", (0x01, "5"), (0x02, "6"), (0x03, "7"), (0x04, "8")).AddSequence(Declaration, entry), SafePrivate);

        run.Text(Element(0x0099, 0x10, 1)).ShouldBe("5");
        run.Text(Element(0x0099, 0x10, 2)).ShouldBe("");
        run.Has(Element(0x0099, 0x10, 3)).ShouldBeFalse();
        run.Has(Element(0x0099, 0x10, 4)).ShouldBeFalse();
    }

    [Fact]
    public void A_creator_that_names_the_patient_is_nobody_s()
    {
        var run = Run.Of(WithBlock(Run.Instance(), 0x0099, 0x10, "ANNA BERG", (0x01, "5")).AddSequence(Declaration, Declare("ANNA BERG", "SAFE")), SafePrivate);

        run.Holds("BERG").ShouldBeFalse();
        run.Has(0x0008_0300).ShouldBeFalse();
    }

    [Fact]
    public void Uids_in_safe_elements_are_mapped_and_sequences_judged_inside()
    {
        var item = WithBlock(new DataSet().Add(new Tag(0x0010_0010), Vr.PN, "Berg^Anna"), 0x0043, 0x10, Gems, (0x6F, "1\\2"), (0x02, "3"));
        var set = Run.Instance().Add(new Tag(0x0099_0010), Vr.LO, "ACME 1").Add(new Tag(0x0099_1001), Vr.UI, "1.2.3.4").AddSequence(new Tag(0x0099_1002), item)
            .AddSequence(Declaration, Declare("ACME 1", "SAFE"));
        var run = Run.Of(set, SafePrivate);

        run.Text(0x0099_1001).ShouldBe(run.Text(0x0008_0018), "a UID in a private element is mapped as everywhere");
        run.Text(0x0099_1002, Element(0x0043, 0x10, 0x6F)).ShouldBe("1\\2");
        run.Has(0x0099_1002, Element(0x0043, 0x10, 0x02)).ShouldBeFalse();
        run.Holds("Berg").ShouldBeFalse();
    }

    [Fact]
    public void Rules_of_a_profile_go_before_tables()
    {
        var profile = Profile.Basic.With([SafePrivate]) with
        {
            Rules =
            [
                Rule(AttributeSelector.ForPrivate(Gems, 0x0043, 0x6F), RuleVerb.Remove),
                Rule(AttributeSelector.ForPrivate("ACME 1", 0x0099, 0x02), RuleVerb.Keep),
            ],
        };
        var set = WithBlock(WithBlock(Run.Instance(), 0x0043, 0x10, Gems, (0x6F, "1\\2")), 0x0099, 0x10, "ACME 1", (0x01, "5"), (0x02, "6"));
        var run = Run.Of(set, null, profile);

        run.Has(Creator(0x0043, 0x10)).ShouldBeFalse();
        run.Text(Element(0x0099, 0x10, 2)).ShouldBe("6");
        run.Has(Element(0x0099, 0x10, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Every_row_of_the_table_stays_or_is_treated_by_its_VR()
    {
        var failures = new List<string>();
        foreach (var row in SafePrivateTable.All.Where(row => row.Vr is Vr.DS or Vr.IS or Vr.US or Vr.SS or Vr.UL or Vr.SL or Vr.FL or Vr.FD))
        {
            var element = new Tag(Element(row.Group, 0x10, row.Element));
            var set = Run.Instance().Add(new Tag(Creator(row.Group, 0x10)), Vr.LO, row.Creator);
            var run = Run.Of(row.Vr is Vr.DS or Vr.IS ? set.Add(element, row.Vr, "4") : row.Vr is Vr.FL or Vr.FD ? set.Add(element, row.Vr, 4.0) : set.Add(element, row.Vr, 4L), SafePrivate);
            if (!run.Has(element.Value) || run.Text(Creator(row.Group, 0x10)) != row.Creator)
            {
                failures.Add($"{row.Creator} {element}");
            }
        }

        failures.ShouldBeEmpty();
    }

    private static ProfileRule Rule(AttributeSelector selector, RuleVerb verb) => new(selector, new RuleAction(verb), null, new RuleOrigin("test.yaml", 1, 1));

    private static DataSet Declare(string creator, string status) => new DataSet()
        .Add(new Tag(0x0008_0301), Vr.US, 0x0099).Add(new Tag(0x0008_0302), Vr.LO, creator).Add(new Tag(0x0008_0303), Vr.CS, status);

    private static DataSet WithBlock(DataSet set, int group, int block, string creator, params ReadOnlySpan<(int Element, string Value)> elements)
    {
        set.Add(new Tag(Creator(group, block)), Vr.LO, creator);
        foreach (var (element, value) in elements)
        {
            set.Add(new Tag(Element(group, block, element)), value.Contains('^', StringComparison.Ordinal) ? Vr.LO : Vr.DS, value.Contains(':', StringComparison.Ordinal) ? "1" : value);
        }

        return set;
    }

    private static uint Creator(int group, int block) => ((uint)group << 16) | (uint)block;

    private static uint Element(int group, int block, int element) => ((uint)group << 16) | ((uint)block << 8) | (uint)element;
}
