using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;

namespace Lethe.Dicom.Directories;

/// <summary>
/// Writes a DICOMDIR (PS3.3 F, PS3.10 8.6): patients, studies and series in the order in which their first instance came, each before what
/// is below it. Same instances in the same order, same bytes. Of an instance 16 bytes stay in memory; its record waits in a stream.
/// </summary>
/// <param name="records">Takes the records of instances until they are written; can be sought.</param>
public sealed class DirectoryWriter(Stream records)
{
    private const int HeadLength = 8 + 12 + 10 + 12;

    private readonly DirectoryNode _root = new([]);
    private readonly HashSet<UInt128> _uids = [];
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _written;
    private long _position;

    /// <summary>Most bytes of the file; its offsets have 32 bits.</summary>
    public long MostBytes { get; init; } = uint.MaxValue;

    /// <summary>Takes an instance up; false if there is one with its SOP Instance UID already, which must be unique in a file-set.</summary>
    public bool Add(DirectoryInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var uid = SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(instance.SopInstanceUid));
        if (!_uids.Add(BinaryPrimitives.ReadUInt128LittleEndian(uid)))
        {
            return false;
        }

        var parent = RecordTypes.IsAtRoot(instance.Type) ? _root
            : _root.Child(instance.PatientKey, instance.Patient).Child(instance.StudyKey, instance.Study).Child(instance.SeriesKey, instance.Series);
        parent.Instances.Add((_written, instance.Record.Length));
        records.Write(instance.Record);
        foreach (var part in (ReadOnlySpan<byte[]>)[instance.Patient, instance.Study, instance.Series, instance.Record])
        {
            _digest.AppendData(part);
        }

        _written += instance.Record.Length;
        return true;
    }

    /// <summary>Writes the file; false, and nothing written, when it would be larger than <see cref="MostBytes"/>.</summary>
    public bool Write(Stream output, string fileSetId, string implementationClassUid, string implementationVersion)
    {
        ArgumentNullException.ThrowIfNull(output);
        _root.Measure(HeadLength);
        var header = Header(fileSetId, implementationClassUid, implementationVersion);
        var start = header.Length;
        var size = _root.Size - HeadLength;
        if (start + size > Math.Min(MostBytes, uint.MaxValue))
        {
            return false;
        }

        FinishHeader(header, start, size);
        _position = start;
        output.Write(header);
        WriteBelow(_root, output);
        return true;
    }

    private byte[] Header(string fileSetId, string implementationClassUid, string implementationVersion)
    {
        var writer = new ElementWriter();
        writer.Reset(StreamEncoding.ExplicitLittle);
        writer.Zeros(128);
        writer.Raw("DICM"u8);
        writer.Element(0x0002_0000, Vr.UL, stackalloc byte[4]);
        var start = writer.Length;
        writer.Element(0x0002_0001, Vr.OB, [0, 1]);
        writer.Element(0x0002_0002, Vr.UI, System.Text.Encoding.ASCII.GetBytes(MediaDirectory.SopClassUid));
        writer.Element(0x0002_0003, Vr.UI, System.Text.Encoding.ASCII.GetBytes(InstanceUid()));
        writer.Element(0x0002_0010, Vr.UI, "1.2.840.10008.1.2.1"u8);
        writer.Element(0x0002_0012, Vr.UI, System.Text.Encoding.ASCII.GetBytes(implementationClassUid));
        writer.Element(0x0002_0013, Vr.SH, System.Text.Encoding.ASCII.GetBytes(implementationVersion));
        BinaryPrimitives.WriteUInt32LittleEndian(writer.Edit(start - 4, 4), (uint)(writer.Length - start));
        writer.Element(DirectoryTags.FileSetId, Vr.CS, System.Text.Encoding.ASCII.GetBytes(fileSetId));
        writer.Element(DirectoryTags.FirstRecord, Vr.UL, stackalloc byte[4]);
        writer.Element(DirectoryTags.LastRecord, Vr.UL, stackalloc byte[4]);
        writer.Element(DirectoryTags.ConsistencyFlag, 0);
        writer.Header(DirectoryTags.Records, Vr.SQ, 0);
        return writer.Written.ToArray();
    }

    /// <summary>Offsets of the first and the last record of the root, and the length of the sequence.</summary>
    private void FinishHeader(Span<byte> header, long start, long size)
    {
        var last = _root.Instances.Count > 0 ? start + size - HeadLength - _root.Instances[^1].Length
            : _root.Children.Count > 0 ? start + size - _root.Children[^1].Size : 0;
        // From the end: SQ header 12, consistency flag 10, last record 12, first record 12.
        BinaryPrimitives.WriteUInt32LittleEndian(header[^4..], (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(header[^26..], (uint)last);
        BinaryPrimitives.WriteUInt32LittleEndian(header[^38..], size == 0 ? 0 : (uint)start);
    }

    /// <summary>The UID of the directory follows from what is in it.</summary>
    private string InstanceUid()
    {
        Span<byte> digest = stackalloc byte[32];
        _digest.GetCurrentHash(digest);

        // RFC 9562, version 8.
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return "2.25." + BinaryPrimitives.ReadUInt128BigEndian(digest).ToString(CultureInfo.InvariantCulture);
    }

    private void WriteBelow(DirectoryNode node, Stream output)
    {
        for (var i = 0; i < node.Children.Count; i++)
        {
            var child = node.Children[i];
            var hasNext = i + 1 < node.Children.Count || node.Instances.Count > 0;
            WriteRecord(output, child.Record, hasNext ? _position + child.Size : 0, child.Size > HeadLength + child.Record.Length ? _position + HeadLength + child.Record.Length : 0);
            WriteBelow(child, output);
        }

        var buffer = Array.Empty<byte>();
        for (var i = 0; i < node.Instances.Count; i++)
        {
            var (offset, length) = node.Instances[i];
            if (buffer.Length < length)
            {
                buffer = new byte[length * 2];
            }

            records.Position = offset;
            records.ReadExactly(buffer, 0, length);
            WriteRecord(output, buffer.AsSpan(0, length), i + 1 < node.Instances.Count ? _position + HeadLength + length : 0, 0);
        }
    }

    /// <summary>An item (PS3.5 7.5) with the offsets of the next record and of the first one below (PS3.3 F.3.2.2).</summary>
    private void WriteRecord(Stream output, ReadOnlySpan<byte> record, long next, long lower)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteUInt32LittleEndian(head, 0xE000_FFFE);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], (uint)(HeadLength - 8 + record.Length));
        WriteOffset(head[8..], DirectoryTags.NextRecord, next);
        BinaryPrimitives.WriteUInt32LittleEndian(head[20..], Turned(DirectoryTags.InUse));
        "US"u8.CopyTo(head[24..]);
        BinaryPrimitives.WriteUInt16LittleEndian(head[26..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(head[28..], 0xFFFF);
        WriteOffset(head[30..], DirectoryTags.LowerRecord, lower);
        output.Write(head);
        output.Write(record);
        _position += HeadLength + record.Length;
    }

    private static void WriteOffset(Span<byte> at, uint tag, long offset)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(at, Turned(tag));
        "UL"u8.CopyTo(at[4..]);
        BinaryPrimitives.WriteUInt16LittleEndian(at[6..], 4);
        BinaryPrimitives.WriteUInt32LittleEndian(at[8..], (uint)offset);
    }

    /// <summary>Group and element are two words.</summary>
    private static uint Turned(uint tag) => (tag << 16) | (tag >> 16);
}
