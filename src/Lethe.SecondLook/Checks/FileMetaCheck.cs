using System.Buffers.Binary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.SecondLook.Findings;

namespace Lethe.SecondLook.Checks;

/// <summary>The preamble is empty, the file meta information belongs to the data set and says nothing of where the file came from (PS3.10 7.1).</summary>
internal static class FileMetaCheck
{
    private const uint SopInstanceUid = 0x0008_0018;
    private const int PreambleLength = 128;

    internal static void Check(HeaderReader output, IByteSource source, string name, IFindingSink sink)
    {
        CheckStart(output, source, name, sink);
        CheckDirectory(output, name, sink);
    }

    /// <summary>What holds for a DICOMDIR as well.</summary>
    internal static void CheckStart(HeaderReader output, IByteSource source, string name, IFindingSink sink)
    {
        Span<byte> start = stackalloc byte[4096];
        start = start[..source.Read(0, start)];
        if (start.Length < PreambleLength + 4 || !start.Slice(PreambleLength, 4).SequenceEqual("DICM"u8))
        {
            sink.Report(FindingKind.WrongFileMeta, name, 0, "no preamble");
            return;
        }

        if (start[..PreambleLength].ContainsAnyExcept((byte)0))
        {
            sink.Report(FindingKind.WrongFileMeta, name, 0, "the preamble holds something");
        }

        var index = output.Table.Find(SopInstanceUid);
        if (index >= 0 && !output.Value(index).Trim("\0 "u8).SequenceEqual(output.Meta.SopInstanceUid))
        {
            sink.Report(FindingKind.WrongFileMeta, name, 0x0002_0003, "another SOP Instance UID than the data set");
        }

        CheckElements(start[(PreambleLength + 4)..], name, sink);
    }

    /// <summary>Group 0002 is always explicit VR little endian.</summary>
    private static void CheckElements(ReadOnlySpan<byte> bytes, string name, IFindingSink sink)
    {
        while (bytes.Length >= 8 && bytes[0] == 2 && bytes[1] == 0)
        {
            var element = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
            var isLong = bytes[4] == 'O' || (bytes[4] == 'U' && bytes[5] is (byte)'N' or (byte)'T' or (byte)'C' or (byte)'R');
            var length = isLong && bytes.Length >= 12 ? (12L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..])) : 8L + BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]);
            if (element is not (0x0000 or 0x0001 or 0x0002 or 0x0003 or 0x0010 or 0x0012 or 0x0013))
            {
                sink.Report(FindingKind.WrongFileMeta, name, 0x0002_0000u | element, "tells where the file came from");
            }

            if (length > bytes.Length)
            {
                return;
            }

            bytes = bytes[(int)length..];
        }
    }

    /// <summary>PS3.15 E.1.1: group 0004 belongs to directories.</summary>
    private static void CheckDirectory(HeaderReader output, string name, IFindingSink sink)
    {
        if (output.Table.Count > 0 && new Tag(output.Table[0].Tag).Group <= 4)
        {
            sink.Report(FindingKind.WrongFileMeta, name, output.Table[0].Tag, "an element of a directory");
        }
    }
}
