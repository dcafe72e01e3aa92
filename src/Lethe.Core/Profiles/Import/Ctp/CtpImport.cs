using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Profiles.Import.Ctp;

/// <summary>A script of the RSNA CTP DicomAnonymizer as a profile.</summary>
internal static class CtpImport
{
    internal static ImportedProfile Import(IReadOnlyList<CtpLine> lines, string file)
    {
        var draft = new ProfileDraft("a script of the RSNA CTP DicomAnonymizer", file);
        var names = new CtpNames(lines);
        var elements = lines.Where(line => line is { Kind: CtpLineKind.Element, IsOn: true }).ToList();

        // Patient ID first: a name may use its number.
        foreach (var line in elements.OrderBy(line => line.Target == "00100020" ? 0 : 1))
        {
            Element(line, names, draft);
        }

        Groups(lines, draft);
        draft.Rules.Sort((left, right) => left.Line.CompareTo(right.Line));
        foreach (var off in lines.Where(line => line is { Kind: CtpLineKind.Element, IsOn: false, Text.Length: > 0 }))
        {
            draft.Note(off.Line, $"{off.Name}: is switched off in the script; the base decides");
        }

        return draft.Finish();
    }

    private static void Element(CtpLine line, CtpNames names, ProfileDraft draft)
    {
        if (!Tag.TryParse(line.Target, out var tag))
        {
            draft.Note(line.Line, $"{line.Name}: the tag cannot be read; the base decides");
        }
        else if (tag.IsPrivate)
        {
            draft.Note(line.Line, $"{tag}: a private element without its creator; the base removes it. Write private \"CREATOR\" ({tag.Group:X4},xx{tag.Element & 0xFF:X2}) by hand, or use retain-safe-private");
        }
        else if (!DicomDictionary.TryFind(tag, out var entry) || entry.Vr == Vr.None)
        {
            draft.Note(line.Line, $"{tag}: PS3.6 has no such attribute; the base removes it");
        }
        else if (ProtectedAttributes.Refusal(tag, RuleVerb.Remove) is { } reason && ProtectedAttributes.Refusal(tag, RuleVerb.Keep) is not null)
        {
            draft.Note(line.Line, $"{AttributeNames.NameOf(tag)} {reason}");
        }
        else
        {
            new CtpActions(draft, names, entry, line.Line).Map(line.Text);
        }
    }

    private static void Groups(IReadOnlyList<CtpLine> lines, ProfileDraft draft)
    {
        var keepsGroups = false;
        foreach (var line in lines.Where(line => line is { Kind: CtpLineKind.Keep, IsOn: true }))
        {
            if (line.Target.StartsWith("safe", StringComparison.OrdinalIgnoreCase))
            {
                draft.Options.Add("retain-safe-private");
                continue;
            }

            keepsGroups = true;
            draft.Note(line.Line, line.Target.Length == 4 && "13579BDFbdf".Contains(line.Target[^1])
                ? $"group {line.Target} is private; the base removes it. The option retain-safe-private keeps what is known to be safe"
                : $"group {line.Target} is not kept as a whole: the base decides about each attribute, and keeps numbers, codes and geometry");
        }

        foreach (var line in lines.Where(line => line.Kind == CtpLineKind.Remove))
        {
            Removal(line, keepsGroups, draft);
        }
    }

    private static void Removal(CtpLine line, bool keepsGroups, ProfileDraft draft)
    {
        switch (line.Target.ToLowerInvariant(), line.IsOn)
        {
            case ("unspecifiedelements", true) when keepsGroups:
                draft.Note(line.Line, "elements that the script does not name are not removed one and all, since it keeps groups: the base keeps numbers, codes and geometry of all groups");
                break;
            case ("unspecifiedelements", true):
                draft.RequiredOnly = true;
                break;
            case ("unspecifiedelements", false) or ("curves" or "overlays" or "privategroups", true):
                // The base does that by itself: it keeps what is known to be harmless, and removes curves, overlays and private groups.
                break;
            case ("curves" or "overlays", false):
                draft.Note(line.Line, $"{line.Target} are not kept: the base removes them. The option clean-graphics keeps overlays that were cleaned");
                break;
            case ("privategroups", false):
                draft.Note(line.Line, "private groups are not kept: the base removes them. The option retain-safe-private keeps what is known to be safe");
                break;
            default:
                draft.Note(line.Line, $"there is nothing like '{line.Target}' here");
                break;
        }
    }
}
