namespace Lethe.Dicom.Elements;

/// <summary>What PS3.5 6.2 and Table 7.1-1 say of each Value Representation.</summary>
public static class VrFacts
{
    /// <summary>True if the two letters are one of the 34 VRs of PS3.5 6.2.</summary>
    public static bool IsKnown(this Vr vr) => vr switch
    {
        Vr.AE or Vr.AS or Vr.AT or Vr.CS or Vr.DA or Vr.DS or Vr.DT or Vr.FL or Vr.FD or Vr.IS or Vr.LO or Vr.LT => true,
        Vr.PN or Vr.SH or Vr.SL or Vr.SS or Vr.ST or Vr.TM or Vr.UI or Vr.UL or Vr.US => true,
        _ => vr.HasLongHeader(),
    };

    /// <summary>True if the explicit header has two reserved bytes and a 32-bit length (PS3.5 Table 7.1-1).</summary>
    public static bool HasLongHeader(this Vr vr) => vr switch
    {
        Vr.OB or Vr.OD or Vr.OF or Vr.OL or Vr.OV or Vr.OW or Vr.SQ or Vr.SV => true,
        Vr.UC or Vr.UN or Vr.UR or Vr.UT or Vr.UV => true,
        _ => false,
    };

    /// <summary>True for values of characters.</summary>
    public static bool IsText(this Vr vr) => vr switch
    {
        Vr.AE or Vr.AS or Vr.CS or Vr.DA or Vr.DS or Vr.DT or Vr.IS or Vr.TM or Vr.UI or Vr.UR => true,
        _ => vr.UsesCharacterSet(),
    };

    /// <summary>True if Specific Character Set (0008,0005) rules the value (PS3.5 6.1.2.3).</summary>
    public static bool UsesCharacterSet(this Vr vr) => vr is Vr.LO or Vr.LT or Vr.PN or Vr.SH or Vr.ST or Vr.UC or Vr.UT;

    /// <summary>True if a backslash separates values (PS3.5 6.4).</summary>
    public static bool IsMultiValuedText(this Vr vr) => vr.IsText() && vr is not (Vr.LT or Vr.ST or Vr.UT or Vr.UR);

    /// <summary>True for the "other" streams of bytes, words and numbers, and for UN.</summary>
    public static bool IsBulk(this Vr vr) => vr is Vr.OB or Vr.OD or Vr.OF or Vr.OL or Vr.OV or Vr.OW or Vr.UN;

    /// <summary>The byte that makes an odd length even (PS3.5 6.2).</summary>
    public static byte PadByte(this Vr vr) => vr.IsText() && vr != Vr.UI ? (byte)' ' : (byte)0;

    /// <summary>Bytes of one number, which are swapped in big endian (PS3.5 7.3); 1 for text and bytes.</summary>
    public static int WordSize(this Vr vr) => vr switch
    {
        Vr.AT or Vr.OW or Vr.SS or Vr.US => 2,
        Vr.FL or Vr.OF or Vr.OL or Vr.SL or Vr.UL => 4,
        Vr.FD or Vr.OD or Vr.OV or Vr.SV or Vr.UV => 8,
        _ => 1,
    };

    /// <summary>Longest value in characters (text) that the VR allows, or <see cref="int.MaxValue"/> (PS3.5 Table 6.2-1).</summary>
    public static int MaxCharacters(this Vr vr) => vr switch
    {
        Vr.AS => 4,
        Vr.DA => 10,
        Vr.IS => 12,
        Vr.TM => 16,
        Vr.AE or Vr.CS or Vr.DS or Vr.SH => 16,
        Vr.DT => 26,
        Vr.LO or Vr.UI => 64,
        Vr.PN => 64 * 3 + 2,
        Vr.ST => 1024,
        Vr.LT => 10240,
        _ => int.MaxValue,
    };
}
