using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Hunting.Packed;
using Lethe.SecondLook.Marks;
using Lethe.SecondLook.Reading;
using Lethe.SecondLook.Standard;

namespace Lethe.SecondLook.Hunting;

/// <summary>
/// Looks through a whole output for values of its original: text in its character set, bytes of everything else, pixels, preamble, file meta
/// information, what stands behind the data set, what is packed inside values, and the names of file and folders. For one thread.
/// </summary>
/// <param name="uids">The UIDs of all originals.</param>
public sealed class Hunter(UidSet uids)
{
    private const int BlockSize = 256 * 1024;
    private const int Overlap = 512;
    private const int LongestContainer = 256 * 1024 * 1024;

    private readonly CharacterSetCache _characterSets = new();
    private readonly TextSearch _text = new(uids);
    private readonly byte[] _block = new byte[BlockSize];
    private ByteSearch? _bytes;

    /// <summary>Looks through an output.</summary>
    /// <param name="output">The reader that read it.</param>
    /// <param name="source">Its bytes.</param>
    /// <param name="relativePath">Its path below the folder of outputs.</param>
    /// <param name="promises">What it says about itself.</param>
    /// <param name="original">What identifies in the original.</param>
    /// <param name="sink">Takes what is found.</param>
    public void Hunt(HeaderReader output, IByteSource source, string relativePath, Promises promises, OriginalValues original, IFindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(relativePath);
        Begin(relativePath, promises, original, sink);
        _text.Reader = output;
        _text.Search(relativePath, new Place(default, -1, "file name", -1, "text"));
        SearchBefore(output, source);
        foreach (var value in new ElementValues(output, _characterSets))
        {
            Search(output, value);
        }

        SearchBehind(output, source);
    }

    /// <summary>Looks through the bytes of a file that cannot be read as DICOM.</summary>
    public void HuntBytes(IByteSource source, string relativePath, OriginalValues original, IFindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(relativePath);
        Begin(relativePath, Promises.None, original, sink);
        _text.Search(relativePath, new Place(default, -1, "file name", -1, "text"));
        SearchSource(source, 0, source.Length, new Place(default, -1, "file", 0, "text"));
    }

    /// <summary>Looks through a record of a DICOMDIR for the values of the original that the last output was hunted for.</summary>
    internal void HuntRecord(HeaderReader directory, int item, string relativePath, IFindingSink sink)
    {
        (_text.Output, _text.Sink, _text.Reader) = (relativePath, sink, directory);
        SearchRange(directory, item + 1, directory.Table[item].Next);
    }

    /// <summary>Looks through what no output answers for: all but the records, and those of them that tell of no output.</summary>
    internal void HuntRest(HeaderReader directory, IByteSource source, string relativePath, IEnumerable<int> records, IFindingSink sink)
    {
        Begin(relativePath, Promises.None, new OriginalValues(), sink);
        _text.Reader = directory;
        SearchBefore(directory, source);
        for (var index = 0; index < directory.Table.Count; index = directory.Table[index].Next)
        {
            if (!directory.Table[index].Is(ElementFlags.Sequence))
            {
                SearchRange(directory, index, index + 1);
            }
        }

        foreach (var item in records)
        {
            SearchRange(directory, item + 1, directory.Table[item].Next);
        }

        SearchBehind(directory, source);
    }

    private void SearchRange(HeaderReader reader, int first, int end)
    {
        foreach (var value in new ElementValues(reader, _characterSets, first, end))
        {
            Search(reader, value);
        }
    }

    private void Begin(string relativePath, Promises promises, OriginalValues original, IFindingSink sink)
    {
        (_text.Output, _text.Promises, _text.Sink) = (relativePath, promises, sink);
        _text.Begin(original);
        _bytes ??= new ByteSearch(_text);
    }

    /// <summary>Preamble and file meta information (PS3.10 7.1): all before the first element.</summary>
    private void SearchBefore(HeaderReader output, IByteSource source)
    {
        var end = output.Table.Count == 0 ? 0 : output.SourceOffset(output.Table[0].HeaderOffset);
        SearchSource(source, 0, Math.Min(end, source.Length), new Place(default, -1, "preamble and file meta information", 0, "text"));
    }

    /// <summary>What stands behind the last element, which a reader may not see.</summary>
    private void SearchBehind(HeaderReader output, IByteSource source)
    {
        if (ReferenceEquals(output.BulkSource, source) && (output.Anomalies & ReadAnomalies.TrailingBytes) != 0)
        {
            SearchSource(source, Math.Max(0, source.Length - BlockSize), Math.Min(source.Length, BlockSize), new Place(default, -1, "behind the data set", -1, "text"));
        }
    }

    private void Search(HeaderReader output, in ElementValue value)
    {
        ref readonly var entry = ref output.Table[value.Index];
        var place = new Place(value.Tag, value.Index, "", output.SourceOffset(entry.HeaderOffset), value.Vr is Vr.DA or Vr.DT ? "date" : value.Vr is Vr.TM or Vr.AS ? "time" : "text");
        if (value.IsText && _text.MayHold(value.Bytes))
        {
            _text.Search(value.Decode(), place with { Excuse = ExcuseOf(output, value) });
        }

        if (entry.Is(ElementFlags.Bulk))
        {
            var bulk = output.Table.Bulk(entry.ValueOffset);
            SearchSource(output.BulkSource, bulk.SourceOffset, bulk.Length, place with { Offset = bulk.SourceOffset });
        }
        else if (!value.IsText || value.Vr == Vr.UN)
        {
            _bytes!.Search(value.Bytes, in place);
        }

        if (value.Vr.IsBulk() && !entry.Is(ElementFlags.Fragments))
        {
            SearchInside(output, value, in place);
        }
    }

    private Excuse ExcuseOf(HeaderReader output, in ElementValue value) => KeepsUid(output, value) ? Excuse.Uids : _text.Values.ExcuseOf(value);

    /// <summary>UIDs that the output says it keeps: by the table, and Device Observer UID where the identity of devices stays (PS3.16 TID 1004, PS3.15 E.3.8).</summary>
    private bool KeepsUid(HeaderReader output, in ElementValue value)
    {
        if (value.Vr != Vr.UI)
        {
            return false;
        }

        ListedAttributes.TryFind(value.Tag.Value, out var kept, out _);
        return (kept & _text.Promises) != 0
            || (value.Tag.Value == UidTags.Uid && (_text.Promises & Promises.RetainDeviceIdentity) != 0 && ContentConcept.CodeOf(output, value.Index).SequenceEqual("121012"u8));
    }

    private void SearchInside(HeaderReader output, in ElementValue value, in Place place)
    {
        if (value.Bytes.Length < 8 || !LooksPacked(value.Bytes))
        {
            return;
        }

        ref readonly var entry = ref output.Table[value.Index];
        var bytes = value.Bytes.ToArray();
        if (entry.Is(ElementFlags.Bulk) && output.Table.Bulk(entry.ValueOffset) is { Length: <= LongestContainer } bulk)
        {
            bytes = new byte[bulk.Length];
            output.BulkSource.Read(bulk.SourceOffset, bytes);
        }

        foreach (var (form, inner) in Containers.Open(bytes))
        {
            var inside = place.As(form) with { Offset = -1 };
            _bytes!.Search(inner, in inside);
            _text.Search(System.Text.Encoding.UTF8.GetString(inner), in inside, depth: 2);
        }
    }

    private static bool LooksPacked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || (bytes[0] == 0x1F && bytes[1] == 0x8B) || bytes[0] == 0x78 || bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF"u8) >= 0;

    private void SearchSource(IByteSource source, long offset, long length, in Place place)
    {
        for (var done = 0L; done < length;)
        {
            var read = source.Read(offset + done, _block.AsSpan(0, (int)Math.Min(BlockSize, length - done)));
            if (read <= 0)
            {
                return;
            }

            _bytes!.Search(_block.AsSpan(0, read), place with { Offset = offset + done });
            done += read > Overlap && done + read < length ? read - Overlap : read;
        }
    }
}
