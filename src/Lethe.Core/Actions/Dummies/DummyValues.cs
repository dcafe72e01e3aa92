using Lethe.Dicom.Elements;

namespace Lethe.Actions;

/// <summary>Placeholders by VR. They are constants: a placeholder that varied could tell something (R036).</summary>
public static class DummyValues
{
    private const uint ReasonForTheAttributeModification = 0x0400_0565;

    /// <summary>The placeholder of an attribute that is no sequence; ASCII, unpadded.</summary>
    public static ReadOnlySpan<byte> For(Tag tag, Vr vr) => vr switch
    {
        // PS3.3 C.12.1.1.9: the only terms are COERCE, CORRECT and IMPUTE.
        Vr.CS when tag.Value == ReasonForTheAttributeModification => "CORRECT"u8,
        Vr.DA => "19000101"u8,
        Vr.TM => "000000"u8,
        Vr.DT => "19000101000000"u8,
        Vr.AS => "000Y"u8,
        Vr.DS or Vr.IS => "0"u8,
        Vr.UR => "about:blank"u8,
        Vr.UI => "2.25.0"u8,
        Vr.AE or Vr.CS or Vr.LO or Vr.LT or Vr.PN or Vr.SH or Vr.ST or Vr.UC or Vr.UT => "REMOVED"u8,
        Vr.OB or Vr.OW or Vr.UN or Vr.US or Vr.SS => "\0\0"u8,
        Vr.AT or Vr.FL or Vr.OF or Vr.OL or Vr.SL or Vr.UL => "\0\0\0\0"u8,
        _ => "\0\0\0\0\0\0\0\0"u8,
    };
}
