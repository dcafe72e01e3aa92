using Lethe.TestKit;
using Lethe.Text;

namespace Lethe.Tests.Text;

/// <summary>One line of the files in the folder descriptors: a text, what must be left of it, the identity values (n: name, i: identifier, p: place), the words that must be gone.</summary>
public sealed record DescriptorRow(string Place, string Text, string Expected, string Identity, string[] Planted)
{
    internal static string Folder { get; } = Path.Combine(ReferenceData.RepositoryRoot, "tests", "Lethe.Core.Tests", "Text", "descriptors");

    internal static IEnumerable<DescriptorRow> ReadAll() => Languages().SelectMany(Read);

    internal static IEnumerable<string> Languages() =>
        Directory.GetFiles(Folder, "*.tsv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    internal static IEnumerable<DescriptorRow> Read(string language)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, language + ".tsv"));
        for (var i = 0; i < lines.Length; i++)
        {
            var fields = lines[i].Split('\t');
            if (fields.Length != 4)
            {
                throw new InvalidDataException($"{language}.tsv:{i + 1} has {fields.Length} fields.");
            }

            yield return new DescriptorRow(
                $"{language}.tsv:{i + 1}", Unescape(fields[0]), Unescape(fields[1]), fields[2], fields[3].Split('|', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    internal IdentityWords Words() => Words(Identity);

    internal static IdentityWords Words(string identity)
    {
        var words = new IdentityWords();
        foreach (var value in identity.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (value[..2])
            {
                case "n:":
                    words.AddName(value.AsSpan(2));
                    break;
                case "i:":
                    words.AddIdentifier(value.AsSpan(2));
                    break;
                case "p:":
                    words.AddPlace(value.AsSpan(2));
                    break;
                default:
                    throw new InvalidDataException("An identity value starts with n:, i: or p:.");
            }
        }

        return words;
    }

    private static string Unescape(string field) => field.Replace("\\n", "\n", StringComparison.Ordinal);
}
