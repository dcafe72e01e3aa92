using System.Text;
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

    private const int Beginning = 1024;

    /// <summary>True if a file begins as a DICOMDIR does; its meta information is at the start.</summary>
    public static bool IsLikely(IByteSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Span<byte> first = stackalloc byte[Beginning];
        first = first[..source.Read(0, first)];
        return first.Length > 132 && first.Slice(128, 4).SequenceEqual("DICM"u8) && first.IndexOf("1.2.840.10008.1.3.10"u8) > 0;
    }

    /// <summary>
    /// Reads the Referenced File IDs (0004,1500) of all records in use, each with its components joined by a backslash as they are, without
    /// pads; null when the file is no DICOMDIR that can be read.
    /// </summary>
    public static IReadOnlyList<string>? ReadFileIds(IByteSource source, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var reader = new HeaderReader(limits);
        if (!reader.Read(source) || !reader.Meta.SopClassUid.SequenceEqual("1.2.840.10008.1.3.10"u8))
        {
            return null;
        }

        var table = reader.Table;
        var records = table.Find(DirectoryTags.Records);
        if (records < 0 || (table[records].Length > 0 && !table[records].Is(ElementFlags.Sequence)))
        {
            return null;
        }

        var ids = new List<string>();
        for (var item = records + 1; item < table[records].Next; item = table[item].Next)
        {
            var file = table.Find(DirectoryTags.FileId, item + 1, table[item].Next);
            if (file >= 0 && IsInUse(reader, item) && Encoding.ASCII.GetString(reader.Value(file)).Trim(' ', '\0') is { Length: > 0 } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    /// <summary>Record In-use Flag (0004,1410): a record with 0 counts as not there (PS3.3 F.3.2.2).</summary>
    private static bool IsInUse(HeaderReader reader, int item)
    {
        var flag = reader.Table.Find(DirectoryTags.InUse, item + 1, reader.Table[item].Next);
        return flag < 0 || reader.Value(flag) is not [0, 0];
    }
}
