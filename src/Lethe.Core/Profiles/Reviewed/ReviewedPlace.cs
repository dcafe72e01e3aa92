using Lethe.Dicom.Elements;

namespace Lethe.Profiles;

/// <summary>
/// The reviewed attributes of one level, and the sequences that hold others. A sequence directly inside itself is the same place, as an
/// audit counts it.
/// </summary>
internal sealed class ReviewedPlace(uint sequence)
{
    private readonly Dictionary<uint, ReviewedPlace> _sequences = [];
    private readonly SortedDictionary<uint, ReviewedAttribute> _attributes = [];

    /// <summary>The reviewed attributes here.</summary>
    internal IEnumerable<ReviewedAttribute> Attributes => _attributes.Values;

    /// <summary>The places below this one, by sequence.</summary>
    internal IEnumerable<(uint Sequence, ReviewedPlace Place)> Places => _sequences.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value));

    /// <summary>The place inside a sequence; null when nothing there was reviewed.</summary>
    internal ReviewedPlace? Enter(uint inner) => inner == sequence ? this : _sequences.GetValueOrDefault(inner);

    /// <summary>The reviewed attribute, or null.</summary>
    internal ReviewedAttribute? Find(uint tag) => _attributes.GetValueOrDefault(tag);

    internal ReviewedPlace Grow(uint inner) => Enter(inner) ?? (_sequences[inner] = new ReviewedPlace(inner));

    internal ReviewedAttribute Add(Tag tag) => Find(tag.Value) ?? (_attributes[tag.Value] = new ReviewedAttribute(tag));
}
