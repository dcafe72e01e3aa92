using System.IO.Compression;
using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;
using Microsoft.Win32.SafeHandles;

namespace Lethe;

/// <summary>
/// A protected instance that is ready to be written: its new identity and its bytes, most of them still where they were read.
/// Belongs to a session and is valid until the next instance.
/// </summary>
public sealed class DeidentifiedInstance
{
    // Half of what a core's second cache holds: larger chunks are read from memory again when they are written.
    private const int ChunkSize = 256 * 1024;
    private const int PageSize = 4096;

    private readonly Rewriter _rewriter;
    private readonly Recheck _output;
    private readonly List<ReadOnlyMemory<byte>> _gathered = new(4);
    private byte[] _chunk = [];
    private byte[]? _deflated;
    private int _deflatedLength;
    private HeaderReader? _input;
    private InstanceFacts? _facts;

    internal DeidentifiedInstance(Rewriter rewriter, Recheck output) => (_rewriter, _output) = (rewriter, output);

    /// <summary>Patient ID of the output; the patient's pseudonym where the object has none.</summary>
    public ReadOnlySpan<byte> PatientId => Written(SpecialAttributes.PatientId) is { IsEmpty: false } id ? id : Facts.Patient.Id.Span;

    /// <summary>Study Instance UID of the output, ASCII; empty when there is none.</summary>
    public ReadOnlySpan<byte> StudyInstanceUid => Written(SpecialAttributes.StudyInstanceUid);

    /// <summary>Series Instance UID of the output, ASCII; empty when there is none.</summary>
    public ReadOnlySpan<byte> SeriesInstanceUid => Written(SpecialAttributes.SeriesInstanceUid);

    /// <summary>SOP Instance UID of the output, ASCII.</summary>
    public ReadOnlySpan<byte> SopInstanceUid => Written(SpecialAttributes.SopInstanceUid);

    /// <summary>SOP Class UID, ASCII; a new one for private SOP classes.</summary>
    public ReadOnlySpan<byte> SopClassUid => StructuralUids.Map(Facts.SopClassUid.Span, Pseudonyms.Uids);

    /// <summary>Modality of the output, ASCII; empty where it has none or several.</summary>
    public ReadOnlySpan<byte> Modality =>
        Written(SpecialAttributes.Modality) is { Length: <= 16 } modality && !modality.Contains((byte)'\\') ? modality : default;

    /// <summary>Accession Number of the output; empty when it was removed.</summary>
    public ReadOnlySpan<byte> AccessionNumber => Written(SpecialAttributes.AccessionNumber);

    /// <summary>Study ID of the output; empty when it was removed.</summary>
    public ReadOnlySpan<byte> StudyId => Written(SpecialAttributes.StudyId);

    /// <summary>Days that the dates of the patient were moved; 0 if none were, or they had been moved before.</summary>
    public int ShiftDays => Pseudonyms.Naming.ShiftsDates ? Facts.Patient.ShiftDays : 0;

    /// <summary>What the identifiers were: for mapping files alone, never for reports or logs.</summary>
    public OriginalIdentity Original => new(Facts);

    /// <summary>Bytes of the whole file.</summary>
    public long Length => _deflated is null ? _rewriter.Segments.TotalLength : _rewriter.DataSetStart + (long)_deflatedLength;

    private InstanceFacts Facts => _facts ?? throw new InvalidOperationException("No instance was de-identified.");

    private Pseudonyms Pseudonyms => _rewriter.Pseudonyms;

    /// <summary>A value of the top level of the output, as it was read again.</summary>
    private ReadOnlySpan<byte> Written(uint tag)
    {
        var index = _facts is null ? throw new InvalidOperationException("No instance was de-identified.") : _output.Reader.Table.Find(tag);
        return index < 0 ? default : _output.Reader.Value(index).Trim("\0 "u8);
    }

    internal void Prepare(HeaderReader input, InstanceFacts facts)
    {
        (_input, _facts, _deflated) = (input, facts, null);
        if (input.Syntax.IsDeflated)
        {
            Deflate();
        }
    }

    /// <summary>Writes the file to a stream.</summary>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (_deflated is null)
        {
            WriteSegments(stream, 0);
            return;
        }

        stream.Write(_rewriter.Writer.Slice(0, _rewriter.DataSetStart).Span);
        stream.Write(_deflated, 0, _deflatedLength);
    }

    /// <summary>
    /// Writes the file to an empty file handle: one gathered write for what is in memory, chunks for what is still in the source.
    /// </summary>
    public void WriteTo(SafeFileHandle file)
    {
        ArgumentNullException.ThrowIfNull(file);
        long at = 0;
        _gathered.Clear();
        if (_deflated is not null)
        {
            _gathered.Add(_rewriter.Writer.Slice(0, _rewriter.DataSetStart));
            _gathered.Add(_deflated.AsMemory(0, _deflatedLength));
            RandomAccess.Write(file, _gathered, 0);
            return;
        }

        var segments = _rewriter.Segments;
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.Masked || segment.Kind == SegmentKind.Source)
            {
                at = WriteGathered(file, at);
                at = WriteChunks(file, at, segment);
            }
            else
            {
                _gathered.Add(InMemory(segment));
            }
        }

        WriteGathered(file, at);
    }

    private ReadOnlyMemory<byte> InMemory(Segment segment) => segment.Kind == SegmentKind.Written
        ? _rewriter.Writer.Slice((int)segment.Offset, (int)segment.Length)
        : _input!.Memory.Slice((int)segment.Offset, (int)segment.Length);

    private long WriteGathered(SafeFileHandle file, long at)
    {
        if (_gathered.Count == 0)
        {
            return at;
        }

        RandomAccess.Write(file, _gathered, at);
        foreach (var part in _gathered)
        {
            at += part.Length;
        }

        _gathered.Clear();
        return at;
    }

    private long WriteChunks(SafeFileHandle file, long at, Segment segment)
    {
        for (long done = 0; done < segment.Length;)
        {
            // The first chunk ends at a page of the output, so that the others fill whole pages.
            var chunk = NextChunk(segment, done, ChunkSize - (int)(at % PageSize));
            RandomAccess.Write(file, chunk.Span, at);
            done += chunk.Length;
            at += chunk.Length;
        }

        return at;
    }

    private void WriteSegments(Stream stream, int first)
    {
        var segments = _rewriter.Segments;
        for (var i = first; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (!segment.Masked && segment.Kind != SegmentKind.Source)
            {
                stream.Write(InMemory(segment).Span);
                continue;
            }

            for (long done = 0; done < segment.Length;)
            {
                var chunk = NextChunk(segment, done, ChunkSize);
                stream.Write(chunk.Span);
                done += chunk.Length;
            }
        }
    }

    private ReadOnlyMemory<byte> NextChunk(Segment segment, long done, int most)
    {
        if (_chunk.Length == 0)
        {
            _chunk = GC.AllocateUninitializedArray<byte>(ChunkSize, pinned: true);
        }

        var chunk = _chunk.AsSpan(0, (int)Math.Min(most, segment.Length - done));
        if (segment.Kind == SegmentKind.Source)
        {
            if (_input!.BulkSource.Read(segment.Offset + done, chunk) != chunk.Length)
            {
                throw new EndOfStreamException("The input became shorter while it was read.");
            }
        }
        else
        {
            InMemory(segment).Span.Slice((int)done, chunk.Length).CopyTo(chunk);
        }

        if (segment.Masked)
        {
            UnusedBits.Clear(chunk, Facts.Pixels, _rewriter.Writer.Encoding.IsBigEndian);
        }

        return _chunk.AsMemory(0, chunk.Length);
    }

    private void Deflate()
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            // The first segment is the file meta information, which is never deflated.
            WriteSegments(deflate, 1);
        }

        // PS3.5 A.5: a pad byte where the length would be odd.
        if ((packed.Length & 1) != 0)
        {
            packed.WriteByte(0);
        }

        _deflated = packed.GetBuffer();
        _deflatedLength = (int)packed.Length;
    }
}
