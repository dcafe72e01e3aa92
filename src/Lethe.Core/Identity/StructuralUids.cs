using Lethe.Dicom.Uids;

namespace Lethe.Identity;

/// <summary>
/// UIDs that name a class, a scheme or a template, not an instance (PS3.15 E.3.9 note 4). The tag alone proves nothing: a UID stays if
/// it is registered or has the form of one that DICOM itself assigns; others are mapped like UIDs of instances.
/// </summary>
internal static class StructuralUids
{
    private const int LongestComponent = 6;

    /// <summary>True if the UID may stay. Below the root of DICOM no number is long; sites that misuse it append long ones.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> uid)
    {
        if (uid.IsEmpty || UidRegistry.IsWellKnown(uid))
        {
            return true;
        }

        if (!uid.StartsWith("1.2.840.10008."u8) || uid.Length > 64)
        {
            return false;
        }

        var component = 0;
        foreach (var b in uid)
        {
            component = b == (byte)'.' ? 0 : component + 1;
            if (component > LongestComponent || (b != (byte)'.' && !char.IsAsciiDigit((char)b)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The UID itself, or the new one; valid until the mapper's next call.</summary>
    internal static ReadOnlySpan<byte> Map(ReadOnlySpan<byte> uid, UidMapper mapper) => IsOne(uid) ? uid : mapper.Map(uid);
}
