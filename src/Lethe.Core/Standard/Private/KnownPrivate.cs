using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Siemens;

namespace Lethe.Standard;

/// <summary>Private elements that are known to be safe: Table E.3.10-1, and beyond it what vendors are known to write (R126).</summary>
internal static class KnownPrivate
{
    private static readonly HashSet<string> Creators = [.. SafePrivateTable.All.Select(entry => entry.Creator), CsaElements.Creator];

    /// <summary>True if some element of the creator is known, so that its name tells nobody anything.</summary>
    internal static bool HasCreator(string creator) => Creators.Contains(creator);

    /// <summary>Finds an element; <paramref name="vr"/> is None where the table names none.</summary>
    internal static bool TryFind(string creator, uint tag, bool beyondTheTable, out Vr vr)
    {
        Span<byte> ascii = stackalloc byte[64];
        vr = Vr.None;
        if (!Encoding.ASCII.TryGetBytes(creator, ascii, out var length))
        {
            return false;
        }

        if (SafePrivateTable.TryFind(ascii[..length], (ushort)(tag >> 16), (byte)tag, out var entry))
        {
            vr = entry.Vr;
            return true;
        }

        return CsaElements.Are(creator, tag);
    }
}
