using System.Formats.Asn1;
using Shouldly;

namespace Lethe.Leaks.Tests.Search;

/// <summary>The encrypted part of Encrypted Attributes Sequence (0400,0500): by chance it holds any short text in some coding.</summary>
internal static class Ciphertexts
{
    /// <summary>Puts zeros in the place of the encrypted content alone: names of recipients and of ciphers, and what may stand behind, stay to be searched.</summary>
    public static void Clear(Run run)
    {
        var table = run.Table.Table;
        var sequence = table.Find(0x0400_0500);
        for (var item = sequence + 1; sequence >= 0 && item < table[sequence].Next; item = table[item].Next)
        {
            var content = table.Find(0x0400_0520, item + 1, table[item].Next);
            var value = run.Table.Value(content);
            var start = Leftovers.StartOf(run, content);
            foreach (var (offset, length) in Encrypted(value))
            {
                run.Expanded.AsSpan(start, value.Length).SequenceEqual(value).ShouldBeTrue("control: the place is the right one");
                run.Expanded.AsSpan(start + offset, length).Clear();
                value = run.Table.Value(content);
            }
        }
    }

    /// <summary>EncryptedContent of RFC 5652 6.1: the last primitive [0] in the message.</summary>
    private static List<(int Offset, int Length)> Encrypted(ReadOnlySpan<byte> value)
    {
        AsnDecoder.ReadSequence(value, AsnEncodingRules.DER, out _, out _, out var whole);
        value[whole..].ContainsAnyExcept((byte)0).ShouldBeFalse();
        var message = new AsnReader(value[..whole].ToArray(), AsnEncodingRules.DER).ReadSequence();
        message.ReadObjectIdentifier();
        var envelope = message.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        envelope.ReadInteger();
        envelope.ReadSetOf();
        var info = envelope.ReadSequence();
        info.ReadObjectIdentifier();
        info.ReadSequence();
        var content = info.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 0));
        content.Length.ShouldBeGreaterThan(whole / 2 - 700, "control: most of it");
        return [(whole - content.Length, content.Length)];
    }
}
