using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Planning;
using Lethe.Results;
using Lethe.Rewriting;

namespace Lethe.Protection;

/// <summary>
/// The elements of a restored data set in order: originals in the place of what stood for them, the rest as it was, without marks and
/// envelopes (R082, R083, R085). Kept from file to file.
/// </summary>
internal sealed class RestoredElements
{
    private readonly SortedDictionary<uint, RestoredElement> _elements = [];
    private readonly HashSet<uint> _blocksInUse = [];
    private bool _datesCameBack;
    private bool _datesStayed;

    /// <summary>All elements, ascending.</summary>
    internal IEnumerable<RestoredElement> All => _elements.Values;

    /// <summary>Number of elements that came from an envelope.</summary>
    internal int Originals { get; private set; }

    /// <summary>True if an original with pixel data, or with another description of them, was left out.</summary>
    internal bool LeftPixelsOut { get; private set; }

    /// <summary>The value of an element of the restored data set without padding; empty when there is none.</summary>
    internal ReadOnlySpan<byte> Value(uint tag) =>
        _elements.TryGetValue(tag, out var found) ? found.Reader.Value(found.Index).Trim("\0 "u8) : default;

    /// <summary>The element with a tag, or null.</summary>
    internal RestoredElement? Find(uint tag) => _elements.TryGetValue(tag, out var found) ? found : null;

    /// <summary>Puts the elements together.</summary>
    internal ProblemNumber Merge(HeaderReader input, EnvelopeFinder envelopes)
    {
        _elements.Clear();
        (Originals, LeftPixelsOut, _datesCameBack, _datesStayed) = (0, false, false, false);
        for (var i = 0; i < envelopes.Count; i++)
        {
            AddOriginals(envelopes[i]);
        }

        Originals = _elements.Count;
        var hasBodyPart = _elements.ContainsKey(Laterality.BodyPartExamined);
        var temporal = _elements.ContainsKey(SpecialAttributes.LongitudinalTemporalInformationModified);
        if (temporal && !_datesCameBack)
        {
            // What it said of the dates is true again only when they are back.
            _elements.Remove(SpecialAttributes.LongitudinalTemporalInformationModified);
        }

        var problem = AddRest(input);
        if (!temporal && (_datesCameBack || !_datesStayed))
        {
            _elements.Remove(SpecialAttributes.LongitudinalTemporalInformationModified);
        }

        if (hasBodyPart && Find(Laterality.Tag) is { IsOriginal: false } added && added.Reader.Table[added.Index].Length == 0)
        {
            // It stood for the body part, which is back; an empty one of the original would be, too (PS3.3 C.7.3.1).
            _elements.Remove(Laterality.Tag);
        }

        return problem;
    }

    private void AddOriginals(OriginalsReader originals)
    {
        var table = originals.Reader.Table;
        LeftPixelsOut |= originals.HasPixels;
        for (var i = originals.First; i < originals.End; i = table[i].Next)
        {
            var tag = table[i].Tag;
            if (ProtectedTags.MayGo(tag) && _elements.TryAdd(tag, new RestoredElement(tag, originals.Reader, i, true)))
            {
                _datesCameBack |= ProtectedTags.IsDateOfTheStudy(tag, table[i].Vr);
            }
        }
    }

    private ProblemNumber AddRest(HeaderReader input)
    {
        var table = input.Table;
        FindBlocks(table);
        foreach (var i in SiblingOrder.Of(table, 0, table.Count))
        {
            var tag = table[i].Tag;
            if ((tag & 0xFFFF) == 0 || ProtectedTags.IsForeign(tag) || ProtectedTags.IsMark(tag) || tag == SpecialAttributes.EncryptedAttributesSequence)
            {
                continue;
            }

            if (_elements.TryAdd(tag, new RestoredElement(tag, input, i, false)))
            {
                _datesStayed |= ProtectedTags.IsDateOfTheStudy(tag, table[i].Vr);
            }
            else if (ProtectedTags.DescribesPixels(tag))
            {
                // The pixels are those of the protected instance.
                LeftPixelsOut |= !IsSame(input, i, _elements[tag]);
                _elements[tag] = new RestoredElement(tag, input, i, false);
            }
            else if (!AgreesWith(input, i, _elements[tag]))
            {
                return ProblemNumber.ForbiddenOriginal;
            }
        }

        return ProblemNumber.None;
    }

    private void FindBlocks(ElementTable table)
    {
        _blocksInUse.Clear();
        for (var i = 0; i < table.Count; i = table[i].Next)
        {
            if (ProtectedTags.IsInBlock(table[i].Tag))
            {
                _blocksInUse.Add(ProtectedTags.CreatorOf(table[i].Tag));
            }
        }
    }

    /// <summary>A private creator that names another block would give the elements of the rest another meaning (PS3.5 7.8.1).</summary>
    private bool AgreesWith(HeaderReader input, int index, RestoredElement original) =>
        !ProtectedTags.IsCreator(original.Tag) || !_blocksInUse.Contains(original.Tag) || IsSame(input, index, original);

    /// <summary>True for the same text or number, in whatever byte order.</summary>
    private static bool IsSame(HeaderReader input, int index, RestoredElement original)
    {
        var shown = input.Value(index);
        var restored = original.Reader.Value(original.Index);
        return shown.Trim("\0 "u8).SequenceEqual(restored.Trim("\0 "u8))
            || (shown.Length == 2 && restored.Length == 2 && input.Table[index].Is(ElementFlags.BigEndian) != original.Reader.Table[original.Index].Is(ElementFlags.BigEndian)
                && shown[0] == restored[1] && shown[1] == restored[0]);
    }
}
