using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

/// <summary>RecurseAction, RecurseIfListedAction and RemoveAction.</summary>
public class RecurseActionTests
{
    private const uint Series = 0x0008_1115;
    private const uint Instances = 0x0008_1140; // Referenced Image Sequence, X/Z/U*
    private const uint Reference = 0x0008_1155;

    [Fact]
    public void References_go_unless_the_instance_lists_what_it_references()
    {
        Run.Of(Run.Instance().AddSequence(new Tag(Instances), Item())).Has(Instances).ShouldBeFalse();
        var run = Run.Of(Run.Instance().AddSequence(new Tag(Instances), Item()).AddSequence(new Tag(Series), new DataSet().AddSequence(new Tag(0x0008_114A), Item())));

        run.Text(Instances, Reference)!.ShouldStartWith("2.25.");
        run.Text(Series, 0x0008_114A, Reference).ShouldBe(run.Text(Instances, Reference));
        run.Text(Instances, 0x0008_1150).ShouldBe(Run.CtImage);
    }

    [Fact]
    public void Each_item_is_decided_element_by_element_at_any_depth()
    {
        var set = new DataSet().Add(new Tag(0x0008_0081), Vr.ST, "Main Street 1").Add(new Tag(0x0009_1001), Vr.LO, "Berg").Add(new Tag(0x0020_000E), Vr.UI, "1.2.3.7");
        for (var i = 0; i < 10; i++)
        {
            set = new DataSet().Add(new Tag(0x0020_000E), Vr.UI, "1.2.3.7").AddSequence(new Tag(Series), set);
        }

        var run = Run.Of(Run.Instance().AddSequence(new Tag(Series), set));
        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Has(Series, Series, Series, 0x0020_000E).ShouldBeTrue();
        run.Holds("1.2.3.7").ShouldBeFalse();
        run.Holds("Main Street").ShouldBeFalse();
        run.Holds("Berg").ShouldBeFalse();
    }

    [Fact]
    public void A_sequence_that_cannot_be_read_does_not_get_out()
    {
        var run = Run.Of(Run.Instance().AddRaw(new Tag(Series), Vr.SQ, "Anna Berg, 4711 "u8.ToArray()));
        run.Holds("Berg").ShouldBeFalse();
        run.Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_empty_sequence_stays_empty() => Run.Of(Run.Instance().AddSequence(new Tag(Series))).Value(Series).ShouldBeEmpty();

    private static DataSet Item() => new DataSet().Add(new Tag(0x0008_1150), Vr.UI, Run.CtImage).Add(new Tag(Reference), Vr.UI, "1.2.3.9");
}
