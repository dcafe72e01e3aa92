using Lethe.Actions;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Values;
using Lethe.Facts;
using Lethe.Rewriting;
using Lethe.Siemens;
using Lethe.Standard;

namespace Lethe.Planning.Places;

/// <summary>
/// Decides private elements: by the profile's rules, by what the input says of its blocks, by Table E.3.10-1 and what else is known
/// (R125-R130). Whether a value can be kept is part of the decision, so that a creator stays if and only if an element of its block does.
/// </summary>
internal sealed class PrivateElements(HeaderReader reader, InstanceFacts facts)
{
    private readonly List<BlockCursor> _cursors = [];
    private Plan _plan = null!;

    internal void Begin(Plan plan)
    {
        _plan = plan;
        foreach (var cursor in _cursors)
        {
            cursor.Forget();
        }
    }

    internal RuleEntry Decide(int index, in Level level)
    {
        var tag = reader.Table[index].Tag;
        var element = (int)(tag & 0xFFFF);

        // Out of order, an element may stand before its creator: nobody can say whose it is (R157).
        if (level.Disordered || element < 0x10)
        {
            return RuleEntry.Gone(tag);
        }

        return element <= 0xFF ? DecideCreator(index, tag, in level) : DecideElement(index, tag, in level);
    }

    private RuleEntry DecideCreator(int index, uint tag, in Level level)
    {
        var table = reader.Table;
        var block = tag & 0xFF;
        for (var i = table[index].Next; i < level.End && table[i].Tag >> 16 == tag >> 16; i = table[i].Next)
        {
            var other = table[i].Tag;
            if ((other & 0xFFFF) >> 8 == block && DecideElement(i, other, in level).Actions != 0)
            {
                return RuleEntry.Of(tag, ActionKind.KeepCreator, Vr.LO);
            }
        }

        return RuleEntry.Gone(tag);
    }

    private RuleEntry DecideElement(int index, uint tag, in Level level)
    {
        if (CreatorOf(tag, in level) is not { Length: > 0 } creator)
        {
            // PS3.5 7.8.1: without a creator nobody knows what it is (H18).
            return RuleEntry.Gone(tag);
        }

        var rule = ByCreator(creator, index, tag, out _);
        return rule.Actions == 0 || CanStay(in rule, index, in level) ? rule : RuleEntry.Gone(tag);
    }

    private string? CreatorOf(uint tag, in Level level)
    {
        while (_cursors.Count <= level.Depth)
        {
            _cursors.Add(new BlockCursor());
        }

        var block = (int)(tag & 0xFFFF) >> 8;
        var at = _cursors[level.Depth].Find(reader.Table, level.First, level.End, (int)(tag >> 16), block);
        return at < 0 ? null : _cursors[level.Depth].Name(block, NameOf);
    }

    /// <summary>Who decides an element, for people.</summary>
    internal string OriginOf(int index, in Level level)
    {
        var tag = reader.Table[index].Tag;
        if ((tag & 0xFFFF) <= 0xFF)
        {
            return "PS3.5 7.8.1: a creator stays while an element of its block does";
        }

        if (level.Disordered || CreatorOf(tag, in level) is not { Length: > 0 } creator)
        {
            return "PS3.5 7.8.1: without a creator nobody knows what it is";
        }

        var rule = ByCreator(creator, index, tag, out var source);
        var text = source switch
        {
            PrivateSource.Profile => _plan.Private!.OriginOf(creator, tag).ToString(),
            PrivateSource.Known => "PS3.15 E.3.10: known to be safe",
            PrivateSource.Declared => "PS3.15 E.3.10: the file's own statement (0008,0300)",
            PrivateSource.Container => "PS3.15 E.3.10: a known creator's sequence; each element in it is judged",
            _ => "PS3.15 E.3.10: not known to be safe",
        };
        return rule.Actions != 0 && !CanStay(in rule, index, in level) ? text + ", but its value cannot stay" : text;
    }

    private string? NameOf(int creator)
    {
        ref readonly var entry = ref reader.Table[creator];
        var value = reader.Value(creator);
        return entry.Is(ElementFlags.Bulk | ElementFlags.Sequence | ElementFlags.Opaque) || entry.Vr is not (Vr.LO or Vr.UN)
            || value.Length > 64 || value.Contains((byte)'\\') || !System.Text.Ascii.IsValid(value) || !ValueRules.IsLegal(Vr.LO, value)
            ? null
            : System.Text.Encoding.ASCII.GetString(value.Trim("\0 "u8));
    }

    private RuleEntry ByCreator(string creator, int index, uint tag, out PrivateSource source)
    {
        var rules = _plan.Private!;
        ref readonly var entry = ref reader.Table[index];
        var found = entry.Vr.IsKnown() ? entry.Vr : Vr.UN;
        source = PrivateSource.Profile;
        if (rules.HasRules && rules.TryFind(creator, tag, found, out var given))
        {
            return given;
        }

        source = PrivateSource.Nobody;
        if (!rules.KeepsSafe)
        {
            return RuleEntry.Gone(tag);
        }

        if (KnownPrivate.TryFind(creator, tag, _plan.Profile.KeepsKnownPrivate, out var known))
        {
            source = PrivateSource.Known;
            return CsaElements.Are(creator, tag) ? RuleEntry.Of(tag, ActionKind.CleanCsaHeader, Vr.OB)
                : KnownPrivate.VrFor(known.Vr, found) is var vr && vr == Vr.None ? RuleEntry.Gone(tag)
                : rules.SafeEntry(tag, vr) with { MostValues = known.MostValues };
        }

        if (facts.Declared.Find(tag, creator) is { } declared && SafePrivateValues.IsNobodys(creator, facts, _plan))
        {
            source = PrivateSource.Declared;
            return declared == ActionKind.Keep ? rules.SafeEntry(tag, found) : RuleEntry.Of(tag, declared, found);
        }

        // R128: a sequence nobody knows is entered if its creator is one that is known; each element in it is judged on its own.
        if (!entry.Is(ElementFlags.Sequence) || !KnownPrivate.HasCreator(creator))
        {
            return RuleEntry.Gone(tag);
        }

        source = PrivateSource.Container;
        return rules.SafeEntry(tag, Vr.SQ);
    }

    private bool CanStay(in RuleEntry rule, int index, in Level level) => rule.For(AttributeType.NotDefined) switch
    {
        ActionKind.Keep => ValueSafety.IsLegal(reader, index, rule),
        ActionKind.KeepSafePrivate => SafePrivateValues.CanStay(reader, index, in rule, in level, facts, _plan),
        ActionKind.KeepText => ValueSafety.IsLegal(reader, index, rule) && ValueSafety.IsDecodable(reader, index, rule.Vr, level.CharacterSet),
        ActionKind.Recurse => reader.Table[index].Is(ElementFlags.Sequence),
        ActionKind.CleanCsaHeader => CsaElements.CanClean(reader, index, facts),
        ActionKind.Remove => false,
        _ => !reader.Table[index].Is(ElementFlags.Sequence | ElementFlags.Opaque | ElementFlags.Bulk | ElementFlags.Fragments),
    };
}
