namespace Lethe.Dicom.Syntaxes;

/// <summary>Whether a transfer syntax loses detail of the pixels.</summary>
public enum PixelLoss : byte
{
    /// <summary>Never.</summary>
    Lossless,

    /// <summary>Always, at least once in the life of the image.</summary>
    Lossy,

    /// <summary>The code stream decides.</summary>
    Either,
}
