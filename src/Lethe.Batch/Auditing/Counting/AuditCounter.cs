using Lethe.Batch.Reports;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Uids;
using Lethe.Profiles;

namespace Lethe.Batch.Auditing.Counting;

/// <summary>Counts the elements of one file after the other. For one thread.</summary>
internal sealed class AuditCounter : IPlanVisitor
{
    private const string UnknownClass = "private or unknown SOP class";

    private readonly HeaderReader _reader;
    private readonly PlanSurvey _survey;
    private readonly CountLimits _limits;
    private readonly ValueHash _hash;
    private readonly ValueListing _listing;
    private readonly AttributeNode _beyond;
    private readonly Creators _creators = new();
    private readonly Stack<AttributeNode> _open = new();
    private readonly long[] _identifying = new long[5];
    private AttributeNode _level;
    private AttributeNode _last;
    private string _modality = "";
    private long _file;
    private long _elements;
    private int _attributes;

    internal AuditCounter(HeaderReader reader, PlanSurvey survey, CountLimits limits, ValueHash hash, ValueListing listing)
    {
        (_reader, _survey, _limits, _hash, _listing) = (reader, survey, limits, hash, listing);
        Root = new AttributeNode(default, null, limits);
        _beyond = new AttributeNode(new AttributeKey(0xFFFF_FFFF, Creators.None), Root, limits);
        (_level, _last) = (Root, Root);
    }

    /// <summary>The tree of attributes.</summary>
    internal AttributeNode Root { get; }

    internal AuditTotals Totals { get; } = new();

    /// <summary>Counts the file that the reader has just read.</summary>
    internal void CountFile()
    {
        _survey.Begin();
        if (MediaDirectory.Is(_survey.SopClassUid))
        {
            Totals.Skipped++;
            return;
        }

        _file++;
        _modality = _survey.Modality;
        _elements = 0;
        Array.Clear(_identifying);
        (_level, _last) = (Root, Root);
        _open.Clear();
        _creators.Close(0);
        Totals.Files++;
        Totals.HeldBack += _survey.Verdict is null ? 0 : 1;
        _survey.Visit(this);
        AuditShare.Add(Totals.Identifying, _identifying);
        Note(AuditTotals.Of(Totals.ByModality, _modality));
        Note(AuditTotals.Of(Totals.BySopClass, UidRegistry.TryFind(_survey.SopClassUid, out var known) ? known.Name : UnknownClass));
    }

    public void Visit(in SurveyedElement element)
    {
        ref readonly var entry = ref _reader.Table[element.Index];
        _last = Find(element.Index, entry.Tag);
        var vr = entry.Vr.IsKnown() ? entry.Vr : _last.KnownVr is var known && known != Vr.None ? known : Vr.UN;
        var hasValue = Compare(_last, element.Index, vr, in element);
        _last.Counts.Count(_file, _modality, vr, hasValue, in element);
        _elements++;
        var group = (int)ActionGroups.Of(element.Action);
        Totals.Elements[group]++;
        if (hasValue && _last.Risk.Length > 0)
        {
            _identifying[group]++;
        }
    }

    public void EnterItem()
    {
        _open.Push(_level);
        _open.Push(_last);
        _level = _last;
    }

    public void LeaveItem()
    {
        _creators.Close(_open.Count / 2);
        _last = _open.Pop();
        _level = _open.Pop();
    }

    private void Note(AuditShare share)
    {
        share.Files++;
        share.Elements += _elements;
        AuditShare.Add(share.Identifying, _identifying);
    }

    /// <summary>Takes the value into the counts; false if there is none.</summary>
    private bool Compare(AttributeNode node, int index, Vr vr, in SurveyedElement element)
    {
        ref readonly var entry = ref _reader.Table[index];
        if (entry.Length == 0 || entry.Is(ElementFlags.Sequence))
        {
            return entry.Length != 0;
        }

        if (entry.Is(ElementFlags.Bulk | ElementFlags.Fragments | ElementFlags.Opaque))
        {
            node.Counts.CountLong();
            return true;
        }

        var value = _reader.Value(index);
        var listed = ReviewedVr(node, vr);
        if (!listed.IsText())
        {
            node.Counts.Distinct.Add(_hash.Of(value));
            return true;
        }

        var text = value.Trim("\0 "u8);
        var isReadable = ReviewedText.TryRead(value, listed, element.CharacterSet, out var read);
        if (!isReadable)
        {
            read = text;
        }

        if (read.IsEmpty)
        {
            return false;
        }

        node.Counts.Distinct.Add(_hash.Of(read));
        Totals.NotListed += _listing.Note(node, read, isReadable, listed, element.Action) ? 0 : 1;
        return true;
    }

    /// <summary>The VR of PS3.6 decides, as in the engine; that of the stream where there is none.</summary>
    private static Vr ReviewedVr(AttributeNode node, Vr found) => node.Key.IsPrivate ? found : node.KnownVr is var known && known == Vr.None ? found : known;

    private AttributeNode Find(int index, uint tag)
    {
        if (ReferenceEquals(_level, _beyond))
        {
            return _beyond;
        }

        // A sequence directly inside itself is the same place.
        var key = KeyOf(index, tag);
        if (_level.Key == key && _level.Parent is not null && _reader.Table[index].Is(ElementFlags.Sequence))
        {
            return _level;
        }

        if (_level.TryFind(key, out var node))
        {
            return node;
        }

        if (_attributes >= _limits.MostAttributes)
        {
            Totals.IsCut = true;
            return _beyond;
        }

        _attributes++;
        return _level.Add(key, _limits);
    }

    private AttributeKey KeyOf(int index, uint tag)
    {
        if ((tag & 0x0001_0000) == 0)
        {
            return new AttributeKey(tag, "");
        }

        var depth = _open.Count / 2;
        if ((tag & 0xFFFF) is >= 0x10 and <= 0xFF)
        {
            _creators.Reserve(depth, tag, _reader.Table[index].Is(ElementFlags.Bulk | ElementFlags.Sequence) ? default : _reader.Value(index));
            return new AttributeKey((tag & 0xFFFF_0000) | 0x10, "");
        }

        return new AttributeKey(tag & 0xFFFF_00FF, _creators.Find(depth, tag));
    }
}
