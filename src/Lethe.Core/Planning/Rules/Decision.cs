using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>A decided tag, before it is compiled.</summary>
/// <param name="Vr">VR of PS3.6; None when unknown.</param>
/// <param name="Actions">An action for each Type.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Argument">What the action needs.</param>
/// <param name="Option">The option that decided, for <see cref="RuleSource.Option"/>.</param>
/// <param name="Rule">The rule that decided, for <see cref="RuleSource.Profile"/>.</param>
internal readonly record struct Decision(
    Vr Vr,
    ulong Actions,
    RuleSource Source,
    RuleArgument Argument = default,
    ConfidentialityOption Option = default,
    ProfileRule? Rule = null);
