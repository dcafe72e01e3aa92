using Lethe.Planning;
using Lethe.Profiles.Yaml.Rules;
using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml.Groups;

/// <summary>The selectors of profiles, as far as they can be about whole attributes of the top level (PS3.15 E.1.1 e).</summary>
/// <param name="problems">Receives problems.</param>
internal readonly struct GroupSelectors(ProblemList problems)
{
    private const string Everything = "*";

    /// <summary>The selectors; null for all attributes. Wrong ones are left out with a problem.</summary>
    internal List<AttributeSelector>? Read(IReadOnlyList<YamlNode> items, string key, bool mayBeAll)
    {
        var selectors = new List<AttributeSelector>();
        YamlNode? all = null;
        foreach (var item in items)
        {
            if (problems.IsFull)
            {
                break;
            }

            if (item.Kind == YamlKind.Scalar && item.Text == Everything)
            {
                all = item;
            }
            else if (YamlValues.Text(item, key, problems) is { } text && One(item, text) is { } selector)
            {
                Add(selectors, selector, item, text, key);
            }
        }

        if (all is not null && !mayBeAll)
        {
            problems.Add(all, $"{key}: without all attributes nothing would be left");
        }
        else if (all is not null && items.Count > 1)
        {
            problems.Add(all, $"{key}: \"*\" is all attributes, so nothing can stand beside it; 'except' leaves some out");
        }

        return all is null ? selectors : null;
    }

    private AttributeSelector? One(YamlNode node, string text)
    {
        var selector = SelectorReader.Read(text, out var refusal);
        refusal = selector is null ? refusal : Refusal(selector) ?? "";
        if (refusal.Length == 0)
        {
            return selector;
        }

        problems.Add(node, refusal);
        return null;
    }

    private static string? Refusal(AttributeSelector selector)
    {
        var tag = selector.Tag;
        if (selector.Kind == SelectorKind.Path)
        {
            return $"a part of a sequence cannot be encrypted alone; name the whole sequence {AttributeNames.NameOf(selector.Path[0])} (PS3.15 E.1.1)";
        }

        if (selector.Kind != SelectorKind.Tag)
        {
            return null;
        }

        return tag.Group is 0x0000 or 0x0002 or 0x0004 or 0xFFFE || tag.IsGroupLength ? $"{AttributeNames.NameOf(tag)} is no attribute of an image and cannot be brought back"
            : tag.Value is SpecialAttributes.EncryptedAttributesSequence ? "what is encrypted is not encrypted again"
            : null;
    }

    private void Add(List<AttributeSelector> selectors, AttributeSelector selector, YamlNode node, string text, string key)
    {
        if (selectors.Contains(selector))
        {
            problems.Add(node, $"{key}: '{text}' stands here twice");
        }

        selectors.Add(selector);
    }
}
