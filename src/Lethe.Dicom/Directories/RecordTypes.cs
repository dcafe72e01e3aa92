using System.Collections.Frozen;
using Lethe.Dicom.Uids;

namespace Lethe.Dicom.Directories;

/// <summary>
/// Which directory record describes an instance (PS3.3 F.4, F.5). SOP classes of a kind are known by their registered names, so that
/// classes of later editions find their place; the others are listed.
/// </summary>
public static class RecordTypes
{
    /// <summary>Patient.</summary>
    public const string Patient = "PATIENT";

    /// <summary>Study.</summary>
    public const string Study = "STUDY";

    /// <summary>Series.</summary>
    public const string Series = "SERIES";

    /// <summary>Instances of SOP classes that have no record of their own.</summary>
    public const string Private = "PRIVATE";

    private const string Root = "1.2.840.10008.5.1.4.";

    private static readonly FrozenDictionary<string, string> Listed = new Dictionary<string, string>
    {
        ["1.1.4.2"] = "SPECTROSCOPY",
        ["1.1.6.2"] = "IMAGE",
        ["1.1.30"] = "IMAGE",
        ["1.1.66"] = "RAW DATA",
        ["1.1.66.1"] = "REGISTRATION",
        ["1.1.66.2"] = "FIDUCIAL",
        ["1.1.66.3"] = "REGISTRATION",
        ["1.1.66.4"] = "IMAGE",
        ["1.1.66.5"] = "SURFACE",
        ["1.1.66.6"] = "TRACT",
        ["1.1.66.7"] = "IMAGE",
        ["1.1.66.8"] = "IMAGE",
        ["1.1.67"] = "VALUE MAP",
        ["1.1.68.1"] = "SURFACE SCAN",
        ["1.1.68.2"] = "SURFACE SCAN",
        ["1.1.77.1.5.3"] = "STEREOMETRIC",
        ["1.1.77.1.5.8"] = "IMAGE",
        ["1.1.78.6"] = "SR DOCUMENT",
        ["1.1.78.8"] = "MEASUREMENT",
        ["1.1.79.1"] = "SR DOCUMENT",
        ["1.1.81.1"] = "IMAGE",
        ["1.1.82.1"] = "IMAGE",
        ["1.1.88.40"] = "SR DOCUMENT",
        ["1.1.88.59"] = "KEY OBJECT DOC",
        ["1.1.90.1"] = "ASSESSMENT",
        ["1.1.91.1"] = "ANNOTATION",
        ["1.1.131"] = "PRESENTATION",
        ["1.1.481.2"] = "RT DOSE",
        ["1.1.481.3"] = "RT STRUCTURE SET",
        ["1.1.481.4"] = "RT TREAT RECORD",
        ["1.1.481.5"] = "RT PLAN",
        ["1.1.481.6"] = "RT TREAT RECORD",
        ["1.1.481.7"] = "RT TREAT RECORD",
        ["1.1.481.8"] = "RT PLAN",
        ["1.1.481.9"] = "RT TREAT RECORD",
        ["34.7"] = "PLAN",
        ["34.10"] = "PLAN",
        ["38.1"] = "HANGING PROTOCOL",
        ["39.1"] = "PALETTE",
        ["43.1"] = "IMPLANT",
        ["44.1"] = "IMPLANT ASSY",
        ["45.1"] = "IMPLANT GROUP",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AtRoot =
        FrozenSet.Create(StringComparer.Ordinal, "HANGING PROTOCOL", "PALETTE", "IMPLANT", "IMPLANT ASSY", "IMPLANT GROUP");

    /// <summary>The record type for a SOP class; <see cref="Private"/> for a class that is private, unknown or has none.</summary>
    public static string Of(string sopClassUid)
    {
        ArgumentNullException.ThrowIfNull(sopClassUid);
        return sopClassUid.StartsWith(Root, StringComparison.Ordinal) && Listed.TryGetValue(sopClassUid[Root.Length..], out var listed) ? listed
            : UidRegistry.TryFind(sopClassUid, out var entry) && entry.Type == "SOP Class" ? ByName(sopClassUid, entry.Name)
            : Private;
    }

    /// <summary>True for records that belong to no patient (Table F.4-1).</summary>
    internal static bool IsAtRoot(string type) => AtRoot.Contains(type);

    private static string ByName(string uid, string name) =>
        Has(name, "Presentation State Storage") ? "PRESENTATION"
        : Has(name, "Waveform Storage") ? "WAVEFORM"
        : Has(name, " SR Storage") ? "SR DOCUMENT"
        : name.StartsWith("Encapsulated ", StringComparison.Ordinal) ? "ENCAP DOC"
        : Has(name, "Measurements Storage") ? "MEASUREMENT"
        : Has(name, "Image Storage") ? "IMAGE"
        : uid.StartsWith(Root + "1.1.481.", StringComparison.Ordinal) ? "RADIOTHERAPY"
        : Private;

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.Ordinal);
}
