using System.Numerics;
using System.Runtime.CompilerServices;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Planning;

/// <summary>
/// The rules of a profile, compiled into an open-addressing table over the tags of PS3.6. Immutable, shared by threads.
/// With the <see cref="Standard.IodScope"/> of the place it decides every element.
/// </summary>
public sealed class Plan
{
    private readonly RuleEntry[] _slots;
    private readonly int _shift;
    private readonly RuleResolver _resolver;

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
        foreach (var entry in DicomDictionary.All)
        {
            if (!entry.IsRepeating)
            {
                plan.Insert(plan.Decide(entry.Tag));
            }
        }

        return plan;
    }

    /// <summary>The rules that this plan was compiled from.</summary>
    public RuleResolver Resolver => _resolver;

    /// <summary>The rule of a tag; tags outside PS3.6 are resolved one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal RuleEntry Find(uint tag)
    {
        // Private attributes are many and never need a look-up (PS3.15 Table E.1-1, last row).
        if ((tag & 0x0001_0000) != 0)
        {
            return new RuleEntry(tag, 0, Vr.None, 0, false);
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
                return Decide(new Tag(tag));
            }
        }
    }

    private RuleEntry Decide(Tag tag)
    {
        var actions = _resolver.Decide(tag, out var vr, out _);
        // What goes whatever its Type needs no count; overlays are decided one by one, where a text would be made each time.
        var mostValues = actions == Rule.Always(ActionKind.Remove) ? (byte)0 : MostValuesOf(tag);
        return new RuleEntry(tag.Value, actions, vr, mostValues, actions != Rule.Always((ActionKind)(actions & 0xFF)));
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
