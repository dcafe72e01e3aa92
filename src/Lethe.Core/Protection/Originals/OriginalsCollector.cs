using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Dicom.Writing;
using Lethe.Facts;
using Lethe.Planning;
using Lethe.Protection.Groups;
using Lethe.Rewriting;

namespace Lethe.Protection;

/// <summary>
/// Gathers what an output lost: every element of the top level that is gone or changed, whole sequences included, as it was (PS3.15 E.1.1 d;
/// R061, R062, R068, R070, R071). The result is a bare data set with one item of Modified Attributes Sequence. Kept from file to file.
/// </summary>
internal sealed class OriginalsCollector
{
    /// <summary>Most bytes of originals for one envelope: sealing holds them in memory.</summary>
    internal const int MostBytes = EnvelopeReader.MostBytes - RoomForRecipients;

    private const int RoomForRecipients = 16 * 1024 * 1024;

    private readonly OriginalValues _values = new();
    private readonly ElementWriter _writer = new();
    private readonly List<(int Index, bool Changed)> _elements = [];
    private readonly HashSet<uint> _creators = [];
    private readonly Dictionary<uint, string> _names = [];
    private HeaderReader _input = null!;
    private bool _hasFragments;

    /// <summary>What <see cref="Write"/> has written.</summary>
    internal ReadOnlySpan<byte> Content => _writer.Written;

    /// <summary>How the content is coded. Compressed pixels of an icon need the syntax of the input, which has explicit VR and little endian, too (R063).</summary>
    internal TransferSyntax Syntax => _hasFragments && _input.Syntax is { IsExplicit: true, IsBigEndian: false, IsDeflated: false }
        ? _input.Syntax
        : TransferSyntax.ExplicitVrLittleEndian;

    /// <summary>Looks for what changed. False if it is more than an envelope may hold.</summary>
    internal bool Compare(HeaderReader input, HeaderReader output)
    {
        _input = input;
        _elements.Clear();
        _names.Clear();
        long bytes = 0;
        var other = 0;
        var table = input.Table;
        if (table.Disordered)
        {
            foreach (var i in SiblingOrder.Of(table, 0, table.Count))
            {
                bytes += Note(i, output, ref other);
            }
        }
        else
        {
            for (var i = 0; i < table.Count; i = table[i].Next)
            {
                bytes += Note(i, output, ref other);
            }
        }

        return bytes <= MostBytes;
    }

    /// <summary>
    /// Writes the originals of a set, or all where there is none. False if a set has nothing; without a set the item may be empty, so that every
    /// output can be told to be restored.
    /// </summary>
    internal bool Write(AttributeSet? set)
    {
        _writer.Reset(StreamEncoding.ExplicitLittle);
        _hasFragments = false;
        if (!Choose(set) && set is not null)
        {
            return false;
        }

        var sequence = _writer.BeginSequence(ProtectedTags.ModifiedAttributesSequence, false);
        var item = _writer.BeginItem(false);
        foreach (var (index, changed) in _elements)
        {
            var tag = _input.Table[index].Tag;
            if ((changed && Belongs(index, set)) || IsAlwaysThere(tag) || (set is null && IsEvidence(tag, _input.Table[index].Vr)) || _creators.Contains(tag))
            {
                ElementTranscoder.Write(_input, index, _writer);
                _hasFragments |= HasFragments(index);
            }
        }

        _writer.EndItem(item);
        _writer.EndSequence(sequence);
        return true;
    }

    /// <summary>The character set of the texts (R070), and what the original said of its dates: its absence says that it said nothing (R085).</summary>
    private static bool IsAlwaysThere(uint tag) => tag is SpecialAttributes.SpecificCharacterSet or SpecialAttributes.LongitudinalTemporalInformationModified;

    /// <summary>
    /// What an envelope with everything has even if it did not change: a date that it lacks is none of the original's, and an empty Laterality that it
    /// lacks was added to a minimal header.
    /// </summary>
    private static bool IsEvidence(uint tag, Vr vr) => tag == Laterality.Tag || ProtectedTags.IsDateOfTheStudy(tag, vr);

    /// <summary>Finds the creators of what is to be written; false if nothing is.</summary>
    private bool Choose(AttributeSet? set)
    {
        _creators.Clear();
        var any = false;
        foreach (var (index, changed) in _elements)
        {
            if (!changed || !Belongs(index, set))
            {
                continue;
            }

            any = true;
            var tag = _input.Table[index].Tag;
            if (ProtectedTags.IsInBlock(tag))
            {
                _creators.Add(ProtectedTags.CreatorOf(tag));
            }
        }

        return any;
    }

    private long Note(int index, HeaderReader output, ref int other)
    {
        ref readonly var entry = ref _input.Table[index];
        if (!ProtectedTags.MayGo(entry.Tag))
        {
            return 0;
        }

        while (other < output.Table.Count && output.Table[other].Tag < entry.Tag)
        {
            other = output.Table[other].Next;
        }

        var isThere = other < output.Table.Count && output.Table[other].Tag == entry.Tag;
        var changed = !isThere || !_values.AreSame(_input, index, output, other);
        if (changed || IsAlwaysThere(entry.Tag) || IsEvidence(entry.Tag, entry.Vr) || ProtectedTags.IsCreator(entry.Tag))
        {
            _elements.Add((index, changed));
        }

        if (ProtectedTags.IsCreator(entry.Tag))
        {
            _names.TryAdd(entry.Tag, System.Text.Encoding.Latin1.GetString(_input.Value(index).Trim("\0 "u8)));
        }

        return changed ? entry.Length : 0;
    }

    private bool Belongs(int index, AttributeSet? set)
    {
        if (set is null)
        {
            return true;
        }

        ref readonly var entry = ref _input.Table[index];
        return set.Takes(new Tag(entry.Tag), entry.Vr, CreatorNameOf(entry.Tag));
    }

    private string? CreatorNameOf(uint tag) => _names.GetValueOrDefault(ProtectedTags.IsInBlock(tag) ? ProtectedTags.CreatorOf(tag) : tag);

    private bool HasFragments(int index)
    {
        for (var i = index; i < _input.Table[index].Next; i++)
        {
            if (_input.Table[i].Is(ElementFlags.Fragments))
            {
                return true;
            }
        }

        return false;
    }
}
