using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Lethe.Profiles.Yaml;
using Lethe.Profiles.Yaml.Rules;
using Lethe.Text;

namespace Lethe.Profiles;

/// <summary>
/// Reads the table in which people decided about values: columns attribute, value and decision, others are left alone. With any mistake
/// nothing is read. Messages name lines, never values.
/// </summary>
public static class ReviewedValuesReader
{
    private const int MostDecisions = 20_000_000;
    private const string ReplacePrefix = "replace:";

    /// <summary>Reads a file; one that cannot be opened is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</summary>
    public static ReviewedReading ReadFile(string path, UnreviewedPolicy unreviewed)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return Read(reader, Path.GetFileName(path), unreviewed);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Name for messages, without folders.</param>
    /// <param name="unreviewed">What happens to values about which nobody decided.</param>
    public static ReviewedReading Read(TextReader text, string file, UnreviewedPolicy unreviewed)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = new ProblemList(file);
        ReviewedValues? values = null;
        try
        {
            values = Read(new CsvReader(text), file, unreviewed, problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(1, 1, "the file is not UTF-8; save it as 'CSV UTF-8'");
        }

        return new ReviewedReading(problems.Count == 0 ? values : null, problems.Sorted());
    }

    private static ReviewedValues Read(CsvReader csv, string file, UnreviewedPolicy unreviewed, ProblemList problems)
    {
        var root = new ReviewedPlace(0);
        var (count, fields) = (0, new List<string>());
        if (!csv.Read(fields) || ReviewedColumns.Of(fields) is not { } columns)
        {
            problems.Add(1, 1, csv.Error ?? "the first line must be a header with the columns attribute, value and decision");
            return new ReviewedValues(file, root, 0, unreviewed);
        }

        while (!problems.IsFull && csv.Read(fields))
        {
            var error = fields.Count != columns.Count ? $"{fields.Count} fields where the header has {columns.Count}" : Add(root, columns, fields, csv.Line, ref count);
            if (error is not null)
            {
                problems.Add(csv.Line, 1, error);
            }

            if (count > MostDecisions)
            {
                problems.Add(csv.Line, 1, $"more than {MostDecisions} decisions");
                break;
            }
        }

        if (csv.Error is { } broken)
        {
            problems.Add(csv.Line, 1, broken);
        }

        return new ReviewedValues(file, root, count, unreviewed);
    }

    /// <summary>Takes in a line; what is wrong with it, or null.</summary>
    private static string? Add(ReviewedPlace root, ReviewedColumns columns, List<string> fields, int line, ref int count)
    {
        if (ReviewedPaths.Find(root, Csv.Unguard(fields[columns.Attribute]), out var attribute, out var vr) is { } unknown)
        {
            return unknown;
        }

        var word = Csv.Unguard(fields[columns.Decision]).Trim();
        if (word.Length == 0)
        {
            return null;
        }

        if (Parse(word, attribute!.Tag, line, out var decision) is { } refusal)
        {
            return refusal;
        }

        var value = Encoding.UTF8.GetBytes(Csv.Unguard(fields[columns.Value]));
        if (!ReviewedText.TryRead(value, vr, Utf8, out var text) || text.IsEmpty)
        {
            return text.IsEmpty ? "the value is empty; there is nothing to decide" : $"the value has control characters, or more than {ReviewedText.MostBytes} bytes";
        }

        count++;
        return attribute.TryAdd(text, decision) ? null : "the same value of this attribute has another decision in an earlier line";
    }

    private static CharacterSet Utf8 => CharacterSet.Parse("ISO_IR 192"u8);

    private static string? Parse(string word, Tag tag, int line, out ReviewedDecision decision)
    {
        decision = default;
        var name = AttributeNames.NameOf(tag);
        if (word.Equals("keep", StringComparison.OrdinalIgnoreCase))
        {
            decision = new ReviewedDecision(ReviewedVerdict.Keep, line);
            return ProtectedAttributes.Refusal(tag, RuleVerb.Keep) is { } refusal ? $"{name} {refusal}" : null;
        }

        if (word.Equals("remove", StringComparison.OrdinalIgnoreCase))
        {
            decision = new ReviewedDecision(ReviewedVerdict.Remove, line);
            return null;
        }

        var text = word.StartsWith('=') ? word[1..] : word.StartsWith(ReplacePrefix, StringComparison.OrdinalIgnoreCase) ? word[ReplacePrefix.Length..] : null;
        if (text is null)
        {
            return "the decision is none of keep, remove, replace: TEXT and =TEXT";
        }

        text = text.Trim();
        decision = new ReviewedDecision(ReviewedVerdict.Replace, line, text);
        return Dicom.Dictionary.DicomDictionary.TryFind(tag, out var entry) && FixedValue.Refusal(entry, text) is not null
            ? "the text of the decision is no value of this attribute: ASCII of its VR and length is wanted, and not nothing"
            : null;
    }
}
