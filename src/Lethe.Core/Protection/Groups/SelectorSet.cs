using System.Collections.Frozen;
using Lethe.Dicom.Elements;
using Lethe.Profiles;

namespace Lethe.Protection.Groups;

/// <summary>Selectors, ready to be asked about one element after the other. As in profiles, tags, masks and VRs are about public attributes.</summary>
internal sealed class SelectorSet
{
    private readonly FrozenSet<uint> _tags;
    private readonly FrozenSet<Vr> _vrs;
    private readonly FrozenSet<string> _creators;
    private readonly AttributeSelector[] _masks;
    private readonly AttributeSelector[] _privates;

    internal SelectorSet(IReadOnlyList<AttributeSelector> selectors)
    {
        if (selectors.Any(selector => selector.Kind == SelectorKind.Path))
        {
            throw new ArgumentException("attributes of the top level have no path", nameof(selectors));
        }

        AttributeSelector[] Those(SelectorKind kind) => [.. selectors.Where(selector => selector.Kind == kind)];
        _tags = Those(SelectorKind.Tag).Select(selector => selector.Tag.Value).ToFrozenSet();
        _vrs = Those(SelectorKind.Vr).Select(selector => selector.Vr).ToFrozenSet();
        _creators = Those(SelectorKind.PrivateCreator).Select(selector => selector.Creator).ToFrozenSet(StringComparer.Ordinal);
        _masks = Those(SelectorKind.Mask);
        _privates = Those(SelectorKind.PrivateElement);
    }

    internal bool Has(Tag tag, Vr vr, string? creator) => tag.IsPrivate
        ? creator is not null && (_creators.Contains(creator) || HasPrivate(tag, creator))
        : _tags.Contains(tag.Value) || _vrs.Contains(vr) || HasMask(tag, vr);

    private bool HasMask(Tag tag, Vr vr)
    {
        foreach (var mask in _masks)
        {
            if (mask.Matches(tag, vr))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of the block does not count (PS3.5 7.8.1).</summary>
    private bool HasPrivate(Tag tag, string creator)
    {
        foreach (var one in _privates)
        {
            if (tag.Element > 0xFF && one.Tag.Group == tag.Group && (byte)one.Tag.Element == (byte)tag.Element && string.Equals(one.Creator, creator, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
