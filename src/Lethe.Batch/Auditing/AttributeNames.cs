using System.Globalization;
using Lethe.Batch.Auditing.Counting;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Batch.Auditing;

/// <summary>
/// Makes a list of the tree of attributes. Names of private creators are values of the files: without leave to show values only those
/// are named that vendors are known to use, and others are numbered.
/// </summary>
internal sealed class AttributeNames(bool showsValues)
{
    /// <summary>What private elements are called.</summary>
    internal const string Private = "Private";

    private const int TopValues = 10;

    private readonly Dictionary<string, string> _unknown = new(StringComparer.Ordinal);

    internal IReadOnlyList<AuditedAttribute> Flatten(AttributeNode root)
    {
        var list = new List<AuditedAttribute>();
        NumberCreators(root);
        AddChildren(root, list);
        return list;
    }

    /// <summary>Keyword of a public attribute, or what it is.</summary>
    internal static string NameOf(AttributeKey key)
    {
        var tag = new Tag(key.Tag);
        return !key.IsPrivate ? DicomDictionary.TryFind(tag, out var known) && known.Keyword.Length > 0 ? known.Keyword : tag.IsGroupLength ? "GroupLength" : "Unknown"
            : (key.Tag & 0xFFFF) == 0x10 && key.Creator.Length == 0 ? "PrivateCreator"
            : Private;
    }

    private void NumberCreators(AttributeNode root)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(root, names);
        foreach (var name in names)
        {
            _unknown[name] = string.Create(CultureInfo.InvariantCulture, $"unknown creator {_unknown.Count + 1}");
        }
    }

    private static void Collect(AttributeNode node, SortedSet<string> names)
    {
        if (node.Key.Creator is { Length: > 0 } creator and not Creators.None && !IdentityRisk.IsKnownCreator(creator))
        {
            names.Add(creator);
        }

        foreach (var child in node.Children)
        {
            Collect(child, names);
        }
    }

    private string Show(string creator) => creator == Creators.None ? "no creator" : showsValues ? creator : _unknown.GetValueOrDefault(creator, creator);

    private void AddChildren(AttributeNode node, List<AuditedAttribute> list)
    {
        foreach (var child in node.Children.OrderBy(child => child.Key.Tag).ThenBy(child => child.Key.Creator, StringComparer.Ordinal))
        {
            list.Add(Describe(child));
            AddChildren(child, list);
        }
    }

    private AuditedAttribute Describe(AttributeNode node)
    {
        var counts = node.Counts;
        var isComparable = counts.NotCompared == 0 || counts.Distinct.Count > 0;
        return new AuditedAttribute(
            node.PathWith(Show),
            NameOf(node.Key),
            [.. counts.Vrs.Order()],
            counts.Files,
            counts.Elements,
            counts.WithValue,
            isComparable ? counts.Distinct.Count : -1,
            counts.Distinct.IsExact && counts.NotCompared == 0,
            node.Risk,
            [.. counts.Actions],
            [.. counts.ByModality.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))],
            showsValues && counts.Values is { } values ? values.Top(TopValues) : []);
    }
}
