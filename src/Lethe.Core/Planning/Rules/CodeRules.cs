using Lethe.Dicom.Elements;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>What a code of PS3.15 Table E.1-1a means for each Type (R029-R033).</summary>
internal static class CodeRules
{
    internal static ulong ByCode(ConfidentialityCode code, Vr vr)
    {
        const ActionKind x = ActionKind.Remove, z = ActionKind.Empty;
        var d = vr == Vr.UI ? ActionKind.RemapUids : ActionKind.Dummy;
        var required = vr == Vr.SQ ? ActionKind.Recurse : d;
        return code switch
        {
            ConfidentialityCode.K or ConfidentialityCode.C => Rule.Always(vr == Vr.SQ ? ActionKind.Recurse : ActionKind.Keep),
            ConfidentialityCode.U => Rule.Always(vr == Vr.SQ ? ActionKind.Recurse : ActionKind.RemapUids),
            ConfidentialityCode.X => Rule.ByType(x, x, ActionKind.EmptyForAnimals, z, d),
            ConfidentialityCode.Z => Rule.ByType(x, z, z, z, d),
            ConfidentialityCode.D => Rule.ByType(x, d, d, d, d),
            ConfidentialityCode.ZD => Rule.ByType(x, z, z, z, d),
            ConfidentialityCode.XZ => Rule.ByType(x, x, z, z, required),
            ConfidentialityCode.XD or ConfidentialityCode.XZD => Rule.ByType(x, x, z, z, d),
            // The dummy that Z allows: references go on resolving, and what must be there with them stays valid.
            ConfidentialityCode.XZU => Rule.ByType(x, ActionKind.RecurseIfListed, ActionKind.Recurse, ActionKind.Recurse, ActionKind.Recurse),
            _ => Rule.Always(x),
        };
    }
}
