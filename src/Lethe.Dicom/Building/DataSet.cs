using System.Text;
using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Building;

/// <summary>
/// A data set in memory, to make DICOM files from (PS3.5 7). Elements are kept in tag order and
/// a second value for a tag takes the place of the first; <see cref="AddRaw"/> breaks both rules on purpose.
/// </summary>
public sealed class DataSet
{
    private readonly List<DataElement> _elements = [];
    private readonly Func<string, byte[]> _encode;

    /// <summary>Makes an empty data set.</summary>
    /// <param name="encode">Turns text into bytes of the character set in use; UTF-8 when null. Items have their own.</param>
    public DataSet(Func<string, byte[]>? encode = null) => _encode = encode ?? Encoding.UTF8.GetBytes;

    /// <summary>The elements in the order in which they are written.</summary>
    public IReadOnlyList<DataElement> Elements => _elements;

    /// <summary>Adds text; several values are separated by a backslash already. Made even with the pad of the VR.</summary>
    public DataSet Add(Tag tag, Vr vr, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AddBytes(tag, vr, vr.UsesCharacterSet() ? _encode(text) : Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Adds whole numbers, as binary or as text (IS, DS), whichever the VR asks for.</summary>
    public DataSet Add(Tag tag, Vr vr, params ReadOnlySpan<long> numbers) => AddBytes(tag, vr, NumberEncoding.Encode(vr, numbers));

    /// <summary>Adds numbers, as binary (FL, FD, OF, OD) or as text (DS).</summary>
    public DataSet Add(Tag tag, Vr vr, params ReadOnlySpan<double> numbers) => AddBytes(tag, vr, NumberEncoding.Encode(vr, numbers));

    /// <summary>Adds an AT whose values are tags (PS3.5 6.2).</summary>
    public DataSet AddTags(Tag tag, params ReadOnlySpan<Tag> values) => AddBytes(tag, Vr.AT, NumberEncoding.Encode(values));

    /// <summary>Adds an element of zero length.</summary>
    public DataSet AddEmpty(Tag tag, Vr vr) => vr == Vr.SQ ? AddSequence(tag) : Put(new DataElement(tag, vr, default));

    /// <summary>Adds bytes as they are, made even with the pad of the VR; numbers are little endian.</summary>
    public DataSet AddBytes(Tag tag, Vr vr, ReadOnlyMemory<byte> value)
    {
        if ((value.Length & 1) != 0)
        {
            var padded = new byte[value.Length + 1];
            value.CopyTo(padded);
            padded[^1] = vr.PadByte();
            value = padded;
        }

        return Put(new DataElement(tag, vr, value));
    }

    /// <summary>Adds a sequence of items (PS3.5 7.5).</summary>
    public DataSet AddSequence(Tag tag, params ReadOnlySpan<DataSet> items) =>
        Put(new DataElement(tag, Vr.SQ, default) { Items = items.ToArray() });

    /// <summary>Adds encapsulated pixel data: the offset table, which may be empty, then the fragments (PS3.5 A.4).</summary>
    public DataSet AddFragments(Tag tag, params ReadOnlySpan<ReadOnlyMemory<byte>> fragments) =>
        Put(new DataElement(tag, Vr.OB, default) { Fragments = fragments.ToArray() });

    /// <summary>
    /// Appends an element just so: any VR, odd lengths, duplicates and wrong order are allowed, and the length in the header
    /// may be a lie. It stays behind the elements that were there before.
    /// </summary>
    public DataSet AddRaw(Tag tag, Vr vr, ReadOnlyMemory<byte> value, uint? statedLength = null)
    {
        _elements.Add(new DataElement(tag, vr, value) { IsRaw = true, StatedLength = statedLength });
        return this;
    }

    /// <summary>Takes every element with this tag out; says nothing when there is none.</summary>
    public DataSet Remove(Tag tag)
    {
        _elements.RemoveAll(e => e.Tag == tag);
        return this;
    }

    /// <summary>The first element with this tag, or null.</summary>
    public DataElement? Find(Tag tag) => _elements.Find(e => e.Tag == tag);

    /// <summary>The value of an element as UTF-8 text without its padding; empty when absent.</summary>
    public string Text(Tag tag) =>
        Find(tag) is { } element ? Encoding.UTF8.GetString(element.Value.Span).TrimEnd(' ', '\0') : string.Empty;

    /// <summary>The items of a sequence; empty when absent.</summary>
    public IReadOnlyList<DataSet> Items(Tag tag) => Find(tag)?.Items ?? [];

    private DataSet Put(DataElement element)
    {
        var at = _elements.Count;
        while (at > 0 && _elements[at - 1].Tag > element.Tag)
        {
            at--;
        }

        if (at > 0 && _elements[at - 1].Tag == element.Tag && !_elements[at - 1].IsRaw)
        {
            _elements[at - 1] = element;
        }
        else
        {
            _elements.Insert(at, element);
        }

        return this;
    }
}
