using Lethe.Actions;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Values;
using Lethe.Dicom.Writing;
using Lethe.Facts;
using Lethe.Graphics;
using Lethe.Identity;
using Lethe.Imaging;
using Lethe.Planning;
using Lethe.Planning.Places;
using Lethe.Results;
using Lethe.Standard;
using Lethe.Text;

namespace Lethe.Rewriting;

/// <summary>
/// Constructs the output data set element by element: a byte gets out only because an action put it there. Kept between files;
/// one thread at a time.
/// </summary>
internal sealed class Rewriter(HeaderReader input, InstanceFacts facts, Pseudonyms pseudonyms, InstanceReport report, TextCleaning texts)
{
    private const int LongValue = 4096;
    private const int MaxNotices = 50;
    internal const uint UndefinedLength = 0xFFFF_FFFF;

    private readonly ElementWriter _writer = new();
    private readonly Marks _marks = new();
    private readonly PlaceRules _rules = new(input, facts);
    private KeptRun _run;

    /// <summary>Ends fragments (PS3.5 A.4).</summary>
    internal static ReadOnlySpan<byte> SequenceDelimitation => [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];

    internal HeaderReader Input => input;

    internal InstanceFacts Facts => facts;

    internal Pseudonyms Pseudonyms => pseudonyms;

    internal InstanceReport Report => report;

    internal ElementWriter Writer => _writer;

    internal Plan Plan => _rules.Plan;

    internal TextCleaning Texts => texts;

    /// <summary>Which overlay groups of the input may stay.</summary>
    internal OverlayGroups Overlays { get; } = new(input);

    internal SegmentList Segments { get; } = new();

    /// <summary>What a look at the pixels ended with; null if nobody looked.</summary>
    internal PixelLook? Pixels { get; private set; }

    /// <summary>Writes what the pixels are in the output.</summary>
    internal PixelWriter PixelWriter { get; } = new();

    /// <summary>Where the data set begins in what was written.</summary>
    internal int DataSetStart { get; private set; }

    /// <summary>Where (0400,0500) belongs in what was written.</summary>
    internal SegmentPlace EnvelopePlace { get; set; }

    /// <summary>Which stretches are native Pixel Data of the top level; the first is negative when there are none.</summary>
    internal (int First, int Count) PixelSegments { get; set; }

    internal bool Rewrite(Plan plan, IodScope root, PixelLook? pixels)
    {
        Pixels = pixels;
        _rules.Begin(plan);
        Overlays.Begin();
        _writer.Reset(StreamEncoding.ExplicitLittle);
        Segments.Clear();
        Segments.Replacement = pixels?.Value;
        PixelSegments = (-1, 0);
        _run = default;
        WriteMeta();
        Segments.Close(_writer);
        DataSetStart = _writer.Length;
        _writer.Switch(new StreamEncoding(input.Syntax.IsExplicit, input.Syntax.IsBigEndian));
        _marks.Begin(this, root);
        var top = Level.Top(input, root, facts.CharacterSet, plan);
        if (!WriteLevel(in top))
        {
            return false;
        }

        _marks.WriteBefore(uint.MaxValue, this);
        BeginWrite();
        Segments.Close(_writer);
        return true;
    }

    private void WriteMeta()
    {
        // Two new UIDs share a buffer, so the first is put aside.
        Span<byte> sopClass = stackalloc byte[64];
        var mapped = StructuralUids.Map(facts.SopClassUid.Span, pseudonyms.Uids);
        mapped.CopyTo(sopClass);
        FileMetaWriter.Write(_writer, sopClass[..mapped.Length], NewUid(facts.SopInstanceUid.Span), input.Syntax);
    }

    /// <summary>The writer, with all that was kept so far in it.</summary>
    internal ElementWriter BeginWrite()
    {
        _run.Flush(input, _writer);
        return _writer;
    }

    /// <summary>The rule of an element at its place.</summary>
    internal RuleEntry RuleOf(int index, in Level level) => _rules.Decide(index, in level);

    /// <summary>The same, whatever people decided about its value.</summary>
    internal RuleEntry UnreviewedRuleOf(int index, in Level level) => _rules.DecideUnreviewed(index, in level);

    /// <summary>True if a reference to an instance stays at this level or below.</summary>
    internal bool KeepsReferences(in Level level) => new KeptReferences(input, _rules, facts).AreIn(in level);

    /// <summary>A UID of an instance as it stands in the output.</summary>
    internal ReadOnlySpan<byte> NewUid(ReadOnlySpan<byte> uid) =>
        Plan.KeepsInstanceUid && !uid.IsEmpty && uid.Length <= 64 && ValueRules.IsLegal(Vr.UI, uid) ? uid : pseudonyms.Uids.Map(uid);

    internal bool WriteElement(int index, in Level level)
    {
        var rule = _rules.Decide(index, in level);
        var kind = rule.For(rule.DependsOnType ? level.Scope.TypeOf(rule.Tag) : default);
        report.Count(kind);
        if (rule.Tag == SpecialAttributes.SopInstanceUid && level.Depth == 0 && !IsOneUid(input.Value(index)))
        {
            // File meta information names the instance by one UID, whatever stands here (PS3.10 7.1).
            BeginWrite().Element(rule.Tag, Vr.UI, NewUid(facts.SopInstanceUid.Span));
            return true;
        }

        if (Segments.Replacement is not null && level.Depth == 0 && PixelWriter.IsOffsetTable(rule.Tag))
        {
            return PixelWriter.WriteOffsets(this, rule.Tag);
        }

        return kind == ActionKind.Remove || ElementActions.Of(kind).Apply(this, index, in level, in rule);
    }

    private static bool IsOneUid(ReadOnlySpan<byte> value) => !value.Trim("\0 "u8).IsEmpty && !value.Contains((byte)'\\');

    internal bool WriteItems(int index, in Level level)
    {
        var table = input.Table;
        var tag = table[index].Tag;
        var end = table[index].Next;
        var sequence = BeginWrite().BeginSequence(tag, table[index].Is(ElementFlags.UndefinedLength));
        for (var item = index + 1; item < end; item = table[item].Next)
        {
            var mark = BeginWrite().BeginItem(table[item].Is(ElementFlags.UndefinedLength));
            var inner = level.Inside(input, tag, item, facts.CharacterSets);
            if (!WriteLevel(in inner))
            {
                return false;
            }

            BeginWrite().EndItem(mark);
        }

        BeginWrite().EndSequence(sequence);
        return true;
    }

    internal void WriteEmpty(int index, Vr vr) => BeginWrite().Element(input.Table[index].Tag, vr, default);

    /// <summary>
    /// The place of a value that a rule would keep but that is not what its VR promises: gone, empty where the IOD wants the
    /// attribute, and the end of the instance where the IOD wants a value.
    /// </summary>
    internal bool WriteUnsafe(int index, in Level level, in RuleEntry rule)
    {
        if (Plan.Argument(in rule).Otherwise != 0)
        {
            // An option or a rule would keep it; without either it has an action of its own.
            return Otherwise.Apply(this, index, in level, in rule);
        }

        ref readonly var entry = ref input.Table[index];
        var type = ReferenceEquals(level.Scope, IodScope.Fallback) ? AttributeType.Type3 : level.Scope.TypeOf(entry.Tag);
        if (type is AttributeType.Type1 or AttributeType.Type1C)
        {
            var isSequence = rule.Vr == Vr.SQ;
            return Quarantine(isSequence ? ProblemNumber.UnreadableRequiredSequence : ProblemNumber.IllegalRequiredValue, index);
        }

        if (report.Problems.Count < MaxNotices)
        {
            report.Notice(ProblemNumber.IllegalValueRemoved, entry.Tag, level.Depth, input.SourceOffset(entry.HeaderOffset));
        }

        if (type is AttributeType.Type2 or AttributeType.Type2C)
        {
            WriteEmpty(index, rule.Vr);
        }

        return true;
    }

    internal bool Quarantine(ProblemNumber number, int index)
    {
        ref readonly var entry = ref input.Table[index];
        report.Fail(Outcome.Quarantined, (int)number, entry.Tag, entry.Depth, input.SourceOffset(entry.HeaderOffset));
        return false;
    }

    /// <summary>Copies an element as it is; where header or byte order must change, the value bytes alone.</summary>
    internal bool Copy(int index)
    {
        ref readonly var entry = ref input.Table[index];
        if (entry.Is(ElementFlags.Bulk | ElementFlags.Fragments) || (entry.Length >= LongValue && entry.Depth == 0))
        {
            return CopyBulk(index, false);
        }

        if (CanCopyHeader(in entry))
        {
            _run.Add(in entry, input, _writer);
            return true;
        }

        var vr = OutputVr(index);
        if (IsSwapped(in entry))
        {
            BeginWrite().SwappedElement(entry.Tag, vr, input.Value(index));
        }
        else
        {
            BeginWrite().Element(entry.Tag, vr, input.Value(index));
        }

        return true;
    }

    /// <summary>Leaves a long value where it is and puts it into the list of segments.</summary>
    internal bool CopyBulk(int index, bool masked)
    {
        ref readonly var entry = ref input.Table[index];
        if (IsSwapped(in entry))
        {
            return entry.Is(ElementFlags.Bulk) ? Quarantine(ProblemNumber.TooLong, index) : CopySwapped(index);
        }

        var fragments = entry.Is(ElementFlags.Fragments);
        var padded = entry.Length + (fragments ? 0 : entry.Length & 1);
        BeginWrite().Header(entry.Tag, OutputVr(index), fragments ? UndefinedLength : (uint)padded);
        // What was written so far becomes a stretch of its own with the first one that is added.
        var first = Segments.CountWith(_writer);
        ValueSegments.Add(Segments, _writer, input, in entry, 0, entry.Length, masked);
        if (entry.Tag == SpecialAttributes.PixelData && !fragments)
        {
            PixelSegments = (first, Segments.Count - first);
        }

        if (entry.Is(ElementFlags.NoDelimiter))
        {
            _writer.Raw(SequenceDelimitation);
        }
        else if (padded != entry.Length)
        {
            _writer.Raw([OutputVr(index).PadByte()]);
        }

        return true;
    }

    private bool CopySwapped(int index)
    {
        BeginWrite().SwappedElement(input.Table[index].Tag, OutputVr(index), input.Value(index));
        return true;
    }

    internal bool WriteLevel(in Level level)
    {
        var table = input.Table;
        if (level.Disordered)
        {
            return WriteSorted(in level);
        }

        for (var i = level.First; i < level.End; i = table[i].Next)
        {
            if (level.Depth == 0)
            {
                _marks.WriteBefore(table[i].Tag, this);
            }

            if (!WriteElement(i, in level))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>PS3.5 7.1: ascending order, each tag once. Of duplicates the first is taken, the others are dropped (R157, H74, H75).</summary>
    private bool WriteSorted(in Level level)
    {
        foreach (var i in SiblingOrder.Of(input.Table, level.First, level.End))
        {
            if (level.Depth == 0)
            {
                _marks.WriteBefore(input.Table[i].Tag, this);
            }

            if (!WriteElement(i, in level))
            {
                return false;
            }
        }

        return true;
    }

    private bool CanCopyHeader(in ElementEntry entry) =>
        !entry.Is(ElementFlags.UnknownVr | ElementFlags.UndefinedLength)
        && entry.Is(ElementFlags.Implicit) != _writer.Encoding.IsExplicit
        && entry.Is(ElementFlags.BigEndian) == _writer.Encoding.IsBigEndian
        && (entry.Length & 1) == 0
        && (entry.Vr != Vr.UN || !_writer.Encoding.IsExplicit)
        && (entry.Is(ElementFlags.Implicit) || !entry.Vr.HasLongHeader() || HasCleanHeader(in entry));

    /// <summary>The two reserved bytes of a long header are 0 (PS3.5 7.1.2); in others someone could write.</summary>
    private bool HasCleanHeader(in ElementEntry entry) => input.Bytes[entry.HeaderOffset + 6] == 0 && input.Bytes[entry.HeaderOffset + 7] == 0;

    /// <summary>A value of UN is little endian in every syntax (PS3.5 6.2.2).</summary>
    private bool IsSwapped(in ElementEntry entry) =>
        (entry.Is(ElementFlags.BigEndian) && entry.Vr != Vr.UN) != _writer.Encoding.IsBigEndian && !entry.Is(ElementFlags.Fragments);

    /// <summary>The VR of PS3.6, or that of the stream where there is none (H24); letters that no edition has are UN.</summary>
    private Vr VrOf(in ElementEntry entry) => Plan.Find(entry.Tag).Vr is var known && known != Vr.None ? known : entry.Vr.IsKnown() ? entry.Vr : Vr.UN;

    /// <summary>The VR that an element is written with.</summary>
    internal Vr OutputVr(int index)
    {
        ref readonly var entry = ref input.Table[index];
        if (!entry.Is(ElementFlags.Implicit) && entry.Vr != Vr.UN && entry.Vr.IsKnown())
        {
            return entry.Vr;
        }

        if (entry.Tag == SpecialAttributes.PixelData)
        {
            return facts.Pixels.BitsAllocated > 8 && !entry.Is(ElementFlags.Fragments) ? Vr.OW : Vr.OB;
        }

        // 'US or SS' follows Pixel Representation (PS3.5 A.1 and PS3.3 C.7.6.3).
        return facts.Pixels.IsSigned && DicomDictionary.TryFind(new Tag(entry.Tag), out var known) && known.SecondVr == Vr.SS
            ? Vr.SS
            : VrOf(in entry);
    }
}
