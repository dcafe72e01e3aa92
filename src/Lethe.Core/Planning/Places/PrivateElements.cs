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
        while (_cursors.Count <= level.Depth)
        {
            _cursors.Add(new BlockCursor());
        }

        var cursor = _cursors[level.Depth];
        var block = (int)(tag & 0xFFFF) >> 8;
        var at = cursor.Find(reader.Table, level.First, level.End, (int)(tag >> 16), block);
        if (at < 0 || cursor.Name(block, NameOf) is not { Length: > 0 } creator)
        {
            // PS3.5 7.8.1: without a creator nobody knows what it is (H18).
            return RuleEntry.Gone(tag);
        }

        var rule = ByCreator(creator, index, tag, in level);
        return rule.Actions == 0 || CanStay(in rule, index, in level) ? rule : RuleEntry.Gone(tag);
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

    private RuleEntry ByCreator(string creator, int index, uint tag, in Level level)
    {
        var rules = _plan.Private!;
        ref readonly var entry = ref reader.Table[index];
        if (rules.HasRules && rules.TryFind(creator, tag, entry.Vr, out var given))
        {
            return given;
        }

        if (!rules.KeepsSafe)
        {
            return RuleEntry.Gone(tag);
        }

        if (KnownPrivate.TryFind(creator, tag, _plan.Profile.KeepsKnownPrivate, out var vr))
        {
            return CsaElements.Are(creator, tag) ? RuleEntry.Of(tag, ActionKind.CleanCsaHeader, Vr.OB) : rules.SafeEntry(tag, Found(entry.Vr, vr));
        }

        if (facts.Declared.Find(tag, creator) is { } declared && !facts.Identity.Words.Occurs(creator))
        {
            return declared == ActionKind.Keep ? rules.SafeEntry(tag, entry.Vr) : RuleEntry.Of(tag, declared, entry.Vr);
        }

        // R128: a sequence nobody knows is entered if its creator is one that is known; each element in it is judged on its own.
        return entry.Is(ElementFlags.Sequence) && KnownPrivate.HasCreator(creator) ? rules.SafeEntry(tag, Vr.SQ) : RuleEntry.Gone(tag);
    }

    /// <summary>The VR of the stream, unless it says nothing.</summary>
    private static Vr Found(Vr found, Vr known) => found == Vr.UN && known != Vr.None ? known : found;

    private bool CanStay(in RuleEntry rule, int index, in Level level) => rule.For(AttributeType.NotDefined) switch
    {
        ActionKind.Keep => ValueSafety.IsLegal(reader, index, rule),
        ActionKind.KeepSafePrivate => SafePrivateValues.CanStay(reader, index, in rule, in level, facts),
        ActionKind.KeepText => ValueSafety.IsLegal(reader, index, rule) && ValueSafety.IsDecodable(reader, index, rule.Vr, level.CharacterSet),
        ActionKind.Recurse => reader.Table[index].Is(ElementFlags.Sequence),
        ActionKind.CleanCsaHeader => CsaElements.CanClean(reader, index, facts),
        ActionKind.Remove => false,
        _ => !reader.Table[index].Is(ElementFlags.Sequence | ElementFlags.Opaque | ElementFlags.Bulk | ElementFlags.Fragments),
    };
}
