using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Profiles;
using Lethe.Protection;
using Lethe.Protection.Groups;
using Lethe.Results;
using Lethe.TestKit;
using Lethe.Tests;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>Protected twice, restored in parts, hidden under odd identifiers.</summary>
public class TwiceTests
{
    private static readonly Tag SopInstanceUid = new(0x0008, 0x0018);

    [Fact]
    public void Protected_twice_there_is_one_envelope_which_leads_one_step_back()
    {
        var once = Sealed.Protect(Run.Instance(), TestPair.First.Recipient);
        var twice = Sealed.Protect(once, new OriginalsProtection(TestPair.First.Recipient));
        var file = Sealed.Read(twice);
        Enumerable.Range(0, file.Table.Count).Count(i => file.Table[i].Tag == Sealed.EncryptedAttributes.Value).ShouldBe(1);
        var restored = Sealed.Restore(twice, TestPair.First.Key);
        Sealed.Text(restored, 0x0010_0020).ShouldBe(Sealed.Text(Sealed.Read(once), 0x0010_0020), "the first envelope goes (R076)");
        restored.Table.Find(0x0400_0500).ShouldBe(-1);
    }

    [Fact]
    public void What_was_restored_can_be_protected_and_restored_again()
    {
        var restored = Sealed.TryRestore(Sealed.Protect(Run.Instance(), TestPair.First.Recipient), TestPair.First.Key).Output;
        Sealed.Text(Sealed.Restore(Sealed.Protect(restored, new OriginalsProtection(TestPair.First.Recipient)), TestPair.First.Key), 0x0010_0020).ShouldBe("4711");
    }

    [Fact]
    public void A_part_leaves_the_rest_as_it_was_shown_and_all_keys_together_lead_all_the_way()
    {
        var input = Run.Instance().Add(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 100").Add(new Tag(0x0008, 0x0020), Vr.DA, "20240229")
            .AddBytes(new Tag(0x0010, 0x0010), Vr.PN, new byte[] { 0x4D, 0xFC, 0x6C, 0x6C });
        var names = new ProtectedGroup("names", [TestPair.First.Recipient], AttributeSet.Of([AttributeSelector.ForVr(Vr.PN)], []));
        var rest = new ProtectedGroup("rest", [TestPair.Second.Recipient], AttributeSet.All([AttributeSelector.ForVr(Vr.PN)]));
        var output = Sealed.Protect(Part10Writer.ToBytes(input), new OriginalsProtection([names, rest]));
        var (shown, part) = (Sealed.Read(output), Sealed.Restore(output, TestPair.First.Key));
        Sealed.Text(part, 0x0010_0010).ShouldBe("Müll");
        Sealed.Text(part, 0x0008_0005).ShouldBe("ISO_IR 100");
        foreach (var tag in (uint[])[0x0008_0018, 0x0008_0020, 0x0010_0020, 0x0020_000D, 0x0028_0303])
        {
            Sealed.Text(part, tag).ShouldBe(Sealed.Text(shown, tag), new Tag(tag).ToString());
        }

        Encoding.ASCII.GetString(part.Meta.SopInstanceUid).ShouldBe(Sealed.Text(shown, SopInstanceUid.Value));
        var whole = Sealed.Restore(output, TestPair.Second.Key, TestPair.First.Key);
        Sealed.Text(whole, 0x0008_0020).ShouldBe("20240229");
        Sealed.Text(whole, 0x0010_0010).ShouldBe("Müll");
        whole.Table.Find(0x0028_0303).ShouldBe(-1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1.2.03")]
    [InlineData("1.2.3\\4.5.6")]
    [InlineData("11111111111111111111111111111111111111111111111111111111111111111")]
    public void An_instance_without_a_sound_UID_is_hidden_and_found(string? uid)
    {
        var input = Run.Instance()
            .Add(new Tag(0x0028, 0x0100), Vr.US, 16).Add(new Tag(0x0028, 0x0101), Vr.US, 8).Add(new Tag(0x0028, 0x0102), Vr.US, 7).Add(new Tag(0x0028, 0x0103), Vr.US, 0)
            .AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[20_000]);
        input = uid is null ? input.Remove(SopInstanceUid) : input.Add(SopInstanceUid, Vr.UI, uid);
        var output = Sealed.Protect(Part10Writer.ToBytes(input), new OriginalsProtection([new ProtectedGroup("all", [TestPair.First.Recipient])], isHidden: true));
        var restored = Sealed.Restore(output, TestPair.First.Key);
        Sealed.Text(restored, 0x0010_0020).ShouldBe("4711");
        restored.Value(restored.Table.Find(0x7FE0_0010)).ContainsAnyExcept((byte)0).ShouldBeFalse();
        restored.Meta.SopInstanceUid.Length.ShouldBeInRange(1, 64);
    }

    [Theory]
    [InlineData(65, 1)]
    [InlineData(1, 1001)]
    [InlineData(11, 100)]
    public void Nothing_is_sealed_for_more_than_are_tried(int groups, int recipients) => Should.Throw<ArgumentException>(() => new OriginalsProtection(
        [.. Enumerable.Range(0, groups).Select(i => new ProtectedGroup($"{i}", [.. Enumerable.Repeat(TestPair.First.Recipient, recipients)]))]));

    [Fact]
    public void More_originals_than_an_envelope_holds_end_the_instance()
    {
        var input = Run.Instance().Add(new Tag(0x0029, 0x0010), Vr.LO, "ACME").AddBytes(new Tag(0x0029, 0x1001), Vr.OB, new byte[(int)OriginalsCollector.MostBytes - 100]);
        using var session = new Deidentifier(Profile.Basic, Run.Key) { Originals = new OriginalsProtection(TestPair.First.Recipient) }.CreateSession();
        session.Deidentify(new MemorySource(Part10Writer.ToBytes(input))).ShouldBe(Outcome.Quarantined);
        session.Report.Problems[^1].Number.ShouldBe((int)ProblemNumber.TooMuchToEncrypt);
    }
}
