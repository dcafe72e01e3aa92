using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Lethe.Dicom.Elements;

namespace Lethe.Profiles;

/// <summary>
/// The decisions about one attribute at one place, by digests of its values: the values themselves are not in memory. Filled while it is
/// read, shared by threads afterwards.
/// </summary>
internal sealed class ReviewedAttribute(Tag tag)
{
    private readonly Dictionary<UInt128, ReviewedDecision> _decisions = [];
    private readonly HashSet<UInt128> _replacements = [];

    internal Tag Tag => tag;

    /// <summary>True if a value of it stays because someone said so.</summary>
    internal bool Keeps { get; private set; }

    /// <summary>All decisions by the digests of their values, in order.</summary>
    internal IEnumerable<(UInt128 Digest, ReviewedDecision Decision)> Decisions => _decisions.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));

    /// <summary>Adds a decision; false if another one about the same value was made before.</summary>
    internal bool TryAdd(ReadOnlySpan<byte> value, ReviewedDecision decision)
    {
        Keeps |= decision.Verdict == ReviewedVerdict.Keep;
        if (decision.Text is { } text)
        {
            _replacements.Add(DigestOf(Encoding.UTF8.GetBytes(text.Trim(' '))));
        }

        var digest = DigestOf(value);
        return _decisions.TryAdd(digest, decision)
            || (_decisions[digest].Verdict == decision.Verdict && _decisions[digest].Text == decision.Text);
    }

    /// <summary>The decision about a value in the form of <see cref="ReviewedText"/>.</summary>
    internal ReviewedDecision Find(ReadOnlySpan<byte> value) => _decisions.GetValueOrDefault(DigestOf(value));

    /// <summary>True if the value takes the place of others.</summary>
    internal bool IsReplacement(ReadOnlySpan<byte> value) => _replacements.Count > 0 && _replacements.Contains(DigestOf(value));

    private static UInt128 DigestOf(ReadOnlySpan<byte> value)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(value, digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }
}
