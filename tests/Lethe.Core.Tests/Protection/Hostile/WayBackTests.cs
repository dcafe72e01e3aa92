using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Protection;
using Lethe.Results;
using Lethe.TestKit;
using Lethe.TestKit.Fuzz;
using Lethe.Tests;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>There and back (R089) for data sets that nobody would write by hand: whatever is protected can be restored, or is not written at all.</summary>
public class WayBackTests
{
    private const int Seed = 20_601;
    private const int Damaged = 2_000;

    private static readonly Tag[] Places =
    [
        new(0x0008, 0x0020), new(0x0008, 0x0050), new(0x0008, 0x0080), new(0x0008, 0x1030), new(0x0010, 0x1010), new(0x0010, 0x4000), new(0x0018, 0x0050), new(0x0018, 0x1000),
        new(0x0020, 0x4000), new(0x0028, 0x1050), new(0x0032, 0x1060), new(0x0040, 0x0275), new(0x0040, 0xA730), new(0x0088, 0x0140), new(0x0400, 0x0310), new(0x0400, 0x0561),
        new(0x0040, 0x1101), new(0x4008, 0x0100), new(0x5400, 0x0100), new(0x6000, 0x3000), new(0x7FE0, 0x0008), new(0xFFFA, 0xFFFA), new(0xFFFC, 0xFFFC),
    ];

    private static readonly Vr[] Vrs = [Vr.LO, Vr.UT, Vr.DA, Vr.SQ, Vr.UN, Vr.OB, Vr.OW, Vr.US, Vr.UI, Vr.PN, Vr.DS];

    [Theory]
    [InlineData(SyntaxUid.ExplicitLittleEndian)]
    [InlineData(SyntaxUid.ImplicitLittleEndian)]
    [InlineData(SyntaxUid.ExplicitBigEndian)]
    [InlineData(SyntaxUid.Deflated)]
    public void Odd_data_sets_come_back(string syntax)
    {
        var (failures, written) = (new List<string>(), 0);
        for (var i = 0; i < 400 && failures.Count < 5; i++)
        {
            var random = new Random(Seed + i);
            var form = new WriteOptions { TransferSyntax = syntax, UndefinedItems = random.Next(2) == 0, UndefinedSequences = random.Next(2) == 0, GroupLengths = random.Next(4) == 0 };
            var input = Part10Writer.ToBytes(Odd(random), form);
            using var session = new Deidentifier(Lethe.Profiles.Profile.Basic, Run.Key) { Originals = new OriginalsProtection(TestPair.First.Recipient) }.CreateSession();
            if (session.Deidentify(new MemorySource(input)) != Outcome.Deidentified)
            {
                continue;
            }

            written++;
            using var stream = new MemoryStream();
            session.Output.WriteTo(stream);
            failures.AddRange(Compare(input, stream.ToArray()).Select(difference => $"{Seed + i}: {difference}"));
        }

        failures.ShouldBeEmpty();
        written.ShouldBeGreaterThan(200, "control");
    }

    [Fact]
    public void The_deepest_input_comes_back()
    {
        var deepest = new DataSet().Add(new Tag(0x0010, 0x4000), Vr.LT, "deep");
        for (var i = 0; i < ReadLimits.Default.MaxDepth; i++)
        {
            deepest = new DataSet().AddSequence(new Tag(0x0040, 0x0275), deepest);
        }

        var input = Run.Instance().AddSequence(new Tag(0x0040, 0x0275), [.. deepest.Items(new Tag(0x0040, 0x0275))]);
        Compare(Part10Writer.ToBytes(input), Sealed.Protect(input, TestPair.First.Recipient)).ShouldBeEmpty();
    }

    [Fact]
    public void A_sequence_that_nobody_can_read_comes_back_as_the_bytes_that_it_was()
    {
        var input = Run.Instance().AddRaw(new Tag(0x0040, 0x0275), Vr.SQ, "not an item at all."u8.ToArray().AsMemory()[..18]);
        var restored = Sealed.Restore(Sealed.Protect(input, TestPair.First.Recipient), TestPair.First.Key);
        Sealed.Text(restored, 0x0040_0275).ShouldBe("not an item at all");
        Sealed.Text(restored, 0x0010_0020).ShouldBe("4711");
    }

    /// <summary>Whatever leniency it took to read them: an output whose originals do not come back is worse than none.</summary>
    [Fact]
    public void Damaged_inputs_come_back_if_they_are_written_at_all()
    {
        var files = FuzzFiles.Demo().Where(file => file.Bytes.Length < 24_000).ToList();
        var (failures, written) = (new List<string>(), 0);
        using var session = new Deidentifier(Lethe.Profiles.Profile.Basic, Run.Key) { Originals = new OriginalsProtection(TestPair.First.Recipient) }.CreateSession();
        for (var i = 0; i < Damaged && failures.Count < 5; i++)
        {
            var input = new Mutator(Seed + i).Next(files[i % files.Count].Bytes);
            if (session.Deidentify(new MemorySource(input)) == Outcome.Deidentified)
            {
                written++;
                using var stream = new MemoryStream();
                session.Output.WriteTo(stream);
                failures.AddRange(Compare(input, stream.ToArray()).Select(difference => $"{Seed + i}: {difference}"));
            }
        }

        failures.ShouldBeEmpty();
        written.ShouldBeGreaterThan(Damaged / 20, "control");
    }

    /// <summary>Writers exist that keep VRs and byte order under UN.</summary>
    [Fact]
    public void Items_of_big_endian_under_UN_come_back()
    {
        // (0040,0275) UN of undefined length, an item, (0028,0010) US 2 bytes, (0032,1060) LO 2 bytes; all in big endian.
        byte[] sequence = [0, 0x40, 2, 0x75, (byte)'U', (byte)'N', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE, 0xE0, 0, 0xFF, 0xFF, 0xFF, 0xFF,
            0, 0x28, 0, 0x10, (byte)'U', (byte)'S', 0, 2, 1, 2, 0, 0x32, 0x10, 0x60, (byte)'L', (byte)'O', 0, 2, (byte)'4', (byte)'7',
            0xFF, 0xFE, 0xE0, 0x0D, 0, 0, 0, 0, 0xFF, 0xFE, 0xE0, 0xDD, 0, 0, 0, 0];
        byte[] input = [.. Part10Writer.ToBytes(Run.Instance(), new WriteOptions { TransferSyntax = SyntaxUid.ExplicitBigEndian }), .. sequence];
        var restored = Sealed.Restore(Sealed.Protect(input, new OriginalsProtection(TestPair.First.Recipient)), TestPair.First.Key);
        var at = restored.Table.Find(0x0040_0275);
        Sealed.Text(restored, 0x0010_0020).ShouldBe("4711");
        restored.Value(restored.Table.Find(0x0028_0010, at + 2, restored.Table[at].Next)).ToArray().ShouldBe([1, 2]);
    }

    /// <summary>Copied as it was, a sequence without its end would swallow what comes after it, pixels among them.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sequence_without_end_ends_before_the_next_element(bool isSealedByHand)
    {
        // (0040,A730) UN of undefined length, an item, and in it the same once more, without any delimiter.
        byte[] endless = [0x40, 0, 0x30, 0xA7, (byte)'U', (byte)'N', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF,
            0x40, 0, 0x30, 0xA7, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF, 0x10, 0, 0x20, 0, 2, 0, 0, 0, (byte)'4', (byte)'7'];
        byte[] output;
        if (isSealedByHand)
        {
            byte[] content = [0, 4, 0x50, 5, (byte)'S', (byte)'Q', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF, .. endless];
            output = ProtectedFiles.With(SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitLittleEndian, SmallEnvelope.Seal(content));
        }
        else
        {
            output = Sealed.Protect([.. Part10Writer.ToBytes(Run.Instance()), .. endless], new OriginalsProtection(TestPair.First.Recipient));
        }

        var restored = Sealed.Restore(output, isSealedByHand ? SmallEnvelope.Key : TestPair.First.Key);
        var sequence = restored.Table.Find(0x0040_A730);
        restored.Table.Find(0x0010_0020, sequence + 4, restored.Table[sequence + 3].Next).ShouldBeGreaterThan(0);
        restored.Table[sequence].Next.ShouldBe(sequence + 5);
        restored.Table.Find(0x7FE0_0010).ShouldBe(isSealedByHand ? restored.Table.Count - 2 : -1);
    }

    private static IEnumerable<string> Compare(byte[] input, byte[] output)
    {
        var (before, shown) = (Sealed.Read(input), Sealed.Read(output));
        if (shown.Table.Disordered)
        {
            yield return "the protected file is out of order";
        }

        var (outcome, problem, restoredBytes) = Sealed.TryRestore(output, TestPair.First.Key);
        if (outcome != Outcome.Restored)
        {
            yield return $"{outcome} {problem}";
            yield break;
        }

        var after = Sealed.Read(restoredBytes);
        foreach (var i in Lethe.Rewriting.SiblingOrder.Of(before.Table, 0, before.Table.Count))
        {
            var tag = before.Table[i].Tag;
            var at = after.Table.Find(tag);
            if (ProtectedTags.MayGo(tag) && (at < 0 || !IsSame(before, i, after, at)))
            {
                yield return $"{new Tag(tag)} {(at < 0 ? "is missing" : $"is another: {before.Table[i].Vr} {before.Table[i].Length} {after.Table[at].Vr} {after.Table[at].Length}")}";
            }
        }

        for (var i = 0; i < after.Table.Count; i = after.Table[i].Next)
        {
            // A derived UID stays, and (0028,0303) with dates that stay, empty ones among them: nobody knows whether they were so.
            if (before.Table.Find(after.Table[i].Tag) < 0 && after.Table[i].Tag is not (0x0008_0018 or 0x0012_0062 or 0x0028_0303))
            {
                yield return $"{new Tag(after.Table[i].Tag)} was not there";
            }
        }
    }

    /// <summary>All values within, whatever the form of lengths.</summary>
    private static bool IsSame(HeaderReader before, int i, HeaderReader after, int at)
    {
        if (!before.Table[i].Is(ElementFlags.Sequence | ElementFlags.Item))
        {
            return before.Table[i].Next == i + 1 && after.Value(at).Trim("\0 "u8).SequenceEqual(before.Value(i).Trim("\0 "u8));
        }

        var other = at + 1;
        for (var inner = i + 1; inner < before.Table[i].Next; inner = before.Table[inner].Next)
        {
            if (other >= after.Table[at].Next || before.Table[inner].Tag != after.Table[other].Tag || !IsSame(before, inner, after, other))
            {
                return false;
            }

            other = after.Table[other].Next;
        }

        return other == after.Table[at].Next;
    }

    private static DataSet Odd(Random random)
    {
        var set = Run.Instance();
        var disorder = random.Next(3) == 0;
        for (var i = random.Next(12); i >= 0; i--)
        {
            var tag = random.Next(5) == 0 ? new Tag((uint)random.Next(0x0008_0021, 0x7FFF_0000)) : Places[random.Next(Places.Length)];
            var vr = Vrs[random.Next(Vrs.Length)];
            if (disorder && vr != Vr.SQ)
            {
                set.AddRaw(tag, vr, Bytes(random, vr));
            }
            else if (vr == Vr.SQ)
            {
                set.AddSequence(tag, [.. Enumerable.Range(0, random.Next(3)).Select(_ => new DataSet().Add(new Tag(0x0010, 0x0010), Vr.PN, "Inner").AddBytes(new Tag(0x0040, 0xA730), Vr.UN, Bytes(random, Vr.UN)))]);
            }
            else
            {
                set.AddBytes(tag, vr, Bytes(random, vr));
            }
        }

        if (random.Next(2) == 0)
        {
            set.Add(new Tag(0x0028, 0x0100), Vr.US, 16).AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[random.Next(3) switch { 0 => 2, 1 => 5000, _ => 1_200_000 }]);
        }

        return set;
    }

    private static byte[] Bytes(Random random, Vr vr)
    {
        var bytes = new byte[(random.Next(6) == 0 ? 4095 + random.Next(3) : random.Next(30)) & ~1];
        random.NextBytes(bytes);
        return vr is Vr.UN or Vr.OB or Vr.OW or Vr.US ? bytes : System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(bytes))[..bytes.Length];
    }
}
