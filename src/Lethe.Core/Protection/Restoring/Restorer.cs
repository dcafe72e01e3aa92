using System.Buffers;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;
using Lethe.Planning;
using Lethe.Results;
using Lethe.Rewriting;

namespace Lethe.Protection;

/// <summary>Writes a restored instance: new file meta information, all elements in order, pixels where they were read (R082 to R085). Kept from file to file.</summary>
internal sealed class Restorer(HeaderReader input)
{
    private const int LongValue = 4096;
    private const int LongestUid = 64;
    private const uint UndefinedLength = 0xFFFF_FFFF;

    private static readonly SearchValues<byte> UidLetters = SearchValues.Create("0123456789."u8);

    private static ReadOnlySpan<byte> SequenceDelimitation => [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];

    internal ElementWriter Writer { get; } = new();

    internal SegmentList Segments { get; } = new();

    /// <summary>Where the data set begins in what was written.</summary>
    internal int DataSetStart { get; private set; }

    /// <summary>The tags of the top level in the order in which they were written.</summary>
    internal List<uint> Tags { get; } = [];

    /// <summary>The elements of the restored data set.</summary>
    internal RestoredElements Elements { get; } = new();

    internal ProblemNumber Restore(EnvelopeFinder envelopes)
    {
        var problem = Elements.Merge(input, envelopes);
        if (problem != ProblemNumber.None)
        {
            return problem;
        }

        var at = input.Table.Find(SpecialAttributes.SpecificCharacterSet);
        var rest = at < 0 ? null : input.Value(at).Trim("\0 "u8).ToArray();
        foreach (var set in CommonCharacterSet.Candidates(Elements, rest))
        {
            Begin();
            if (TryWrite(set, envelopes.Hidden))
            {
                Segments.Close(Writer);
                return ProblemNumber.None;
            }
        }

        return ProblemNumber.NoCommonCharacterSet;
    }

    private void Begin()
    {
        Writer.Reset(StreamEncoding.ExplicitLittle);
        Segments.Clear();
        Tags.Clear();
        FileMetaWriter.Write(Writer, Elements.Value(SpecialAttributes.SopClassUid), InstanceUid(), input.Syntax);
        Segments.Close(Writer);
        DataSetStart = Writer.Length;
        Writer.Switch(new StreamEncoding(input.Syntax.IsExplicit, input.Syntax.IsBigEndian));
    }

    /// <summary>
    /// What file meta information says (R084): the restored UID even if it is not quite legal, as PS3.10 7.1 has it. One that no reader could take
    /// for a UID gives way to that of the protected instance, whether hostile or an error of long ago.
    /// </summary>
    private ReadOnlySpan<byte> InstanceUid()
    {
        var restored = Elements.Value(SpecialAttributes.SopInstanceUid);
        if (LooksLikeUid(restored))
        {
            return restored;
        }

        var at = input.Table.Find(SpecialAttributes.SopInstanceUid);
        var shown = at < 0 ? default : input.Value(at).Trim("\0 "u8);
        return LooksLikeUid(shown) ? shown : LooksLikeUid(input.Meta.SopInstanceUid) ? input.Meta.SopInstanceUid : default;
    }

    /// <summary>Digits and dots, 64 at most (PS3.5 9.1); a component with leading zeros passes, since such files exist.</summary>
    private static bool LooksLikeUid(ReadOnlySpan<byte> value) => value.Length is > 0 and <= LongestUid && !value.ContainsAnyExcept(UidLetters);

    private bool TryWrite(CommonCharacterSet set, HiddenFind? hidden)
    {
        var isMarked = false;
        var hasSet = set.Value is null;
        foreach (var element in Elements.All)
        {
            if (!hasSet && element.Tag >= SpecialAttributes.SpecificCharacterSet)
            {
                Write(SpecialAttributes.SpecificCharacterSet, set.Value);
                hasSet = true;
            }

            if (!isMarked && element.Tag > SpecialAttributes.PatientIdentityRemoved)
            {
                Write(SpecialAttributes.PatientIdentityRemoved, "NO"u8);
                isMarked = true;
            }

            if (element.Tag != SpecialAttributes.SpecificCharacterSet && !TryWrite(in element, set, hidden))
            {
                return false;
            }
        }

        if (!isMarked)
        {
            Write(SpecialAttributes.PatientIdentityRemoved, "NO"u8);
        }

        return true;
    }

    private void Write(uint tag, ReadOnlySpan<byte> code)
    {
        Tags.Add(tag);
        Writer.Element(tag, Vr.CS, code);
    }

    private bool TryWrite(in RestoredElement element, CommonCharacterSet set, HiddenFind? hidden)
    {
        Tags.Add(element.Tag);
        ref readonly var entry = ref element.Reader.Table[element.Index];
        if (!element.IsOriginal && CanStay(in entry))
        {
            CopyLong(in entry, entry.Tag == SpecialAttributes.PixelData ? hidden : null);
            return true;
        }

        if ((element.IsOriginal ? set.Originals : set.Rest) is { } conversion)
        {
            return conversion.TryWrite(element.Reader, element.Index, Writer);
        }

        ElementTranscoder.Write(element.Reader, element.Index, Writer);
        return true;
    }

    /// <summary>Long values of the instance, pixels above all, are not moved.</summary>
    private bool CanStay(in ElementEntry entry) =>
        !entry.Is(ElementFlags.Sequence | ElementFlags.Opaque)
        && (entry.Is(ElementFlags.Bulk | ElementFlags.Fragments) || entry.Length >= LongValue)
        && !entry.Vr.UsesCharacterSet()
        && (entry.Is(ElementFlags.BigEndian) == Writer.Encoding.IsBigEndian || entry.Is(ElementFlags.Fragments));

    private void CopyLong(in ElementEntry entry, HiddenFind? hidden)
    {
        var fragments = entry.Is(ElementFlags.Fragments);
        var padded = entry.Length + (entry.Length & 1);
        Writer.Header(entry.Tag, entry.Vr.IsKnown() ? entry.Vr : Vr.UN, fragments ? UndefinedLength : (uint)padded);
        long from = 0;
        if (hidden is not null)
        {
            Writer.Raw(hidden.Cells);
            from = hidden.Cells.Length;
        }

        if (entry.Length > from)
        {
            ValueSegments.Add(Segments, Writer, input, in entry, from, entry.Length, false);
        }

        if (entry.Is(ElementFlags.NoDelimiter))
        {
            Writer.Raw(SequenceDelimitation);
        }
        else if (!fragments && padded != entry.Length)
        {
            Writer.Raw([entry.Vr.PadByte()]);
        }
    }
}
