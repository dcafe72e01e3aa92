using Lethe.Text;

namespace StandardTables;

/// <summary>The words of standard/2026d/vocabulary: a word, its roles and its languages to a line, sorted by file and folded form.</summary>
public static class VocabularyFiles
{
    /// <summary>All lines that hold a word: where it stands, its spelling, its roles.</summary>
    public static IEnumerable<(string Place, string Word, string Roles)> Read(string folder)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "vocabulary"), "*.txt").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(path);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].StartsWith('#'))
                {
                    continue;
                }

                var fields = lines[i].Split('\t');
                if (fields.Length != 3 || fields.Any(string.IsNullOrWhiteSpace))
                {
                    throw new InvalidDataException($"{Path.GetFileName(path)}:{i + 1} is not a word, its roles and its languages.");
                }

                yield return ($"{Path.GetFileName(path)}:{i + 1}", fields[0], fields[1]);
            }
        }
    }

    internal static SortedDictionary<string, WordRoles> Folded(string folder)
    {
        var words = new SortedDictionary<string, WordRoles>(StringComparer.Ordinal);
        foreach (var (place, word, roles) in Read(folder))
        {
            if (!words.TryAdd(Folding.Fold(word), Enum.Parse<WordRoles>(roles, ignoreCase: true)))
            {
                throw new InvalidDataException($"{place}: '{word}' is there already, perhaps spelled in another way.");
            }
        }

        return words;
    }
}
