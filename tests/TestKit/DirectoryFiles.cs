using Lethe.Dicom.Building;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Elements;

namespace Lethe.TestKit;

/// <summary>Makes files that list others (DICOMDIR, PS3.3 F). The offsets of their records mean nothing.</summary>
public static class DirectoryFiles
{
    /// <summary>A record with an icon, whose elements have the tags of a record; of a file when an id is given.</summary>
    public static DataSet Record(string? fileId, ushort? inUse = 0xFFFF)
    {
        var icon = new DataSet().Add(new Tag(0x0004, 0x1500), Vr.CS, "ICON").Add(new Tag(0x0028, 0x0010), Vr.US, 1L);
        var record = new DataSet().Add(new Tag(0x0004, 0x1400), Vr.UL, 0x7777_7777L);
        record = inUse is { } flag ? record.Add(new Tag(0x0004, 0x1410), Vr.US, (long)flag) : record;
        record = record.Add(new Tag(0x0004, 0x1430), Vr.CS, "IMAGE");
        record = fileId is null ? record : record.Add(new Tag(0x0004, 0x1500), Vr.CS, fileId);
        return record.AddSequence(new Tag(0x0088, 0x0200), icon);
    }

    /// <summary>A file with records.</summary>
    public static byte[] Of(WriteOptions options, params DataSet[] records) => Part10Writer.ToBytes(
        new DataSet().Add(new Tag(0x0004, 0x1130), Vr.CS, "SET").AddSequence(new Tag(0x0004, 0x1220), records),
        options with { Meta = new DataSet().Add(new Tag(0x0002, 0x0002), Vr.UI, MediaDirectory.SopClassUid).Add(new Tag(0x0002, 0x0003), Vr.UI, "1.2.3") });

    /// <summary>A file that lists file ids, written as the standard wants it.</summary>
    public static byte[] Listing(params IEnumerable<string> fileIds) => Of(new WriteOptions(), [.. fileIds.Select(id => Record(id))]);
}
