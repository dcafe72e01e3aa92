using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Standard;

/// <summary>Our verdict on every attribute of PS3.6, from standard/2026d/unlisted.csv and <see cref="UnlistedDefaults"/>.</summary>
public static class UnlistedTable
{
    /// <summary>The class of a tag; <see cref="UnlistedClass.Unknown"/> for private tags and for tags that PS3.6 does not have.</summary>
    public static UnlistedClass ClassOf(Tag tag) =>
        DicomDictionary.TryFind(tag, out var entry) ? (UnlistedClass)UnlistedData.Classes[entry.Row] : UnlistedClass.Unknown;

    /// <summary>Why the class is not the one that the VR implies; null if it is.</summary>
    public static string? ReasonFor(Tag tag)
    {
        var index = UnlistedData.ReasonTags.BinarySearch(tag.Value);
        return index < 0 ? null : Encoding.UTF8.GetString(StandardText.Line(UnlistedData.Reasons, UnlistedData.ReasonsOffsets, index));
    }
}
