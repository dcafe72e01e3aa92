using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>Which attributes of PS3.6 a selector stands for.</summary>
internal static class SelectorMatches
{
    /// <summary>The rows of PS3.6, without items and delimiters; none for private selectors.</summary>
    internal static IEnumerable<DictionaryEntry> Of(AttributeSelector selector) => selector.Kind switch
    {
        SelectorKind.Vr => DicomDictionary.All.Where(entry => entry.Vr == selector.Vr),
        SelectorKind.Mask => DicomDictionary.All.Where(entry => entry.Vr != Vr.None && Overlap(selector.Tag, selector.Bits, entry.Tag, AttributeNames.BitsOf(entry))),
        SelectorKind.Tag or SelectorKind.Path when DicomDictionary.TryFind(selector.Tag, out var entry) => [entry],
        _ => [],
    };

    /// <summary>An attribute for which both selectors stand, if they are equally strong and there is one.</summary>
    internal static string? Shared(AttributeSelector left, AttributeSelector right) => left.Kind != right.Kind ? null : left.Kind switch
    {
        SelectorKind.Vr => left.Vr == right.Vr ? $"VR {left.Vr}" : null,
        SelectorKind.Tag => left.Tag == right.Tag ? AttributeNames.NameOf(left.Tag) : null,
        SelectorKind.PrivateCreator => left.Creator == right.Creator ? $"private \"{left.Creator}\"" : null,
        SelectorKind.PrivateElement => left.Creator == right.Creator && left.Tag == right.Tag ? $"private \"{left.Creator}\" {left.Tag}" : null,
        SelectorKind.Path => left.Path.SequenceEqual(right.Path) ? string.Join('/', left.Path.Select(AttributeNames.NameOf)) : null,
        _ => SharedByMasks(left, right),
    };

    private static string? SharedByMasks(AttributeSelector left, AttributeSelector right)
    {
        if (!Overlap(left.Tag, left.Bits, right.Tag, right.Bits))
        {
            return null;
        }

        // Bits are independent, so three masks that agree in pairs have a tag in common.
        return Of(left)
            .Where(entry => Overlap(right.Tag, right.Bits, entry.Tag, AttributeNames.BitsOf(entry)))
            .Select(entry => AttributeNames.NameOf(entry.Tag))
            .FirstOrDefault();
    }

    private static bool Overlap(Tag left, uint leftBits, Tag right, uint rightBits) => ((left.Value ^ right.Value) & leftBits & rightBits) == 0;
}
