using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>What the classes of attributes beyond Table E.1-1 are.</summary>
internal static class ClassPhrases
{
    internal static string Of(UnlistedClass unlisted) => unlisted switch
    {
        UnlistedClass.Unknown => "not in PS3.6, or private",
        UnlistedClass.Listed => "a row of Table E.1-1",
        UnlistedClass.StructuralUid => "UIDs of classes, coding schemes, context groups and templates",
        UnlistedClass.InstanceUid => "UIDs of instances and of anything else",
        UnlistedClass.SafeText => "technical text with no room for people or places",
        UnlistedClass.CodeMeaning => "meanings of codes",
        UnlistedClass.CodeValue => "code values",
        UnlistedClass.ConstantDate => "dates that are the same for all patients",
        UnlistedClass.SafeBulk => "bytes that are known to be numbers",
        UnlistedClass.UnsafeBulk => "other bytes",
        UnlistedClass.IccProfile => "ICC profiles",
        UnlistedClass.Number => "numbers",
        UnlistedClass.CodeString => "code strings (VR CS)",
        UnlistedClass.Sequence => "sequences",
        UnlistedClass.Date => "dates and times",
        UnlistedClass.PersonName => "names of people",
        UnlistedClass.Address => "addresses on networks",
        UnlistedClass.FreeText => "text that people may have typed",
        UnlistedClass.DeviceText => "text that names one device",
        _ => "groups that have no place in a data set",
    };
}
