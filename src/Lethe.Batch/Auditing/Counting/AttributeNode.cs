using System.Globalization;
using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Batch.Auditing.Counting;

/// <summary>
/// An attribute in the tree of places. A sequence directly inside itself is the same place, so that a report of any depth has as many
/// places as it has kinds of items.
/// </summary>
internal sealed class AttributeNode
{
    private readonly Dictionary<AttributeKey, AttributeNode> _children = [];

    internal AttributeNode(AttributeKey key, AttributeNode? parent, CountLimits limits)
    {
        (Key, Parent) = (key, parent);
        Counts = new AttributeCounts(limits);
        var tag = new Tag(key.Tag);
        Risk = parent is null ? "" : key.IsPrivate ? IdentityRisk.OfPrivate(key.Creator, tag) : IdentityRisk.Of(tag);
        IsPublic = !key.IsPrivate && (parent?.IsPublic ?? true);
        Path = parent?.Parent is null ? Step(key.Creator) : $"{parent.Path}>{Step(key.Creator)}";
        KnownVr = key.IsPrivate || parent is null ? Vr.None : DicomDictionary.VrOf(tag);
        IsReviewable = IsPublic && parent is not null && ReviewedValues.Refusal(tag) is null;
        IsFreeText = IsPublic && IdentityRisk.IsFreeText(tag);
    }

    internal AttributeKey Key { get; }

    /// <summary>The sequence around it; null for the root, which is no attribute.</summary>
    internal AttributeNode? Parent { get; }

    internal AttributeCounts Counts { get; }

    /// <summary>Why it may identify; empty if it may not.</summary>
    internal string Risk { get; }

    /// <summary>True if neither it nor a sequence around it is private.</summary>
    internal bool IsPublic { get; }

    /// <summary>VR by PS3.6; None where it has none.</summary>
    internal Vr KnownVr { get; }

    /// <summary>True if people may decide about its values one by one.</summary>
    internal bool IsReviewable { get; }

    /// <summary>True for text that people typed.</summary>
    internal bool IsFreeText { get; }

    /// <summary>Tags from outside to inside; names of private creators as they stand in the files.</summary>
    internal string Path { get; }

    internal IEnumerable<AttributeNode> Children => _children.Values;

    internal bool TryFind(AttributeKey key, out AttributeNode node) => _children.TryGetValue(key, out node!);

    internal AttributeNode Add(AttributeKey key, CountLimits limits) => _children[key] = new AttributeNode(key, this, limits);

    /// <summary>Takes in what another thread counted.</summary>
    internal void Merge(AttributeNode other, CountLimits limits)
    {
        Counts.Merge(other.Counts);
        foreach (var (key, theirs) in other._children)
        {
            (TryFind(key, out var ours) ? ours : Add(key, limits)).Merge(theirs, limits);
        }
    }

    /// <summary>The path with another word for private creators.</summary>
    internal string PathWith(Func<string, string> nameOf)
    {
        var path = new StringBuilder(Step(nameOf(Key.Creator)));
        for (var node = Parent; node?.Parent is not null; node = node.Parent)
        {
            path.Insert(0, node.Step(nameOf(node.Key.Creator)) + ">");
        }

        return path.ToString();
    }

    private string Step(string creator)
    {
        var (group, element) = (Key.Tag >> 16, Key.Tag & 0xFFFF);
        return !Key.IsPrivate ? string.Create(CultureInfo.InvariantCulture, $"({group:X4},{element:X4})")
            : element == 0x10 && creator.Length == 0 ? string.Create(CultureInfo.InvariantCulture, $"({group:X4},00xx)")
            : string.Create(CultureInfo.InvariantCulture, $"({group:X4},xx{element & 0xFF:X2})[{creator}]");
    }
}
