using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>What happens to one attribute, by its Type where it occurs, and where that was decided.</summary>
/// <param name="Vr">VR of PS3.6; None when unknown.</param>
/// <param name="Actions">A byte for each <see cref="AttributeType"/>, the lowest for the first.</param>
/// <param name="Origin">The row of the standard's table, or the rule for what the table leaves out.</param>
/// <param name="Given">The action of the profile's rule with its parameter, if one decided.</param>
public sealed record Rule(Vr Vr, ulong Actions, string Origin, RuleAction Given = default)
{
    /// <summary>The actions before they were reduced to a minimal header; the same as <see cref="Actions"/> in all other profiles.</summary>
    public ulong Unreduced { get; init; } = Actions;

    /// <summary>The action for an attribute of this Type.</summary>
    public ActionKind For(AttributeType type) => ActionOf(Actions, type);

    /// <summary>Where the action for an attribute of this Type was decided.</summary>
    public string OriginFor(AttributeType type) => ActionOf(Unreduced, type) == For(type) ? Origin : MinimalHeader.OriginOf(type);

    /// <summary>True if the Type decides.</summary>
    public bool DependsOnType => Actions != Always(For(default));

    /// <summary>One of the actions by Type.</summary>
    internal static ActionKind ActionOf(ulong actions, AttributeType type) => (ActionKind)((actions >> (8 * (int)type)) & 0xFF);

    /// <summary>The same actions with another one for a Type.</summary>
    internal static ulong With(ulong actions, AttributeType type, ActionKind kind) => (actions & ~Slot(type, (ActionKind)0xFF)) | Slot(type, kind);

    /// <summary>One action for every Type.</summary>
    internal static ulong Always(ActionKind kind) => (ulong)kind * 0x01_0101_0101_0101;

    /// <summary>An action for each Type; what no IOD defines and what is unknown follow the first two.</summary>
    internal static ulong ByType(ActionKind undefined, ActionKind type3, ActionKind type2C, ActionKind type2, ActionKind type1) =>
        Slot(AttributeType.NotDefined, undefined) | Slot(AttributeType.Type3, type3) | Slot(AttributeType.Type2C, type2C)
        | Slot(AttributeType.Type2, type2) | Slot(AttributeType.Type1C, type1) | Slot(AttributeType.Type1, type1)
        | Slot(AttributeType.Unknown, type1);

    /// <summary>The same actions, but gone where the IOD does not require the attribute.</summary>
    internal static ulong IfRequired(ulong actions) => actions & ~(Slot(AttributeType.NotDefined, (ActionKind)0xFF) | Slot(AttributeType.Type3, (ActionKind)0xFF));

    /// <summary>The same actions with one kind instead of another.</summary>
    internal static ulong Replace(ulong actions, ActionKind kind, ActionKind by)
    {
        for (var type = AttributeType.NotDefined; type <= AttributeType.Unknown; type++)
        {
            if (ActionOf(actions, type) == kind)
            {
                actions = With(actions, type, by);
            }
        }

        return actions;
    }

    private static ulong Slot(AttributeType type, ActionKind kind) => (ulong)kind << (8 * (int)type);
}
