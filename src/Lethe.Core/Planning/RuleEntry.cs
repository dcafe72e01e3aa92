using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>
/// A rule in the compiled table. <c>MostValues</c> is the largest multiplicity that PS3.6 allows, 0 when it is open or above 255;
/// <c>Argument</c> an index into the arguments of the plan, 0 for none.
/// </summary>
internal readonly record struct RuleEntry(uint Tag, ulong Actions, Vr Vr, byte MostValues, bool DependsOnType, ushort Argument = 0)
{
    internal ActionKind For(AttributeType type) => Rule.ActionOf(Actions, type);

    /// <summary>The rule of what nobody decided.</summary>
    internal static RuleEntry Gone(uint tag) => new(tag, 0, Vr.None, 0, false);

    /// <summary>One action whatever the Type.</summary>
    internal static RuleEntry Of(uint tag, ActionKind kind, Vr vr, ushort argument = 0) => new(tag, Rule.Always(kind), vr, 0, false, argument);
}
