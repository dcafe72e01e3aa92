using System.Numerics;
using System.Runtime.CompilerServices;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Planning.Places;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>
/// The rules of a profile, compiled into an open-addressing table over the tags of PS3.6. Immutable, shared by threads.
/// With the <see cref="IodScope"/> of the place it decides every element.
/// </summary>
public sealed class Plan
{
    /// <summary>
    /// Index of the argument by which a value that cannot be treated as the rule says is emptied: a private element whose creator stays for it
    /// must not be missing then.
    /// </summary>
    internal const ushort EmptyOtherwise = 1;

    private readonly RuleEntry[] _slots;
    private readonly int _shift;
    private readonly RuleResolver _resolver;
    private readonly List<PlanArgument> _arguments = [new PlanArgument(default), new PlanArgument(new RuleArgument(default, Rule.Always(ActionKind.Empty)))];

    private Plan(RuleResolver resolver, int capacity)
    {
        _resolver = resolver;
        _slots = new RuleEntry[capacity];
        _shift = 32 - BitOperations.Log2((uint)capacity);
    }

    /// <summary>Compiles the rules of a profile.</summary>
    public static Plan Compile(RuleResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        var plan = new Plan(resolver, (int)BitOperations.RoundUpToPowerOf2((uint)DicomDictionary.TagCount * 2));
        plan.InternRules();
        foreach (var entry in DicomDictionary.All)
        {
            if (!entry.IsRepeating)
            {
                plan.Insert(plan.DecideNow(entry.Tag));
            }
        }

        plan.Paths = PathNode.Build(plan);
        plan.Private = PrivateRules.Build(plan);
        plan.Claims = new Claims(resolver);
        return plan;
    }

    /// <summary>The rules that this plan was compiled from.</summary>
    public RuleResolver Resolver => _resolver;

    /// <summary>What the output may say of itself.</summary>
    internal Claims Claims { get; private set; } = null!;

    internal Profile Profile => _resolver.Profile;

    /// <summary>Rules for places; null when there are none.</summary>
    internal PathNode? Paths { get; private set; }

    /// <summary>Rules for private elements; null when all go.</summary>
    internal PrivateRules? Private { get; private set; }

    /// <summary>True if UIDs of instances stay (PS3.15 E.3.9).</summary>
    internal bool KeepsUids => Profile.Has(ConfidentialityOption.RetainUids);

    /// <summary>True if SOP Instance UID stays, by the option or by a rule; file meta information follows it (R091).</summary>
    internal bool KeepsInstanceUid => Find(SpecialAttributes.SopInstanceUid).For(AttributeType.Type1) == ActionKind.KeepUids;

    /// <summary>The argument of a rule.</summary>
    internal PlanArgument Argument(in RuleEntry rule) => _arguments[rule.Argument];

    /// <summary>The rule of a tag; tags outside PS3.6 are resolved one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RuleEntry Find(uint tag)
    {
        // Private attributes are many and never need a look-up (PS3.15 Table E.1-1, last row).
        if ((tag & 0x0001_0000) != 0)
        {
            return RuleEntry.Gone(tag);
        }

        for (var slot = Slot(tag); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            ref readonly var entry = ref _slots[slot];
            if (entry.Tag == tag)
            {
                return entry;
            }

            if (entry.Tag == 0)
            {
                return DecideLate(new Tag(tag));
            }
        }
    }

    /// <summary>Index of an argument, or 0. Arguments were all known when the plan was compiled: it is shared by threads and does not grow.</summary>
    internal ushort IndexOf(RuleArgument argument)
    {
        for (var i = 1; i < _arguments.Count; i++)
        {
            if (_arguments[i].Is(argument))
            {
                return (ushort)i;
            }
        }

        return 0;
    }

    private RuleEntry DecideNow(Tag tag)
    {
        var decision = _resolver.Decide(tag);
        Intern(decision.Argument);
        return Compile(tag, in decision);
    }

    private RuleEntry DecideLate(Tag tag) => Compile(tag, _resolver.Decide(tag));

    private RuleEntry Compile(Tag tag, in Decision decision)
    {
        var actions = decision.Actions;
        // What goes whatever its Type needs no count; overlays are decided one by one, where a text would be made each time.
        var isGone = actions == Rule.Always(ActionKind.Remove);
        return new RuleEntry(
            tag.Value,
            actions,
            decision.Vr,
            isGone || decision.Source == RuleSource.WholeGroup ? (byte)0 : MostValuesOf(tag),
            actions != Rule.Always((ActionKind)(actions & 0xFF)),
            isGone ? (ushort)0 : IndexOf(decision.Argument));
    }

    /// <summary>Rules may meet tags that PS3.6 does not have, private elements and places: their arguments are there before.</summary>
    private void InternRules()
    {
        foreach (var rule in _resolver.Rules)
        {
            Intern(new RuleArgument(rule.Action, UnlistedRules.Closed(Vr.None)));
            Intern(new RuleArgument(rule.Action, UnlistedRules.Closed(Vr.UI)));
            Intern(new RuleArgument(rule.Action, Rule.Always(ActionKind.Empty)));
        }
    }

    private void Intern(RuleArgument argument)
    {
        if (argument != default && IndexOf(argument) == 0)
        {
            _arguments.Add(new PlanArgument(argument));
        }
    }

    /// <summary>The upper end of a multiplicity such as 1, 3 or 1-2 (PS3.5 6.4).</summary>
    private static byte MostValuesOf(Tag tag)
    {
        var most = DicomDictionary.TryFind(tag, out var entry) ? entry.Vm.AsSpan() : default;
        return byte.TryParse(most[(most.LastIndexOf('-') + 1)..], out var number) ? number : (byte)0;
    }

    private int Slot(uint tag) => (int)((tag * 2654435761u) >> _shift);

    private void Insert(RuleEntry entry)
    {
        var slot = Slot(entry.Tag);
        while (_slots[slot].Tag != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = entry;
    }
}
