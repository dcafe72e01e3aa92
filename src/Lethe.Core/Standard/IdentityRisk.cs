using Lethe.Dicom.Elements;

namespace Lethe.Standard;

/// <summary>
/// Whether an attribute may identify someone, whatever its value: rows of Table E.1-1, private elements that Table E.3.10-1 does not list
/// as safe, pixels, and what the table leaves out but people, places, devices or days can stand in.
/// </summary>
public static class IdentityRisk
{
    private const uint FloatPixelData = 0x7FE0_0008, DoubleFloatPixelData = 0x7FE0_0009, PixelData = 0x7FE0_0010;

    /// <summary>Why a public attribute may identify; empty if it may not.</summary>
    public static string Of(Tag tag) => tag.Value switch
    {
        PixelData or FloatPixelData or DoubleFloatPixelData => "pixels: burned-in text, faces",
        _ when tag.IsPrivate => "private",
        _ => UnlistedTable.ClassOf(tag) switch
        {
            UnlistedClass.Listed => "Table E.1-1",
            UnlistedClass.Unknown => "not in PS3.6",
            UnlistedClass.InstanceUid => "UID of an instance",
            UnlistedClass.UnsafeBulk => "bytes that nobody knows",
            UnlistedClass.IccProfile => "texts of a colour profile",
            UnlistedClass.Date => "date or time",
            UnlistedClass.PersonName => "name of a person",
            UnlistedClass.Address => "address",
            UnlistedClass.FreeText => "free text",
            UnlistedClass.DeviceText => "names one device",
            UnlistedClass.CodeMeaning or UnlistedClass.CodeValue => "local code",
            _ => "",
        },
    };

    /// <summary>Why a private element may identify; empty for what Table E.3.10-1 lists as safe.</summary>
    public static string OfPrivate(string creator, Tag tag)
    {
        ArgumentNullException.ThrowIfNull(creator);
        return tag.IsPrivateCreator || SafePrivateTable.TryFind(System.Text.Encoding.UTF8.GetBytes(creator), tag.Group, (byte)tag.Element, out _) ? "" : "private";
    }

    /// <summary>True if the name of a private creator is one that vendors are known to use; any other could be anything.</summary>
    public static bool IsKnownCreator(string creator) => KnownPrivate.HasCreator(creator);

    /// <summary>True for attributes that hold text which people typed: those that PS3.15 has cleaned, and free text beyond its table.</summary>
    public static bool IsFreeText(Tag tag) => ConfidentialityTable.TryFind(tag, out var row)
        ? row.CodeFor(ConfidentialityOption.CleanDescriptors) == ConfidentialityCode.C || row.CodeFor(ConfidentialityOption.CleanStructuredContent) == ConfidentialityCode.C
        : UnlistedTable.ClassOf(tag) == UnlistedClass.FreeText;
}
