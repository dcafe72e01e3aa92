using System.Text;

namespace StandardTables;

/// <summary>One of our CSV files: a comment with the edition, a header line, then rows.</summary>
internal sealed class CsvFile
{
    private const string Mark = "# edition ";

    private CsvFile(string name, string edition, IReadOnlyList<CsvRow> rows)
    {
        Name = name;
        Edition = edition;
        Rows = rows;
    }

    public string Name { get; }

    public string Edition { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    public static CsvFile Read(string folder, string name)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, name));
        if (lines.Length < 2 || !lines[0].StartsWith(Mark, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{name} does not start with '{Mark}'.");
        }

        var header = Split(lines[1]);
        var rows = new List<CsvRow>(lines.Length);
        for (var i = 2; i < lines.Length; i++)
        {
            var fields = Split(lines[i]);
            if (fields.Count != header.Count)
            {
                throw new InvalidDataException($"{name}:{i + 1} has {fields.Count} fields, the header {header.Count}.");
            }

            rows.Add(new CsvRow(header, fields));
        }

        return new CsvFile(name, lines[0][Mark.Length..], rows);
    }

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
