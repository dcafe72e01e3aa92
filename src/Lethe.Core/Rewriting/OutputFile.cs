using System.IO.Compression;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;
using Lethe.Facts;
using Microsoft.Win32.SafeHandles;

namespace Lethe.Rewriting;

/// <summary>
/// The file that a list of segments makes: most of its bytes are still where they were read. Belongs to a session and is valid until the
/// next instance.
/// </summary>
internal sealed class OutputFile(ElementWriter writer, SegmentList segments)
{
    // Half of what a core's second cache holds: larger chunks are read from memory again when they are written.
    private const int ChunkSize = 256 * 1024;
    private const int PageSize = 4096;

    private readonly List<ReadOnlyMemory<byte>> _gathered = new(4);
    private byte[] _chunk = [];
    private byte[]? _deflated;
    private int _deflatedLength;
    private int _dataSetStart;
    private HeaderReader? _input;
    private PixelLayout _pixels;

    /// <summary>Bytes of the whole file.</summary>
    internal long Length => _deflated is null ? segments.TotalLength : _dataSetStart + (long)_deflatedLength;

    /// <summary>Takes over what was written for an instance.</summary>
    internal void Prepare(HeaderReader input, PixelLayout pixels, int dataSetStart)
    {
        (_input, _pixels, _dataSetStart, _deflated) = (input, pixels, dataSetStart, null);
        if (input.Syntax.IsDeflated)
        {
            Deflate();
        }
    }

    /// <summary>Writes the file to a stream.</summary>
    internal void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (_deflated is null)
        {
            WriteSegments(stream, 0);
            return;
        }

        stream.Write(writer.Slice(0, _dataSetStart).Span);
        stream.Write(_deflated, 0, _deflatedLength);
    }

    /// <summary>
    /// Writes the file to an empty file handle: one gathered write for what is in memory, chunks for what is still in the source.
    /// </summary>
    internal void WriteTo(SafeFileHandle file)
    {
        ArgumentNullException.ThrowIfNull(file);
        long at = 0;
        _gathered.Clear();
        if (_deflated is not null)
        {
            _gathered.Add(writer.Slice(0, _dataSetStart));
            _gathered.Add(_deflated.AsMemory(0, _deflatedLength));
            RandomAccess.Write(file, _gathered, 0);
            return;
        }

        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.Masked || segments.SourceOf(segment, _input!) is not null)
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
        ? writer.Slice((int)segment.Offset, (int)segment.Length)
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
            // The first chunk ends at a page of the output, so that the others fill whole pages; but never in the middle of a cell that is to be cleaned.
            var chunk = NextChunk(segment, done, segment.Masked ? ChunkSize : ChunkSize - (int)(at % PageSize));
            RandomAccess.Write(file, chunk.Span, at);
            done += chunk.Length;
            at += chunk.Length;
        }

        return at;
    }

    private void WriteSegments(Stream stream, int first)
    {
        for (var i = first; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (!segment.Masked && segments.SourceOf(segment, _input!) is null)
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
        if (segments.SourceOf(segment, _input!) is { } source)
        {
            if (source.Read(segment.Offset + done, chunk) != chunk.Length)
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
            UnusedBits.Clear(chunk, _pixels, writer.Encoding.IsBigEndian);
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
