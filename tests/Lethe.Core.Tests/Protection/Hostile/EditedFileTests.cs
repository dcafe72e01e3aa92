using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Results;
using Lethe.TestKit;
using Lethe.Tests;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>Protected files and envelopes that somebody made or changed on purpose.</summary>
public class EditedFileTests
{
    private static readonly Tag SopInstanceUid = new(0x0008, 0x0018);

    [Theory]
    [InlineData("1.2.03.4", "1.2.03.4")]
    [InlineData("", "1.2.3.4")]
    [InlineData("../../etc/x", "1.2.3.4")]
    [InlineData("11111111111111111111111111111111111111111111111111111111111111111", "1.2.3.4")]
    public void File_meta_information_names_what_can_be_taken_for_a_UID(string restored, string expected)
    {
        var file = Restored(new DataSet().Add(SopInstanceUid, Vr.UI, restored));
        System.Text.Encoding.ASCII.GetString(file.Meta.SopInstanceUid).ShouldBe(expected);
        Sealed.Text(file, SopInstanceUid.Value).ShouldBe(restored, "what was protected comes back as it was");
    }

    [Fact]
    public void A_sequence_in_the_place_of_the_UID_does_no_harm() =>
        System.Text.Encoding.ASCII.GetString(Restored(new DataSet().AddSequence(SopInstanceUid, new DataSet())).Meta.SopInstanceUid).ShouldBe("1.2.3.4");

    [Fact]
    public void What_describes_the_pixels_stays_with_them()
    {
        var content = Sealed.Content(new DataSet()
            .Add(new Tag(0x0010, 0x0020), Vr.LO, "original")
            .Add(new Tag(0x0028, 0x0004), Vr.CS, "RGB")
            .Add(new Tag(0x0028, 0x0010), Vr.US, 4096)
            .Add(new Tag(0x0028, 0x0100), Vr.US, 8)
            .Add(new Tag(0x0028, 0x1050), Vr.DS, "40")
            .AddBytes(new Tag(0x7FE0, 0x0001), Vr.OV, new byte[8]));
        foreach (var syntax in ProtectedFiles.Syntaxes)
        {
            var (outcome, problem, output) = Sealed.TryRestore(ProtectedFiles.With(syntax, SyntaxUid.ExplicitLittleEndian, SmallEnvelope.Seal(Sealed.Bare(content))), SmallEnvelope.Key);
            (outcome, problem).ShouldBe((Outcome.Restored, ProblemNumber.PixelsNotRestored));
            var restored = Sealed.Read(output);
            restored.Value(restored.Table.Find(0x0028_0010)).ToArray().ShouldContain((byte)2);
            restored.Value(restored.Table.Find(0x0028_0100)).ToArray().ShouldContain((byte)16);
            restored.Table.Find(0x7FE0_0001).ShouldBe(-1, "tables of offsets lead decoders astray");
            Sealed.Text(restored, 0x0028_1050).ShouldBe("40", "how a picture is shown is no part of it");
        }
    }

    [Theory]
    [InlineData(SyntaxUid.ExplicitLittleEndian)]
    [InlineData(SyntaxUid.ExplicitBigEndian)]
    public void The_same_description_is_no_problem(string syntax)
    {
        var content = Sealed.Content(new DataSet().Add(new Tag(0x0028, 0x0010), Vr.US, 2).Add(new Tag(0x0010, 0x0020), Vr.LO, "original"));
        Sealed.TryRestore(ProtectedFiles.With(syntax, SyntaxUid.ExplicitLittleEndian, SmallEnvelope.Seal(Sealed.Bare(content))), SmallEnvelope.Key)
            .Problem.ShouldBe(ProblemNumber.None);
    }

    [Fact]
    public void What_was_edited_after_protection_stays_unless_the_envelope_has_it()
    {
        var output = Sealed.Protect(Run.Instance().Add(new Tag(0x0018, 0x0050), Vr.DS, "5").Add(new Tag(0x0028, 0x1050), Vr.DS, "40"), TestPair.First.Recipient);
        var text = System.Text.Encoding.Latin1.GetString(output);
        var edited = System.Text.Encoding.Latin1.GetBytes(text.Replace("P\0DS\u0002\u00005 ", "P\0DS\u0002\u00009 ", StringComparison.Ordinal));
        edited.SequenceEqual(output).ShouldBeFalse("control");
        var restored = Sealed.Restore(edited, TestPair.First.Key);
        Sealed.Text(restored, 0x0018_0050).ShouldBe("9");
        Sealed.Text(restored, 0x0010_0020).ShouldBe("4711");
    }

    [Fact]
    public void An_item_for_somebody_else_in_another_way_is_no_obstacle()
    {
        var mine = SmallEnvelope.Seal(Sealed.Bare(Sealed.Content(new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "original"))));
        var theirs = new Cms.MadeEnvelope { Transport = "1.2.840.113549.1.1.7" }.Encode();
        var (outcome, problem, _) = Sealed.TryRestore(ProtectedFiles.With(SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitLittleEndian, theirs, mine), SmallEnvelope.Key);
        (outcome, problem).ShouldBe((Outcome.Restored, ProblemNumber.None), "any one may be chosen (R081)");
        Sealed.TryRestore(ProtectedFiles.With(SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitLittleEndian, theirs), SmallEnvelope.Key).Problem.ShouldBe(ProblemNumber.UnsupportedEnvelope);
    }

    [Theory]
    [InlineData(64, ProblemNumber.None)]
    [InlineData(65, ProblemNumber.UnreadableOriginals)]
    [InlineData(2_500, ProblemNumber.UnreadableOriginals)]
    public void Envelopes_beyond_number_are_refused(int count, ProblemNumber expected)
    {
        var envelope = SmallEnvelope.Seal(Sealed.Bare(Sealed.Content(new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "original"))));
        Sealed.TryRestore(ProtectedFiles.With(SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitLittleEndian, [.. Enumerable.Repeat(envelope, count)]), SmallEnvelope.Key)
            .Problem.ShouldBe(expected);
    }

    [Fact]
    public void Bombs_together_count_as_one()
    {
        var content = Sealed.Content(new DataSet().AddBytes(new Tag(0x0010, 0x4000), Vr.UT, new byte[10 << 20]));
        var envelope = SmallEnvelope.Seal(Sealed.Bare(content, SyntaxUid.Deflated));
        var file = ProtectedFiles.With(SyntaxUid.ExplicitLittleEndian, SyntaxUid.Deflated, [.. Enumerable.Repeat(envelope, 4)]);
        using var session = new Reidentifier(SmallEnvelope.Key) { Limits = new ReadLimits { MaxInflatedBytes = 25 << 20 } }.CreateSession();
        session.Reidentify(new MemorySource(file)).ShouldBe(Outcome.Quarantined);
        session.Report.Problems[0].Number.ShouldBe((int)ProblemNumber.UnreadableOriginals);
    }

    [Fact]
    public void Private_creators_without_number_cost_no_more_than_their_length()
    {
        var (plain, item) = (Run.Instance(), new DataSet());
        for (var group = 0x0009; group < 0x0309; group += 2)
        {
            for (var block = 0x10; block <= 0xFF; block++)
            {
                plain.AddRaw(new Tag((ushort)group, (ushort)block), Vr.LO, "A "u8.ToArray());
                item.AddRaw(new Tag((ushort)group, (ushort)block), Vr.LO, "B "u8.ToArray());
            }
        }

        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Sealed.TryRestore(Sealed.Foreign(plain, Sealed.Content(item)), TestPair.First.Key).Outcome.ShouldBe(Outcome.Restored);
        System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(60);
    }

    private static HeaderReader Restored(DataSet item) =>
        Sealed.Read(Sealed.TryRestore(ProtectedFiles.With(SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitLittleEndian, SmallEnvelope.Seal(Sealed.Bare(Sealed.Content(item)))), SmallEnvelope.Key).Output);
}
