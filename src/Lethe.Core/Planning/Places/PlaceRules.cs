using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Rewriting;

namespace Lethe.Planning.Places;

/// <summary>
/// Decides every element at its place in one data set, by the order of strength: path, private creator and element, tag and all that is
/// weaker. What people decided about the value itself is stronger than all. One for the input and one for the output; for one thread.
/// </summary>
internal sealed class PlaceRules(HeaderReader reader, InstanceFacts facts, bool isOutput = false)
{
    private readonly PrivateElements _private = new(reader, facts);
    private Plan _plan = null!;

    internal Plan Plan => _plan;

    /// <summary>Begins with a data set that was just read.</summary>
    internal void Begin(Plan plan)
    {
        _plan = plan;
        _private.Begin(plan);
    }

    /// <summary>The rule of an element, with the VR of the stream where nobody knows a better one.</summary>
    internal RuleEntry Decide(int index, in Level level)
    {
        var rule = DecideUnreviewed(index, in level);
        return level.Reviewed?.Find(rule.Tag) is { } attribute ? ReviewRules.Decide(reader, index, in rule, in level, attribute, _plan, isOutput) : rule;
    }

    /// <summary>The rule of an element, whatever people decided about its value.</summary>
    internal RuleEntry DecideUnreviewed(int index, in Level level)
    {
        ref readonly var entry = ref reader.Table[index];
        var rule = Find(index, entry.Tag, in level);
        return rule.Vr == Vr.None ? rule with { Vr = entry.Vr } : rule;
    }

    /// <summary>Who decides an element, for people.</summary>
    internal string OriginOf(int index, in Level level)
    {
        var tag = reader.Table[index].Tag;
        return level.Reviewed?.Find(tag) is { } attribute && ReviewRules.OriginOf(reader, index, Decide(index, in level), in level, attribute, _plan) is { } review ? review
            : level.Path?.OriginOf(tag) is { } path ? $"{path}"
            : (tag & 0x0001_0000) != 0 && _plan.Private is not null ? _private.OriginOf(index, in level)
            : _plan.Resolver.Resolve(new Tag(tag)).OriginFor(level.Scope.TypeOf(tag));
    }

    private RuleEntry Find(int index, uint tag, in Level level)
    {
        if (level.Path is { } path && path.TryFind(tag, out var rule))
        {
            return rule;
        }

        return (tag & 0x0001_0000) != 0 && _plan.Private is not null ? _private.Decide(index, in level) : _plan.Find(tag);
    }
}
