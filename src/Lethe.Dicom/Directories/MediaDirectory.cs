using Lethe.Dicom.Reading;

namespace Lethe.Dicom.Directories;

/// <summary>
/// The files that a DICOMDIR names (PS3.3 F, PS3.10 8.6). Records are taken one after the other as they stand in the file, without their
/// offsets: so those may be wrong, missing or lead in circles, and no record is lost.
/// </summary>
public static class MediaDirectory
{
    /// <summary>Media Storage Directory Storage (PS3.4 I.4).</summary>
    public const string SopClassUid = "1.2.840.10008.1.3.10";

    private static ReadOnlySpan<byte> SopClass => "1.2.840.10008.1.3.10"u8;

    /// <summary>True for the SOP class of media directories.</summary>
    public static bool Is(ReadOnlySpan<byte> sopClassUid) => sopClassUid.SequenceEqual(SopClass);

    private const int Beginning = 1024;

    /// <summary>True if a file begins as a DICOMDIR does; its meta information is at the start.</summary>
    public static bool IsLikely(IByteSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Span<byte> first = stackalloc byte[Beginning];
        first = first[..source.Read(0, first)];
        return first.Length > 132 && first.Slice(128, 4).SequenceEqual("DICM"u8) && first.IndexOf(SopClass) > 0;
    }

    /// <summary>
    /// Reads the Referenced File IDs (0004,1500) of all records in use, each with its components joined by a backslash as they are, without
    /// pads; null when the file is no DICOMDIR that can be read to its end. Only the ids are held in memory, at most
    /// <see cref="ReadLimits.MaxHeaderBytes"/> of them.
    /// </summary>
    public static FileIdCollection? ReadFileIds(IByteSource source, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var reader = new HeaderReader(limits);
        if (!reader.ReadMeta(source, out var position) || reader.Syntax.IsDeflated || !Is(reader.Meta.SopClassUid))
        {
            return null;
        }

        var scan = new RecordScan(source, limits ?? ReadLimits.Default);
        return scan.Read(reader.SourceOffset(position), reader.Encoding) ? scan.Ids : null;
    }
}
