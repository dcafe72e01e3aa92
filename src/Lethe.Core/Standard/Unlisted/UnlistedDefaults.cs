using Lethe.Dicom.Elements;

namespace Lethe.Standard;

/// <summary>The class of a public attribute that neither Table E.1-1 nor our list of exceptions names: its group and VR decide.</summary>
/// <remarks>The generator of the tables compiles this same file.</remarks>
public static class UnlistedDefaults
{
    /// <summary>Class by group, then by VR.</summary>
    public static UnlistedClass ClassOf(uint tag, Vr vr) => (tag >> 16) switch
    {
        0x0000 or 0x0002 or 0x0004 or 0xFFFE => UnlistedClass.NeverInDataSet,
        _ => ClassOf(vr),
    };

    /// <summary>Class by VR alone.</summary>
    public static UnlistedClass ClassOf(Vr vr) => vr switch
    {
        Vr.PN => UnlistedClass.PersonName,
        Vr.AE or Vr.UR => UnlistedClass.Address,
        Vr.UI => UnlistedClass.InstanceUid,
        Vr.DA or Vr.TM or Vr.DT => UnlistedClass.Date,
        Vr.SQ => UnlistedClass.Sequence,
        Vr.CS => UnlistedClass.CodeString,
        Vr.US or Vr.SS or Vr.UL or Vr.SL or Vr.UV or Vr.SV or Vr.FL or Vr.FD or Vr.AT or Vr.IS or Vr.DS => UnlistedClass.Number,
        Vr.OB or Vr.OW or Vr.OF or Vr.OD or Vr.OL or Vr.OV or Vr.UN or Vr.None => UnlistedClass.UnsafeBulk,
        _ => UnlistedClass.FreeText,
    };
}
