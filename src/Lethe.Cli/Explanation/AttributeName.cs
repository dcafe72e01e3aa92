using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Cli.Explanation;

/// <summary>How people name an attribute: a tag, a tag with x for any digit, or a keyword.</summary>
internal static class AttributeName
{
    internal static bool TryParse(string text, out Tag tag) =>
        DicomDictionary.TryFindKeyword(text, out tag)
        || Tag.TryParse(text, out tag)
        || Tag.TryParse(text.Replace('x', '0').Replace('X', '0'), out tag);
}
