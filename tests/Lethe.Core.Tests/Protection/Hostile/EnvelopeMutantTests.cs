using System.Formats.Asn1;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>Damaged and hostile CMS in an instance that is sound.</summary>
public class EnvelopeMutantTests
{
    private const int Seed = 20_301;
    private const int Mutants = 20_000;

    private static readonly byte[] Content = Sealed.Bare(Sealed.Content(new DataSet()
        .Add(new Tag(0x0008, 0x0020), Vr.DA, "20240229")
        .Add(new Tag(0x0010, 0x0010), Vr.PN, "Berg^Anna")
        .Add(new Tag(0x0010, 0x0020), Vr.LO, "original")));

    [Fact]
    public void Each_mutant_of_an_envelope_ends_with_a_verdict()
    {
        using var judge = new RestoreJudge(SmallEnvelope.Key);
        var sound = SmallEnvelope.Seal(Content);
        for (var i = 0; i < Mutants && judge.Failures.Count < 10; i++)
        {
            var random = new Random(Seed + i);
            judge.Judge($"mutant {Seed + i}", ProtectedFiles.With(ProtectedFiles.Syntaxes[i % 2], SyntaxUid.ExplicitLittleEndian, Mutate(sound, random)));
        }

        judge.Failures.ShouldBeEmpty();
        judge.Restored.ShouldBeInRange(50, Mutants / 2, "control: some harm nothing that counts, most do");
        judge.Numbers.Count.ShouldBeGreaterThan(3, "control: mutants end in different ways");
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(200_000, true)]
    [InlineData(1_000, false)]
    [InlineData(20_000, false)]
    public void Strings_in_strings_cost_no_more_than_their_length(int depth, bool isIndefinite)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        writer.WriteOctetString(new byte[16]);
        var inner = writer.Encode();
        byte[] nested = isIndefinite
            ? [.. Enumerable.Repeat<byte[]>([0x24, 0x80], depth).SelectMany(b => b), .. inner, .. new byte[2 * depth]]
            : Enumerable.Range(0, depth).Aggregate(inner, (rest, _) => rest.Length > 100_000 ? rest : Constructed(0x24, rest));
        using var judge = new RestoreJudge(SmallEnvelope.Key);
        var sound = SmallEnvelope.Seal(Content);
        foreach (var at in (int[])[0, 4, sound.Length / 2, sound.Length - 60])
        {
            judge.Judge($"at {at}", ProtectedFiles.With(SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitLittleEndian, [.. sound[..at], .. nested, .. sound[at..]]));
        }

        judge.Judge("alone", ProtectedFiles.With(SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitLittleEndian, nested));
        judge.Failures.ShouldBeEmpty();
        judge.Restored.ShouldBe(0);
    }

    private static byte[] Mutate(byte[] sound, Random random)
    {
        var mutant = sound.ToArray();
        for (var i = random.Next(3); i >= 0 && mutant.Length > 8; i--)
        {
            mutant = Once(mutant, random);
        }

        return mutant;
    }

    private static byte[] Once(byte[] from, Random random)
    {
        var (at, to) = (random.Next(from.Length), random.Next(from.Length));
        var length = random.Next(1, Math.Min(64, from.Length - Math.Max(at, to)) + 1);
        switch (random.Next(9))
        {
            case 0:
                from[at] ^= (byte)(1 << random.Next(8));
                return from;
            case 1:
                from[at] = (byte)random.Next(256);
                return from;
            case 2:
                return from[..at];
            case 3:
                return [.. from[..at], .. from[(at + length)..]];
            case 4:
                return [.. from[..to], .. from[at..(at + length)], .. from[to..]];
            case 5:
                var chunk = from[at..(at + length)];
                from.AsSpan(to, length).CopyTo(from.AsSpan(at));
                chunk.CopyTo(from, to);
                return from;
            case 6:
                // The length byte of the header that seems to begin here.
                from[Header(from, at)] = (byte)(random.Next(2) == 0 ? 0x80 : 0x80 | random.Next(9));
                return from;
            case 7:
                byte[] huge = [0x84, (byte)random.Next(256), 0xFF, 0xFF, (byte)random.Next(256)];
                return [.. from[..Header(from, at)], .. huge, .. from[(Header(from, at) + 1)..]];
            default:
                return [.. from[..at], .. Constructed((byte)(random.Next(4) == 0 ? 0xA0 : 0x24), from[at..(at + length)]), .. from[at..]];
        }
    }

    private static int Header(byte[] from, int at)
    {
        while (at + 1 < from.Length && from[at] is not (0x30 or 0x31 or 0x04 or 0x02 or 0x06 or 0xA0 or 0x80))
        {
            at++;
        }

        return Math.Min(at + 1, from.Length - 1);
    }

    private static byte[] Constructed(byte tag, byte[] content) => content.Length < 128
        ? [tag, (byte)content.Length, .. content]
        : [tag, 0x83, (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length, .. content];
}
