using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;
using Lethe.SecondLook.Findings;

namespace Lethe.SecondLook.Media;

/// <summary>
/// A DICOMDIR among the outputs (PS3.3 F): which records tell of which output. Each record is looked at with the outputs that it tells of, by what
/// they promise and beside their originals; and what belongs to none of them is looked at alone. For several threads.
/// </summary>
public sealed class DirectoryLook
{
    private const uint Sequence = 0x0004_1220;
    private const uint NextRecord = 0x0004_1400;
    private const uint LowerRecord = 0x0004_1420;
    private const uint InstanceInFile = 0x0004_1511;

    private readonly Dictionary<string, List<int>> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _parents = [];
    private readonly ConcurrentDictionary<int, bool> _claimed = new();
    private readonly ConcurrentDictionary<(FindingKind Kind, long Offset), bool> _found = new();

    private DirectoryLook(HeaderReader reader, string name) => (Reader, Name) = (reader, name);

    /// <summary>Its relative path.</summary>
    public string Name { get; }

    internal HeaderReader Reader { get; }

    /// <summary>Reads a DICOMDIR; null if it is none that can be read.</summary>
    /// <param name="source">Its bytes.</param>
    /// <param name="name">Its relative path.</param>
    public static DirectoryLook? Read(IByteSource source, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        var reader = new HeaderReader(new ReadLimits { MaxElements = 100_000_000, MaxHeaderBytes = Array.MaxLength });
        if (!reader.Read(source) || !MediaDirectory.Is(reader.Meta.SopClassUid))
        {
            return null;
        }

        var look = new DirectoryLook(reader, name);
        look.Collect();
        return look;
    }

    /// <summary>The items of the records that tell of an instance, and of those above them.</summary>
    internal IEnumerable<int> RecordsOf(string sopInstanceUid)
    {
        foreach (var leaf in _records.GetValueOrDefault(sopInstanceUid) ?? [])
        {
            for (var item = leaf; item >= 0; item = _parents.GetValueOrDefault(item, -1))
            {
                _claimed.TryAdd(item, true);
                yield return item;
            }
        }
    }

    /// <summary>The items of records that tell of no output that was looked at.</summary>
    internal IEnumerable<int> Unclaimed() => Items().Where(item => !_claimed.ContainsKey(item));

    /// <summary>True for the first finding of a kind at a place: a record of a patient is looked at with each of his instances.</summary>
    internal bool IsNew(in Finding finding) => _found.TryAdd((finding.Kind, finding.Offset), true);

    private void Collect()
    {
        var byOffset = new Dictionary<uint, int>();
        foreach (var item in Items())
        {
            byOffset[(uint)Reader.SourceOffset(Reader.Table[item].HeaderOffset)] = item;
            var index = Find(InstanceInFile, item);
            if (index >= 0)
            {
                var uid = Encoding.ASCII.GetString(Reader.Value(index).Trim("\0 "u8));
                if (!_records.TryGetValue(uid, out var records))
                {
                    _records[uid] = records = [];
                }

                records.Add(item);
            }
        }

        foreach (var item in Items())
        {
            // Records above stand before those below (what is otherwise is looked at alone), and each has one place: offsets lead in no circles.
            for (var offset = OffsetOf(LowerRecord, item); byOffset.TryGetValue(offset, out var child) && child > item && _parents.TryAdd(child, item);)
            {
                offset = OffsetOf(NextRecord, child);
            }
        }
    }

    private IEnumerable<int> Items()
    {
        var sequence = Reader.Table.Find(Sequence);
        for (var item = sequence + 1; sequence >= 0 && item < Reader.Table[sequence].Next; item = Reader.Table[item].Next)
        {
            yield return item;
        }
    }

    private int Find(uint tag, int item) => Reader.Table.Find(tag, item + 1, Reader.Table[item].Next);

    private uint OffsetOf(uint tag, int item) =>
        Find(tag, item) is var index and >= 0 && Reader.Value(index) is { Length: 4 } value ? BinaryPrimitives.ReadUInt32LittleEndian(value) : 0;
}
