using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>
/// Decides the rule of any tag for a profile: special tags, then rows of Table E.1-1, then the rules for what the table leaves
/// out. The one place where a decision and its origin come from; plans are compiled from it.
/// </summary>
public sealed class RuleResolver(Profile profile)
{
    /// <summary>The profile that rules are decided for.</summary>
    public Profile Profile { get; } = profile;

    /// <summary>The rule of one tag.</summary>
    public Rule Resolve(Tag tag)
    {
        var actions = Decide(tag, out var vr, out var source);
        return new Rule(vr, actions, OriginOf(tag, source));
    }

    /// <summary>The actions of one tag, without the text of their origin.</summary>
    internal ulong Decide(Tag tag, out Vr vr, out RuleSource source)
    {
        vr = DicomDictionary.VrOf(tag);
        if (SpecialAttributes.Find(tag) is { } special)
        {
            source = RuleSource.Special;
            return special.Actions;
        }

        if (tag.IsPrivate || tag.Group is 0x0000 or 0x0002 or 0x0004 or (>= 0x5000 and <= 0x501F) or (>= 0x6000 and <= 0x601F))
        {
            // R012, R093, H10, H11, H27, H28: private blocks, curves, overlays and what belongs into commands, file meta
            // information or directories go as whole groups.
            source = RuleSource.WholeGroup;
            return Rule.Always(ActionKind.Remove);
        }

        if (ConfidentialityTable.TryFind(tag, out var row))
        {
            source = RuleSource.Table;
            return ByCode(row.BasicProfile, vr);
        }

        source = vr == Vr.None ? RuleSource.UnknownTag : RuleSource.Unlisted;
        return vr == Vr.None ? Rule.Always(ActionKind.Remove) : ByClass(UnlistedTable.ClassOf(tag), vr);
    }

    private static string OriginOf(Tag tag, RuleSource source)
    {
        switch (source)
        {
            case RuleSource.Special:
                return SpecialAttributes.Find(tag)!.Value.Origin;
            case RuleSource.Table:
                ConfidentialityTable.TryFind(tag, out var row);
                return $"PS3.15 Table E.1-1, {row.Keyword}: {CodeNames.Of(row.BasicProfile)}";
            case RuleSource.WholeGroup:
                return "PS3.15 E.1.1 and Table E.1-1: private attributes, curves, overlays, commands, file meta information and directories go whole";
            case RuleSource.UnknownTag:
                return "unlisted: not in PS3.6";
            default:
                return $"unlisted: {UnlistedTable.ClassOf(tag)}";
        }
    }

    /// <summary>What a code of Table E.1-1a means for each Type (REQUIREMENTS R029-R033).</summary>
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

    private static ulong ByClass(UnlistedClass unlisted, Vr vr) => unlisted switch
    {
        UnlistedClass.StructuralUid => Rule.Always(ActionKind.KeepStructuralUids),
        UnlistedClass.ConstantDate or UnlistedClass.SafeBulk => Rule.Always(ActionKind.Keep),
        UnlistedClass.Number or UnlistedClass.CodeString => Rule.Always(ActionKind.Keep),
        UnlistedClass.InstanceUid => Rule.Always(ActionKind.RemapUids),
        UnlistedClass.SafeText => Rule.Always(ActionKind.KeepText),
        UnlistedClass.CodeMeaning or UnlistedClass.CodeValue => Rule.Always(ActionKind.CleanCode),
        UnlistedClass.IccProfile => Rule.Always(ActionKind.CleanIccProfile),
        UnlistedClass.Sequence => Rule.Always(ActionKind.Recurse),
        UnlistedClass.NeverInDataSet => Rule.Always(ActionKind.Remove),
        _ => Rule.ByType(ActionKind.Remove, ActionKind.Remove, ActionKind.Empty, ActionKind.Empty, vr == Vr.UI ? ActionKind.RemapUids : ActionKind.Dummy),
    };
}
