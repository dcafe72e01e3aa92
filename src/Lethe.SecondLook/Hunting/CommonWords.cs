using System.Collections.Frozen;

namespace Lethe.SecondLook.Hunting;

/// <summary>Words that stand in fields of names and identifiers without naming anybody.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "ANON", "ANONYMOUS", "ANONYMIZED", "ANONYMISED", "DEIDENTIFIED", "REMOVED", "UNKNOWN", "NONE", "NULL", "EMPTY", "TEST", "TESTING", "PHANTOM", "PATIENT", "NAME", "NAMES",
        "FIRST", "LAST", "MIDDLE", "DOCTOR", "PHYSICIAN", "OPERATOR", "STUDY", "SERIES", "IMAGE", "CASE", "SUBJECT", "DEMO", "SAMPLE", "EXAMPLE", "VOLUNTEER", "MALE", "FEMALE",
        "MRS", "PROF", "VON", "VAN", "DER", "DEN", "DEL", "DES", "LOS", "LAS", "AND", "THE", "FOR", "NOT", "JUN", "JR", "DR", "MD", "III", "PHD", "RADIOLOGY", "HOSPITAL", "CLINIC",
        "HEAD", "CHEST", "BRAIN", "HEART", "HAND", "FOOT", "LEFT", "RIGHT", "ABDOMEN", "PELVIS", "SPINE", "NECK", "BREAST", "PANCREAS", "LIVER", "LUNG", "KIDNEY", "PERFUSION", "TEXT", "AXIAL", "CORONAL", "SAGITTAL", "CONTRAST", "DOE", "SCAN", "DATA",
        "DICOM", "UNDEFINED", "UNSPECIFIED", "NOTAPPLICABLE", "NOTSPECIFIED", "DEFAULT", "OTHER", "ADMIN", "USER", "SERVICE", "CT", "MR", "PET", "XRAY", "ULTRASOUND",
    ]);

    internal static bool Contains(string folded) => Words.Contains(folded);
}
