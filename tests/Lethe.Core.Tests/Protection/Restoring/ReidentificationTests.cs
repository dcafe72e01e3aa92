using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Protection;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.TestKit;
using Lethe.Tests;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Restoring;

/// <summary>The way back (R080 to R088).</summary>
public class ReidentificationTests
{
    private const string ComputedRadiography = "1.2.840.10008.5.1.4.1.1.1";

    private static readonly RecipientKey Key = TestPair.First.Key;

    [Fact]
    public void Originals_are_back_and_marks_tell_so()
    {
        var input = Run.Instance().Add(new Tag(0x0008, 0x0020), Vr.DA, "20240229").Add(new Tag(0x0008, 0x0080), Vr.LO, "St Brannoc").AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[] { 1, 2, 3, 4 });
        var restored = Sealed.Restore(Sealed.Protect(input, TestPair.First.Recipient), Key);
        foreach (var element in input.Elements)
        {
            restored.Value(restored.Table.Find(element.Tag.Value)).ToArray().ShouldBe(element.Value.ToArray(), element.Tag.ToString());
        }

        Sealed.Text(restored, 0x0012_0062).ShouldBe("NO");
        foreach (var gone in (uint[])[0x0012_0063, 0x0012_0064, 0x0400_0500, 0x0028_0303])
        {
            restored.Table.Find(gone).ShouldBe(-1, new Tag(gone).ToString());
        }

        restored.Table.Disordered.ShouldBeFalse();
        Encoding.ASCII.GetString(restored.Meta.SopInstanceUid).ShouldBe("1.2.3.4", "file meta information follows (R084)");
    }

    [Fact]
    public void Each_recipient_restores_alone_and_a_stranger_does_not()
    {
        var output = Sealed.Protect(Run.Instance(), TestPair.First.Recipient, TestPair.Second.Recipient);
        Sealed.Text(Sealed.Restore(output, TestPair.First.Key), 0x0010_0020).ShouldBe("4711");
        Sealed.Text(Sealed.Restore(output, TestPair.Second.Key), 0x0010_0020).ShouldBe("4711");
        Sealed.TryRestore(output, TestPair.Middle.Key).Problem.ShouldBe(ProblemNumber.NotForThisKey);
    }

    [Fact]
    public void All_items_are_tried_and_what_they_hold_is_put_together()
    {
        var output = Sealed.Foreign(
            Run.Instance(),
            Sealed.Content(new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "first")),
            Sealed.Content(new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "second").Add(new Tag(0x0008, 0x0080), Vr.LO, "Here")));
        var restored = Sealed.Restore(output, Key);
        Sealed.Text(restored, 0x0010_0020).ShouldBe("first", "any one may be chosen (R081)");
        Sealed.Text(restored, 0x0008_0080).ShouldBe("Here");
    }

    [Theory]
    [InlineData(SyntaxUid.ExplicitLittleEndian)]
    [InlineData(SyntaxUid.Deflated)]
    [InlineData(SyntaxUid.ImplicitLittleEndian)]
    [InlineData(SyntaxUid.ExplicitBigEndian)]
    public void The_syntax_of_the_content_is_the_one_that_is_named(string syntax)
    {
        var output = Sealed.Foreign(Run.Instance(), syntax, Sealed.Content(new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "original").Add(new Tag(0x0010, 0x21C0), Vr.US, 4)));
        var restored = Sealed.Restore(output, Key);
        Sealed.Text(restored, 0x0010_0020).ShouldBe("original");
        restored.Value(restored.Table.Find(0x0010_21C0)).ToArray().ShouldBe([4, 0]);
    }

    [Theory]
    [InlineData("no sequence", ProblemNumber.NoEncryptedOriginals)]
    [InlineData("no items", ProblemNumber.NoEncryptedOriginals)]
    [InlineData("not an envelope", ProblemNumber.DamagedEnvelope)]
    [InlineData("no content", ProblemNumber.DamagedEnvelope)]
    [InlineData("unknown syntax", ProblemNumber.UnsupportedEnvelope)]
    [InlineData("no data set", ProblemNumber.UnreadableOriginals)]
    [InlineData("nothing", ProblemNumber.UnreadableOriginals)]
    [InlineData("no modified attributes", ProblemNumber.NotOneModifiedItem)]
    [InlineData("no item", ProblemNumber.NotOneModifiedItem)]
    [InlineData("two items", ProblemNumber.NotOneModifiedItem)]
    [InlineData("meta information", ProblemNumber.ForbiddenOriginal)]
    [InlineData("command", ProblemNumber.ForbiddenOriginal)]
    [InlineData("good and bad", ProblemNumber.NotOneModifiedItem)]
    public void What_cannot_be_trusted_is_refused_with_a_number(string kind, ProblemNumber expected)
    {
        var (outcome, problem, output) = Sealed.TryRestore(Hostile(kind), Key);
        (outcome, problem, output.Length).ShouldBe((Outcome.Quarantined, expected, 0));
    }

    [Fact]
    public void Pixels_among_the_originals_stay_out()
    {
        var content = Sealed.Content(new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "original").AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, "evil"u8.ToArray()));
        var (outcome, problem, output) = Sealed.TryRestore(Sealed.Foreign(Run.Instance().AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, "good"u8.ToArray()), content), Key);
        (outcome, problem).ShouldBe((Outcome.Restored, ProblemNumber.PixelsNotRestored));
        Sealed.Text(Sealed.Read(output), 0x7FE0_0010).ShouldBe("good");
    }

    [Fact]
    public void A_creator_that_would_rename_another_block_is_refused()
    {
        var plain = Run.Instance().Add(new Tag(0x0029, 0x0010), Vr.LO, "BLOCK A").Add(new Tag(0x0029, 0x1001), Vr.LO, "of A");
        var content = Sealed.Content(new DataSet().Add(new Tag(0x0029, 0x0010), Vr.LO, "BLOCK B").Add(new Tag(0x0029, 0x1002), Vr.LO, "of B"));
        Sealed.TryRestore(Sealed.Foreign(plain, content), Key).Problem.ShouldBe(ProblemNumber.ForbiddenOriginal);
    }

    [Fact]
    public void A_former_statement_about_dates_comes_back_with_them()
    {
        var input = Run.Instance().Add(new Tag(0x0008, 0x0020), Vr.DA, "20240229").Add(new Tag(0x0028, 0x0303), Vr.CS, "MODIFIED");
        Sealed.Text(Sealed.Restore(Sealed.Protect(input, TestPair.First.Recipient), Key), 0x0028_0303).ShouldBe("MODIFIED");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("L", "L")]
    public void An_empty_laterality_that_a_minimal_header_added_goes_and_one_of_the_original_stays(string? laterality, string? expected)
    {
        var input = Run.Instance(ComputedRadiography).Add(new Tag(0x0018, 0x0015), Vr.CS, "HAND");
        if (laterality is not null)
        {
            input.Add(new Tag(0x0020, 0x0060), Vr.CS, laterality);
        }

        var file = Sealed.Protect(Part10Writer.ToBytes(input), new OriginalsProtection(TestPair.First.Recipient), Profile.Basic with { KeepsMinimum = true });
        Sealed.Text(Sealed.Read(file), 0x0020_0060).ShouldBe("", "control: the protected copy has it and it is empty");
        Sealed.Text(Sealed.Restore(file, Key), 0x0020_0060).ShouldBe(expected);
    }

    [Fact]
    public void Where_no_date_has_a_value_nothing_is_said_of_dates()
    {
        var input = Run.Instance().Add(new Tag(0x0008, 0x0020), Vr.DA, "");
        var file = Sealed.Protect(input, TestPair.First.Recipient);
        Sealed.Text(Sealed.Read(file), 0x0028_0303).ShouldNotBeNull("control: the protected copy says something");
        Sealed.Text(Sealed.Restore(file, Key), 0x0028_0303).ShouldBeNull();
    }

    [Fact]
    public void Without_the_dates_the_statement_stays()
    {
        var plain = Run.Instance().Add(new Tag(0x0008, 0x0020), Vr.DA, "20240101").Add(new Tag(0x0028, 0x0303), Vr.CS, "MODIFIED");
        var content = Sealed.Content(new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "original").Add(new Tag(0x0028, 0x0303), Vr.CS, "UNMODIFIED"));
        Sealed.Text(Sealed.Restore(Sealed.Foreign(plain, content), Key), 0x0028_0303).ShouldBe("MODIFIED");
    }

    [Fact]
    public void An_input_that_is_not_DICOM_is_left_out_and_a_damaged_one_quarantined()
    {
        Sealed.TryRestore("no file of ours"u8.ToArray(), Key).Outcome.ShouldBe(Outcome.Skipped);
        Sealed.TryRestore(Sealed.Protect(Run.Instance(), TestPair.First.Recipient)[..400], Key).Outcome.ShouldBe(Outcome.Quarantined);
    }

    [Fact]
    public void A_session_goes_on_after_failures()
    {
        var good = Sealed.Protect(Run.Instance(), TestPair.First.Recipient);
        using var session = new Reidentifier(Key).CreateSession();
        foreach (var kind in (string[])["two items", "not an envelope", "no data set"])
        {
            session.Reidentify(new MemorySource(Hostile(kind))).ShouldBe(Outcome.Quarantined);
            session.Reidentify(new MemorySource(good)).ShouldBe(Outcome.Restored);
            Encoding.ASCII.GetString(session.Result.PatientId).ShouldBe("4711");
        }
    }

    private static byte[] Hostile(string kind)
    {
        var item = new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "x");
        return kind switch
        {
            "no sequence" => Part10Writer.ToBytes(Run.Instance()),
            "no items" => Part10Writer.ToBytes(Run.Instance().AddSequence(Sealed.EncryptedAttributes)),
            "not an envelope" => Sealed.WithEnvelopes(Run.Instance(), SyntaxUid.ExplicitLittleEndian, [.. "just text"u8]),
            "no content" => Part10Writer.ToBytes(Run.Instance().AddSequence(Sealed.EncryptedAttributes, new DataSet().Add(new Tag(0x0400, 0x0510), Vr.UI, "1.2.840.10008.1.2.1"))),
            "unknown syntax" => Sealed.WithEnvelopes(Run.Instance(), "1.2.3.4", Sealed.Seal(Sealed.Bare(Sealed.Content(item)))),
            "no data set" => Sealed.WithEnvelopes(Run.Instance(), SyntaxUid.ExplicitLittleEndian, Sealed.Seal([.. "no data set at all"u8])),
            "nothing" => Sealed.WithEnvelopes(Run.Instance(), SyntaxUid.ExplicitLittleEndian, Sealed.Seal([])),
            "no modified attributes" => Sealed.Foreign(Run.Instance(), item),
            "no item" => Sealed.Foreign(Run.Instance(), new DataSet().AddSequence(Sealed.Modified)),
            "two items" => Sealed.Foreign(Run.Instance(), new DataSet().AddSequence(Sealed.Modified, item, item)),
            "meta information" => Sealed.Foreign(Run.Instance(), Sealed.Content(item.Add(new Tag(0x0002, 0x0010), Vr.UI, "1.2"))),
            "command" => Sealed.Foreign(Run.Instance(), Sealed.Content(item.Add(new Tag(0x0000, 0x0002), Vr.UI, "1.2"))),
            "good and bad" => Sealed.Foreign(Run.Instance(), Sealed.Content(item), new DataSet().AddSequence(Sealed.Modified, item, item)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
