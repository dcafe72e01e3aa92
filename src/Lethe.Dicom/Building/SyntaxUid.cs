namespace Lethe.Dicom.Building;

/// <summary>The transfer syntaxes that files are made in (PS3.5 Annex A).</summary>
public static class SyntaxUid
{
    /// <summary>Implicit VR Little Endian (PS3.5 A.1).</summary>
    public const string ImplicitLittleEndian = "1.2.840.10008.1.2";

    /// <summary>Explicit VR Little Endian (PS3.5 A.2).</summary>
    public const string ExplicitLittleEndian = "1.2.840.10008.1.2.1";

    /// <summary>Deflated Explicit VR Little Endian (PS3.5 A.5).</summary>
    public const string Deflated = "1.2.840.10008.1.2.1.99";

    /// <summary>Explicit VR Big Endian, retired (PS3.5 A.3).</summary>
    public const string ExplicitBigEndian = "1.2.840.10008.1.2.2";

    /// <summary>RLE Lossless, encapsulated (PS3.5 A.4.2).</summary>
    public const string RleLossless = "1.2.840.10008.1.2.5";

    /// <summary>JPEG Baseline, encapsulated (PS3.5 A.4.1).</summary>
    public const string JpegBaseline = "1.2.840.10008.1.2.4.50";
}
