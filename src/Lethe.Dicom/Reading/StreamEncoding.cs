namespace Lethe.Dicom.Reading;

/// <summary>How elements are coded: the two switches of PS3.5 7.1 and 7.3.</summary>
/// <param name="IsExplicit">VR stands in the stream.</param>
/// <param name="IsBigEndian">Numbers are big endian.</param>
public readonly record struct StreamEncoding(bool IsExplicit, bool IsBigEndian)
{
    /// <summary>Implicit VR little endian.</summary>
    public static StreamEncoding ImplicitLittle => new(false, false);

    /// <summary>Explicit VR little endian.</summary>
    public static StreamEncoding ExplicitLittle => new(true, false);

    /// <summary>Explicit VR big endian.</summary>
    public static StreamEncoding ExplicitBig => new(true, true);
}
