namespace Lethe.Dicom.Syntaxes;

/// <summary>How a transfer syntax encodes pixel data (PS3.5 8 and Annex A).</summary>
public enum PixelCodec : byte
{
    /// <summary>Plain numbers, not encapsulated.</summary>
    Native,

    /// <summary>Plain numbers in fragments (PS3.5 A.4.11).</summary>
    Uncompressed,

    /// <summary>JPEG with DCT: baseline, extended and the retired processes.</summary>
    Jpeg,

    /// <summary>JPEG lossless processes.</summary>
    JpegLossless,

    /// <summary>JPEG-LS.</summary>
    JpegLs,

    /// <summary>JPEG 2000.</summary>
    Jpeg2000,

    /// <summary>High-throughput JPEG 2000.</summary>
    HtJ2k,

    /// <summary>JPEG XL.</summary>
    JpegXl,

    /// <summary>RLE (PS3.5 Annex G).</summary>
    Rle,

    /// <summary>Each frame deflated.</summary>
    DeflatedFrame,

    /// <summary>MPEG-2 video.</summary>
    Mpeg2,

    /// <summary>MPEG-4 AVC/H.264 video.</summary>
    H264,

    /// <summary>HEVC/H.265 video.</summary>
    H265,

    /// <summary>No pixel data in the object but the address of a JPIP server.</summary>
    Jpip,

    /// <summary>SMPTE ST 2110 streams (PS3.22), never in a file.</summary>
    RealTimeVideo,

    /// <summary>Not an encoding of a data set: MIME and XML.</summary>
    NotADataSet,
}
