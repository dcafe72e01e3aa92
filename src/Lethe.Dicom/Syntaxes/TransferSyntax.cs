using System.Text;
using Lethe.Dicom.Dictionary;

namespace Lethe.Dicom.Syntaxes;

/// <summary>One of the transfer syntaxes of PS3.5 and PS3.6. One byte in size; the default value is Implicit VR Little Endian (PS3.5 10.1).</summary>
public readonly record struct TransferSyntax
{
    private readonly byte index;

    private TransferSyntax(int index) => this.index = (byte)index;

    /// <summary>Implicit VR Little Endian, the default of DICOM.</summary>
    public static TransferSyntax ImplicitVrLittleEndian => new(TransferSyntaxTable.ImplicitVRLittleEndian);

    /// <summary>Explicit VR Little Endian.</summary>
    public static TransferSyntax ExplicitVrLittleEndian => new(TransferSyntaxTable.ExplicitVRLittleEndian);

    /// <summary>Explicit VR Big Endian, retired.</summary>
    public static TransferSyntax ExplicitVrBigEndian => new(TransferSyntaxTable.ExplicitVRBigEndian);

    /// <summary>Deflated Explicit VR Little Endian.</summary>
    public static TransferSyntax DeflatedExplicitVrLittleEndian => new(TransferSyntaxTable.DeflatedExplicitVRLittleEndian);

    /// <summary>JPEG Baseline, 8 bits.</summary>
    public static TransferSyntax JpegBaseline => new(TransferSyntaxTable.JPEGBaseline8Bit);

    /// <summary>JPEG Extended, 12 bits.</summary>
    public static TransferSyntax JpegExtended => new(TransferSyntaxTable.JPEGExtended12Bit);

    /// <summary>JPEG Lossless, process 14.</summary>
    public static TransferSyntax JpegLossless => new(TransferSyntaxTable.JPEGLossless);

    /// <summary>JPEG Lossless, process 14, selection value 1.</summary>
    public static TransferSyntax JpegLosslessFirstOrder => new(TransferSyntaxTable.JPEGLosslessSV1);

    /// <summary>JPEG-LS Lossless.</summary>
    public static TransferSyntax JpegLsLossless => new(TransferSyntaxTable.JPEGLSLossless);

    /// <summary>JPEG-LS near-lossless.</summary>
    public static TransferSyntax JpegLsNearLossless => new(TransferSyntaxTable.JPEGLSNearLossless);

    /// <summary>JPEG 2000, lossless only.</summary>
    public static TransferSyntax Jpeg2000Lossless => new(TransferSyntaxTable.JPEG2000Lossless);

    /// <summary>JPEG 2000.</summary>
    public static TransferSyntax Jpeg2000 => new(TransferSyntaxTable.JPEG2000);

    /// <summary>High-throughput JPEG 2000, lossless only.</summary>
    public static TransferSyntax HtJ2kLossless => new(TransferSyntaxTable.HTJ2KLossless);

    /// <summary>RLE Lossless.</summary>
    public static TransferSyntax RleLossless => new(TransferSyntaxTable.RLELossless);

    /// <summary>All of them.</summary>
    public static IEnumerable<TransferSyntax> All => Enumerable.Range(0, TransferSyntaxTable.Count).Select(i => new TransferSyntax(i));

    /// <summary>UID in ASCII.</summary>
    public ReadOnlySpan<byte> UidAscii => TextBlob.Line(TransferSyntaxTable.Uids, TransferSyntaxTable.UidsOffsets, index);

    /// <summary>UID.</summary>
    public string Uid => TextBlob.AsString(UidAscii);

    /// <summary>Name as in PS3.6.</summary>
    public string Name => TextBlob.AsString(TextBlob.Line(TransferSyntaxTable.Names, TransferSyntaxTable.NamesOffsets, index));

    /// <summary>Keyword as in PS3.6.</summary>
    public string Keyword => TextBlob.AsString(TextBlob.Line(TransferSyntaxTable.Keywords, TransferSyntaxTable.KeywordsOffsets, index));

    /// <summary>True if each element carries its VR (PS3.5 7.1.2).</summary>
    public bool IsExplicit => (TransferSyntaxTable.Flags[index] & 1) != 0;

    /// <summary>True for big endian numbers (PS3.5 7.3).</summary>
    public bool IsBigEndian => (TransferSyntaxTable.Flags[index] & 2) != 0;

    /// <summary>True if Pixel Data of the top level comes in fragments (PS3.5 A.4).</summary>
    public bool IsEncapsulated => (TransferSyntaxTable.Flags[index] & 4) != 0;

    /// <summary>True if the whole data set is deflated (PS3.5 A.5).</summary>
    public bool IsDeflated => (TransferSyntaxTable.Flags[index] & 8) != 0;

    /// <summary>True if PS3.6 marks it retired.</summary>
    public bool IsRetired => (TransferSyntaxTable.Flags[index] & 16) != 0;

    /// <summary>How pixels are encoded.</summary>
    public PixelCodec Codec => (PixelCodec)TransferSyntaxTable.Codecs[index];

    /// <summary>Whether pixels lose detail.</summary>
    public PixelLoss Loss => (PixelLoss)TransferSyntaxTable.Losses[index];

    /// <summary>True if the pixels may have lost detail in this encoding.</summary>
    public bool Lossy => Loss != PixelLoss.Lossless;

    /// <summary>Finds a transfer syntax by its UID in ASCII; trailing NULs and blanks do not count.</summary>
    public static bool TryFind(ReadOnlySpan<byte> ascii, out TransferSyntax syntax)
    {
        var uid = ascii.TrimEnd("\0 "u8);
        var slot = TableHash.Slot(TableHash.KeyOf(uid), TransferSyntaxTable.UidBits);
        while (TransferSyntaxTable.UidSlots[slot] != 0)
        {
            syntax = new TransferSyntax(TransferSyntaxTable.UidSlots[slot] - 1);
            if (syntax.UidAscii.SequenceEqual(uid))
            {
                return true;
            }

            slot = (slot + 1) & ((1 << TransferSyntaxTable.UidBits) - 1);
        }

        syntax = default;
        return false;
    }

    /// <summary>Finds a transfer syntax by its UID.</summary>
    public static bool TryFind(string uid, out TransferSyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(uid);
        Span<byte> ascii = stackalloc byte[64];
        if (uid.Length <= ascii.Length && Encoding.ASCII.TryGetBytes(uid, ascii, out var length))
        {
            return TryFind(ascii[..length], out syntax);
        }

        syntax = default;
        return false;
    }

    /// <summary>Name and UID.</summary>
    public override string ToString() => $"{Name} ({Uid})";
}
