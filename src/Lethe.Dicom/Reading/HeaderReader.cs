using Lethe.Dicom.Elements;
using Lethe.Dicom.Syntaxes;

namespace Lethe.Dicom.Reading;

/// <summary>
/// Reads the header of a DICOM file (PS3.10 7) into a flat table. Meant to be kept: buffers live from file to file,
/// so that reading allocates nothing in the steady state. Not for use by several threads at once.
/// </summary>
public sealed class HeaderReader
{
    private readonly HeaderBuffer _buffer = new();
    private readonly DataSetParser _parser;
    private readonly MemorySource _inflated = new();
    private readonly ReadLimits _limits;
    private readonly ReadLeniency _leniency;

    /// <summary>A reader with the given limits and leniency.</summary>
    public HeaderReader(ReadLimits? limits = null, ReadLeniency? leniency = null)
    {
        (_limits, _leniency) = (limits ?? ReadLimits.Default, leniency ?? ReadLeniency.Default);
        _parser = new DataSetParser(_buffer, Table);
    }

    /// <summary>Elements and items of the data set, without the file meta information.</summary>
    public ElementTable Table { get; } = new();

    /// <summary>What the file meta information said.</summary>
    public FileMeta Meta { get; } = new();

    /// <summary>The header buffer that offsets in the table refer to.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.Bytes.AsSpan(0, _buffer.Available);

    /// <summary>The same as memory, for gathered writes.</summary>
    public ReadOnlyMemory<byte> Memory => _buffer.Bytes.AsMemory(0, _buffer.Available);

    /// <summary>The source that bulk values are left in: the file, or the inflated data set.</summary>
    public IByteSource BulkSource => _buffer.Source;

    /// <summary>Transfer syntax of the data set as it is really coded.</summary>
    public TransferSyntax Syntax { get; private set; } = TransferSyntax.ExplicitVrLittleEndian;

    /// <summary>How the data set is coded.</summary>
    public StreamEncoding Encoding { get; private set; }

    /// <summary>False when the encoding was guessed without a VR to confirm it.</summary>
    public bool EncodingIsSure { get; private set; }

    /// <summary>What was read leniently.</summary>
    public ReadAnomalies Anomalies { get; private set; }

    /// <summary>Why reading failed.</summary>
    public ReadProblem Problem { get; private set; }

    /// <summary>Offset in the source of a place in the header buffer.</summary>
    public long SourceOffset(int position) => _buffer.SourceOffset(position);

    /// <summary>The value of an element; of one that was left in the source only what is buffered.</summary>
    public ReadOnlySpan<byte> Value(int index)
    {
        ref readonly var entry = ref Table[index];
        if (!entry.Is(ElementFlags.Bulk))
        {
            return _buffer.Bytes.AsSpan(entry.ValueOffset, (int)entry.Length);
        }

        var bulk = Table.Bulk(entry.ValueOffset);
        return _buffer.Bytes.AsSpan(bulk.BufferOffset, bulk.Buffered);
    }

    /// <summary>Reads one file. On false, <see cref="Problem"/> tells why.</summary>
    public bool Read(IByteSource source)
    {
        if (!ReadMeta(source, out var position))
        {
            return false;
        }

        return !Syntax.IsDeflated ? ReadDataSet(position) : Inflate(position) && ReadDataSet(0);
    }

    /// <summary>Reads the file meta information alone and finds out how the data set is coded that begins at <paramref name="position"/>.</summary>
    internal bool ReadMeta(IByteSource source, out int position)
    {
        ArgumentNullException.ThrowIfNull(source);
        Table.Clear();
        Meta.Clear();
        (Anomalies, Problem, EncodingIsSure) = (ReadAnomalies.None, default, true);
        _buffer.Start(source, _limits.MaxHeaderBytes);
        return FindMeta(out position, out var hasMeta) && (!hasMeta || ReadMeta(ref position)) && FindSyntax(position, hasMeta);
    }

    /// <summary>
    /// Reads a data set without file meta information whose encoding is known, such as the output of a writer.
    /// <paramref name="firstRead"/> bytes are buffered at first; long values behind them stay in the source.
    /// </summary>
    public bool ReadDataSet(IByteSource source, StreamEncoding encoding, int firstRead = HeaderBuffer.FirstRead)
    {
        ArgumentNullException.ThrowIfNull(source);
        Table.Clear();
        (Anomalies, Problem, Encoding, EncodingIsSure) = (ReadAnomalies.None, default, encoding, true);
        _buffer.Start(source, _limits.MaxHeaderBytes, firstRead);
        return ReadDataSet(0);
    }

    /// <summary>Reads a data set without file meta information in a transfer syntax, deflated ones included (PS3.3 C.12.1.1.4, PS3.5 A.5).</summary>
    public bool ReadDataSet(IByteSource source, TransferSyntax syntax)
    {
        ArgumentNullException.ThrowIfNull(source);
        Table.Clear();
        Syntax = syntax;
        (Anomalies, Problem, Encoding, EncodingIsSure) = (ReadAnomalies.None, default, new StreamEncoding(syntax.IsExplicit, syntax.IsBigEndian), true);
        _buffer.Start(source, _limits.MaxHeaderBytes);
        return (!syntax.IsDeflated || Inflate(0)) && ReadDataSet(0);
    }

    private bool ReadDataSet(int position)
    {
        var ok = _parser.Parse(position, Encoding, _limits, _leniency);
        Anomalies |= _parser.Anomalies;
        Problem = _parser.Problem;
        if (ok && Table.Count == 0)
        {
            return Fail(ReadProblemCode.Empty, 0, position);
        }

        return ok;
    }

    private bool FindMeta(out int position, out bool hasMeta)
    {
        var bytes = Bytes;
        (position, hasMeta) = (0, true);
        if (bytes.Length >= 132 && bytes.Slice(128, 4).SequenceEqual("DICM"u8))
        {
            position = 132;
            return true;
        }

        var start = bytes.StartsWith("DICM"u8) ? 4 : 0;
        if (StartsWithMeta(bytes[start..]) && _leniency.MissingPreamble)
        {
            Anomalies |= ReadAnomalies.MissingPreamble;
            position = start;
            return true;
        }

        hasMeta = false;
        return FindBareDataSet(bytes, out position);
    }

    private static bool StartsWithMeta(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 8 && bytes[0] == 2 && bytes[1] == 0 && bytes[3] == 0 && VrLayout.Of((ushort)(bytes[4] | (bytes[5] << 8))) != VrLayout.Unknown;

    private bool FindBareDataSet(ReadOnlySpan<byte> bytes, out int position)
    {
        position = 0;
        if (_leniency.MissingFileMeta && EncodingGuess.TryGuess(bytes, _buffer.Remaining(0), out _, out _))
        {
            Anomalies |= ReadAnomalies.MissingPreamble | ReadAnomalies.MissingFileMeta;
            return true;
        }

        return Fail(ReadProblemCode.NotDicom, 0, 0);
    }

    private bool ReadMeta(ref int position)
    {
        var start = position;
        var groupEnd = -1L;
        while (_buffer.Ensure(position + 8L))
        {
            _buffer.Ensure(position + 12L);
            var at = Bytes[position..];
            if (at[0] != 2 || at[1] != 0)
            {
                break;
            }

            var encoding = VrLayout.Of((ushort)(at[4] | (at[5] << 8))) == VrLayout.Unknown ? StreamEncoding.ImplicitLittle : StreamEncoding.ExplicitLittle;
            if (!ElementHead.TryRead(at, encoding, _buffer.Remaining(position), out var head) || !_buffer.Ensure(position + (long)head.Size + head.Length))
            {
                return Fail(ReadProblemCode.BadFileMeta, head.Tag, position);
            }

            var value = Bytes.Slice(position + head.Size, (int)head.Length);
            position += head.Size + (int)head.Length;
            if (head.Tag == 0x0002_0000 && value.Length == 4)
            {
                groupEnd = position + (long)ElementHead.ReadLength(value, false);
            }

            if (!Meta.Take(head.Tag, value))
            {
                return Fail(ReadProblemCode.BadFileMeta, head.Tag, position);
            }
        }

        Anomalies |= groupEnd == position ? ReadAnomalies.None : ReadAnomalies.MetaGroupLength;
        return position > start || Fail(ReadProblemCode.BadFileMeta, 0, position);
    }

    private bool FindSyntax(int position, bool hasMeta)
    {
        _buffer.Ensure(position + 12L);
        var at = Bytes[Math.Min(position, Bytes.Length)..];
        var remaining = _buffer.Remaining(position);
        if (!hasMeta || Meta.TransferSyntaxUid.IsEmpty)
        {
            return GuessSyntax(at, remaining, position);
        }

        if (!TransferSyntax.TryFind(Meta.TransferSyntaxUid, out var declared))
        {
            return Fail(ReadProblemCode.UnknownTransferSyntax, 0x0002_0010, position);
        }

        Syntax = declared;
        Encoding = new StreamEncoding(declared.IsExplicit, declared.IsBigEndian);
        if (declared.IsDeflated || !EncodingGuess.Contradicts(at, remaining, Encoding, out var found))
        {
            return true;
        }

        if (!_leniency.WrongTransferSyntax)
        {
            return Fail(ReadProblemCode.NotAllowed, 0x0002_0010, position);
        }

        Anomalies |= ReadAnomalies.WrongTransferSyntax;
        Encoding = found;
        Syntax = declared.IsEncapsulated ? declared : SyntaxOf(found);
        return true;
    }

    private bool GuessSyntax(ReadOnlySpan<byte> at, long remaining, int position)
    {
        if (!EncodingGuess.TryGuess(at, remaining, out var encoding, out var sure))
        {
            return Fail(at.IsEmpty ? ReadProblemCode.Empty : ReadProblemCode.UnknownTransferSyntax, 0, position);
        }

        Anomalies |= ReadAnomalies.MissingFileMeta;
        (Encoding, EncodingIsSure) = (encoding, sure);
        Syntax = SyntaxOf(encoding);
        return true;
    }

    private static TransferSyntax SyntaxOf(StreamEncoding encoding) =>
        !encoding.IsExplicit ? TransferSyntax.ImplicitVrLittleEndian
        : encoding.IsBigEndian ? TransferSyntax.ExplicitVrBigEndian
        : TransferSyntax.ExplicitVrLittleEndian;

    private bool Inflate(int position)
    {
        var code = Inflater.Inflate(_buffer.Source, _buffer.SourceOffset(position), _limits, out var bytes);
        if (code != ReadProblemCode.None)
        {
            return Fail(code, 0, position);
        }

        _inflated.Reset(bytes);
        _buffer.Start(_inflated, _limits.MaxHeaderBytes);
        return true;
    }

    private bool Fail(ReadProblemCode code, uint tag, int position)
    {
        Problem = new ReadProblem(code, new Tag(tag), 0, _buffer.SourceOffset(position));
        return false;
    }
}
