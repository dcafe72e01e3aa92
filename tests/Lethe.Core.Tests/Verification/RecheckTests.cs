using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Standard;
using Lethe.Text;
using Lethe.Verification;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Verification;

public class RecheckTests
{
    private readonly TextCleaning _texts = new(new Lazy<DescriptorCleaner>(() => new DescriptorCleaner(UnknownWords.Drop, [], [])));
    private readonly Plan _plan = Plan.Compile(new RuleResolver(Profile.Basic));
    private readonly Pseudonyms _pseudonyms = new(Run.Key);
    private readonly InstanceFacts _facts = new();
    private readonly InstanceReport _report = new();

    [Fact]
    public void What_the_rewriter_made_passes()
    {
        Passes(Run.Instance(), _ => { }).ShouldBeTrue();
        _report.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0xFFFA_0001u, Vr.LO, "x ")] // private
    [InlineData(0xFFFC_FFFEu, Vr.LO, "x ")] // not in PS3.6
    [InlineData(0x0020_4000u, Vr.LT, "x ")] // out of order, and to be removed
    public void An_element_that_nobody_decided_is_found(uint tag, Vr vr, string value)
    {
        Passes(Run.Instance(), writer => writer.Element(tag, vr, System.Text.Encoding.ASCII.GetBytes(value))).ShouldBeFalse();
        _report.Outcome.ShouldBe(Outcome.Quarantined);
        _report.Problems.Single().Number.ShouldBe((int)ProblemNumber.RecheckFailed);
    }

    [Fact]
    public void An_element_hidden_in_an_item_is_found_with_its_place()
    {
        Passes(Run.Instance(), writer =>
        {
            var sequence = writer.BeginSequence(0x0070_0042, false);
            writer.EndSequence(sequence);
            var second = writer.BeginSequence(0x5200_9230, false); // functional groups, which CT Image does not define
            var item = writer.BeginItem(false);
            writer.Element(0x0010_1040, Vr.LO, "Main Street 1 "u8);
            writer.EndItem(item);
            writer.EndSequence(second);
        }).ShouldBeFalse();
        _report.Problems.Single().Tag.ShouldBeOneOf(new Tag(0x0010_1040), new Tag(0x0070_0042), new Tag(0x5200_9230));
    }

    [Fact]
    public void Bytes_that_are_no_element_are_found()
    {
        Passes(Run.Instance(), writer => writer.Raw("Anna Berg"u8)).ShouldBeFalse();
        _report.Problems.Single().Number.ShouldBe((int)ProblemNumber.RecheckUnreadable);
    }

    [Fact]
    public void UIDs_and_codes_of_another_key_are_found()
    {
        Passes(Run.Instance(), _ => { }, new Pseudonyms(ProjectKey.CreateRandom())).ShouldBeFalse();
        _report.Problems.Single().Tag.ShouldBe(new Tag(0x0008_0018));
    }

    [Fact]
    public void The_rules_of_another_SOP_class_are_noticed()
    {
        // Patient's Birth Date is Type 2 in CT Image and not defined by a place that no IOD has: there it would have to be gone.
        var set = Run.Instance().Add(new Tag(0x0010_0030), Vr.DA, "19700101");
        Passes(set, _ => { }, root: IodScope.Undefined).ShouldBeFalse();
        _report.Problems.Single().Tag.ShouldBe(new Tag(0x0010_0030));
    }

    private bool Passes(DataSet set, Action<Dicom.Writing.ElementWriter> spoil, Pseudonyms? judge = null, IodScope? root = null)
    {
        var input = new HeaderReader();
        input.Read(new MemorySource(Part10Writer.ToBytes(set))).ShouldBeTrue();
        _facts.Collect(input, _pseudonyms);
        _report.Clear();
        IodTables.TryFind(_facts.SopClassUid.Span, out var scope).ShouldBeTrue();
        var rewriter = new Rewriter(input, _facts, _pseudonyms, _report, _texts);
        rewriter.Rewrite(_plan, scope, null).ShouldBeTrue();
        spoil(rewriter.Writer);
        rewriter.Segments.Close(rewriter.Writer);
        return new Recheck(_facts, judge ?? _pseudonyms, ReadLimits.Default, _texts).Passes(rewriter, new SegmentSource(rewriter.Writer, rewriter.Segments, rewriter.Input), root ?? scope, _report);
    }
}
