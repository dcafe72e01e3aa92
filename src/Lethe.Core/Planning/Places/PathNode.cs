using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles;

namespace Lethe.Planning.Places;

/// <summary>Rules for attributes at one place, as a tree of sequences. Immutable, shared by threads.</summary>
internal sealed class PathNode
{
    private readonly Dictionary<uint, PathNode> _sequences = [];
    private readonly Dictionary<uint, RuleEntry> _rules = [];
    private readonly Dictionary<uint, RuleOrigin> _origins = [];

    /// <summary>The tree of a plan's rules; null when there are none.</summary>
    internal static PathNode? Build(Plan plan)
    {
        PathNode? root = null;
        foreach (var rule in plan.Resolver.Rules.Where(rule => rule.Selector.Kind == SelectorKind.Path))
        {
            root ??= new PathNode();
            root.Add(plan, rule);
        }

        foreach (var path in GraphicTexts.Of(plan.Resolver))
        {
            root ??= new PathNode();
            root.AddText(plan, path);
        }

        return root;
    }

    /// <summary>The rules inside a sequence; null when there are none.</summary>
    internal PathNode? Enter(uint sequence) => _sequences.GetValueOrDefault(sequence);

    /// <summary>The rule of an attribute here.</summary>
    internal bool TryFind(uint tag, out RuleEntry rule) => _rules.TryGetValue(tag, out rule);

    /// <summary>Where the rule of an attribute here stands; null when there is none.</summary>
    internal RuleOrigin? OriginOf(uint tag) => _origins.TryGetValue(tag, out var origin) ? origin : null;

    private void Add(Plan plan, ProfileRule rule)
    {
        var node = this;
        foreach (var sequence in rule.Selector.Path.SkipLast(1))
        {
            node = node.Grow(sequence.Value);
        }

        var tag = rule.Selector.Tag;
        var vr = DicomDictionary.VrOf(tag);
        node._origins.TryAdd(tag.Value, rule.Origin);
        node._rules.TryAdd(tag.Value, new RuleCompiler(plan).Entry(tag.Value, rule.Action, vr));
    }

    private void AddText(Plan plan, uint[] path)
    {
        var node = path.SkipLast(1).Aggregate(this, (inner, sequence) => inner.Grow(sequence));
        var vr = DicomDictionary.VrOf(new Tag(path[^1]));
        node._rules.TryAdd(path[^1], RuleEntry.Of(path[^1], ActionKind.CleanText, vr, plan.IndexOf(new RuleArgument(default, UnlistedRules.Closed(vr)))));
    }

    private PathNode Grow(uint sequence) => _sequences.TryGetValue(sequence, out var next) ? next : _sequences[sequence] = new PathNode();
}
