using Lethe.Dicom.Elements;
using Lethe.Profiles;

namespace Lethe.Planning.Places;

/// <summary>Compiles the action of a profile's rule for one attribute. Allocates nothing.</summary>
internal readonly struct RuleCompiler(Plan plan)
{
    internal RuleEntry Entry(uint tag, RuleAction action, Vr vr)
    {
        var actions = VerbRules.Of(action, vr);
        var isPrivate = (tag & 0x0001_0000) != 0;
        var argument = plan.IndexOf(new RuleArgument(action, isPrivate ? Rule.Always(ActionKind.Empty) : UnlistedRules.Closed(vr)));
        return new RuleEntry(tag, actions, vr, 0, actions != Rule.Always((ActionKind)(actions & 0xFF)), argument);
    }
}
