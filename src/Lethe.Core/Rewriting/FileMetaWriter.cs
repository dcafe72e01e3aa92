using Lethe.Dicom.Elements;
using Lethe.Dicom.Syntaxes;
using Lethe.Dicom.Values;
using Lethe.Dicom.Writing;

namespace Lethe.Rewriting;

/// <summary>Writes preamble and file meta information from nothing: of the input only the SOP class and the transfer syntax are taken over (R090, R091, H01-H09).</summary>
internal static class FileMetaWriter
{
    /// <summary>Implementation Class UID (0002,0012).</summary>
    internal static ReadOnlySpan<byte> ImplementationClassUid => "2.25.229361057440338163862126012949374310401"u8;

    /// <summary>Implementation Version Name (0002,0013).</summary>
    internal static ReadOnlySpan<byte> ImplementationVersionName => "LETHE_0_1"u8;

    /// <summary>Writes the meta information of an output.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="sopClass">SOP Class UID, or empty.</param>
    /// <param name="instance">SOP Instance UID of the data set.</param>
    /// <param name="syntax">How the data set is coded.</param>
    internal static void Write(ElementWriter writer, ReadOnlySpan<byte> sopClass, ReadOnlySpan<byte> instance, TransferSyntax syntax)
    {
        writer.Raw(stackalloc byte[128]);
        writer.Raw("DICM"u8);
        writer.Element(0x0002_0000, Vr.UL, stackalloc byte[4]);
        var start = writer.Length;
        writer.Element(0x0002_0001, Vr.OB, [0, 1]);
        if (!sopClass.IsEmpty && ValueRules.IsLegal(Vr.UI, sopClass))
        {
            writer.Element(0x0002_0002, Vr.UI, sopClass);
        }

        writer.Element(0x0002_0003, Vr.UI, instance);
        writer.Element(0x0002_0010, Vr.UI, syntax.UidAscii);
        writer.Element(0x0002_0012, Vr.UI, ImplementationClassUid);
        writer.Element(0x0002_0013, Vr.SH, ImplementationVersionName);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(writer.Edit(start - 4, 4), (uint)(writer.Length - start));
    }
}
