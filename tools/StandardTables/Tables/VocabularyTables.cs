using System.Text;
using Lethe.Dicom.Dictionary;

namespace StandardTables;

/// <summary>The words that the descriptor cleaner knows, folded.</summary>
internal static class VocabularyTables
{
    public static GeneratedFile Generate(string folder)
    {
        var words = VocabularyFiles.Folded(folder);
        var writer = new SourceWriter("Lethe.Text", "VocabularyData");
        writer.Constant("LongestWord", words.Keys.Max(word => word.Length));
        writer.Hash("Word", HashSlots.Of([.. words.Keys.Select(word => TableHash.KeyOf(Encoding.UTF8.GetBytes(word)))]));
        writer.Span("RolesOf", "uint", words.Values.Select(roles => (uint)roles));
        writer.Texts("Words", [.. words.Keys]);
        return writer.ToFile("src/Lethe.Core/Text/Vocabulary/VocabularyData.g.cs");
    }
}
