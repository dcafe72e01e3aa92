using System.Text;
using Lethe.Synthetic;

namespace Lethe.TestKit;

/// <summary>Looks for planted identities in bytes.</summary>
public static class Canaries
{
    /// <summary>
    /// The places (property names of the identity) whose string, or one component of whose name, is in the bytes,
    /// in UTF-8, Latin-1 or UTF-16, whatever the case and whether names are joined by ^ or by spaces.
    /// </summary>
    public static IReadOnlyList<string> FoundIn(ReadOnlySpan<byte> bytes, InventedIdentity who)
    {
        ArgumentNullException.ThrowIfNull(who);
        var haystack = Fold(bytes);
        var found = new List<string>();
        foreach (var (place, value) in who.ByPlace)
        {
            var wanted = InventedIdentity.PartsOf(value).SelectMany(Spellings);
            if (wanted.Any(needle => haystack.AsSpan().IndexOf(needle) >= 0))
            {
                found.Add(place);
            }
        }

        return found;
    }

    private static IEnumerable<byte[]> Spellings(string text)
    {
        yield return Fold(Encoding.UTF8.GetBytes(text));
        yield return Fold(Encoding.UTF8.GetBytes(text.ToUpperInvariant()));
        yield return Fold(Encoding.Latin1.GetBytes(text));
        yield return Fold(Encoding.Latin1.GetBytes(text.ToUpperInvariant()));
        yield return Fold(Encoding.Unicode.GetBytes(text));
    }

    /// <summary>Small ASCII letters, and spaces for the separator of names.</summary>
    private static byte[] Fold(ReadOnlySpan<byte> bytes)
    {
        var folded = bytes.ToArray();
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = folded[i] switch
            {
                >= (byte)'A' and <= (byte)'Z' => (byte)(folded[i] | 0x20),
                (byte)'^' => (byte)' ',
                _ => folded[i],
            };
        }

        return folded;
    }
}
