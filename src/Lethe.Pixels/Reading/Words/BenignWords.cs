using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lethe.Pixels.Reading.Words;

/// <summary>The words that identify nobody, from <c>standard/benign_words.csv</c>.</summary>
internal sealed class BenignWords
{
    private const string Resource = "benign_words.csv";

    private readonly FrozenDictionary<(BenignKind Kind, string Word), double> _most;

    private BenignWords(string table)
    {
        _most = Rows(table).ToFrozenDictionary(row => row.Key, row => row.Most);
        Fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(table)))[..12];
    }

    /// <summary>Differs for different lists.</summary>
    internal string Fingerprint { get; }

    /// <summary>Reads the list.</summary>
    internal static BenignWords Load()
    {
        using var stream = typeof(BenignWords).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return new BenignWords(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>True if a word is on the list in this role. Single letters only as they are written there: l may be a stroke.</summary>
    internal bool Has(BenignKind kind, string word) => _most.ContainsKey(KeyOf(kind, word));

    /// <summary>True if a word is on the list in this role, and a number is one that it can have.</summary>
    internal bool Takes(BenignKind kind, string word, double number) => _most.TryGetValue(KeyOf(kind, word), out var most) && Math.Abs(number) <= most;

    private static IEnumerable<((BenignKind Kind, string Word) Key, double Most)> Rows(string table)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => line[0] == '#').Skip(1))
        {
            var cells = line.Split(',');
            var kind = Enum.Parse<BenignKind>(cells[1], ignoreCase: true);
            yield return (KeyOf(kind, cells[0]), cells[2].Length == 0 ? 0 : double.Parse(cells[2], CultureInfo.InvariantCulture));
        }
    }

    private static (BenignKind Kind, string Word) KeyOf(BenignKind kind, string word) => (kind, word.Length == 1 ? word : word.ToUpperInvariant());
}
