namespace Lethe.Pixels.Codecs.JpegLs;

/// <summary>How components follow each other (ISO/IEC 14495-1 C.2.3, ILV).</summary>
internal enum CharLsInterleave
{
    /// <summary>One scan for each; CharLS has one plane for each.</summary>
    None,

    /// <summary>Line by line; CharLS has pixel by pixel.</summary>
    Line,

    /// <summary>Sample by sample; CharLS has pixel by pixel.</summary>
    Sample,
}
