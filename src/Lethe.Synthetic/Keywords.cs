using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Synthetic;

/// <summary>Puts values into a data set by keyword; the VR is that of PS3.6, the first where it offers a choice.</summary>
internal static class Keywords
{
    /// <summary>The tag of a keyword; a misspelt one is a bug.</summary>
    public static Tag Tag(string keyword) => DicomDictionary.TryFindKeyword(keyword, out var tag)
        ? tag
        : throw new ArgumentException("PS3.6 has no keyword " + keyword, nameof(keyword));

    public static DataSet Put(this DataSet set, string keyword, string text) => set.Add(Tag(keyword), VrOf(keyword), text);

    public static DataSet Put(this DataSet set, string keyword, params ReadOnlySpan<long> numbers) => set.Add(Tag(keyword), VrOf(keyword), numbers);

    public static DataSet Put(this DataSet set, string keyword, params ReadOnlySpan<double> numbers) => set.Add(Tag(keyword), VrOf(keyword), numbers);

    public static DataSet Put(this DataSet set, string keyword, params ReadOnlySpan<DataSet> items) => set.AddSequence(Tag(keyword), items);

    public static DataSet PutBytes(this DataSet set, string keyword, ReadOnlyMemory<byte> bytes) => set.AddBytes(Tag(keyword), VrOf(keyword), bytes);

    public static DataSet PutEmpty(this DataSet set, string keyword) => set.AddEmpty(Tag(keyword), VrOf(keyword));

    /// <summary>A coded entry (PS3.3 8.8).</summary>
    public static DataSet Code(string value, string scheme, string meaning) => new DataSet()
        .Put("CodeValue", value).Put("CodingSchemeDesignator", scheme).Put("CodeMeaning", meaning);

    /// <summary>A reference to an instance (PS3.3 10.8).</summary>
    public static DataSet Reference(string sopClass, string instance) => new DataSet()
        .Put("ReferencedSOPClassUID", sopClass).Put("ReferencedSOPInstanceUID", instance);

    private static Vr VrOf(string keyword) => DicomDictionary.VrOf(Tag(keyword));
}
