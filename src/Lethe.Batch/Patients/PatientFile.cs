using System.Globalization;
using System.Text;
using Lethe.Batch.Reports;
using Lethe.Text;

namespace Lethe.Batch.Patients;

/// <summary>A patients file: its table, and its text, so that lines can be appended without touching what people wrote.</summary>
internal sealed class PatientFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _text;
    private readonly PatientColumns _columns;

    private PatientFile(string text, PatientColumns columns, PatientTable table) => (_text, _columns, Table) = (text, columns, table);

    internal PatientTable Table { get; }

    /// <summary>A file that is yet to be made.</summary>
    internal static PatientFile CreateEmpty() => new(PatientColumns.Header + "\n", PatientColumns.Default, new PatientTable());

    /// <summary>Reads a file; null and what is wrong.</summary>
    internal static PatientFile? Read(string path, out string? error)
    {
        try
        {
            return Parse(Strict.GetString(File.ReadAllBytes(path)), out error);
        }
        catch (DecoderFallbackException)
        {
            error = "the file is not UTF-8; save it as 'CSV UTF-8'";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            error = "the file cannot be read";
        }

        return null;
    }

    /// <summary>Reads the text of a file; null and what is wrong.</summary>
    internal static PatientFile? Parse(string text, out string? error)
    {
        // A byte order mark is no part of the header, but stays in the text.
        var reader = new CsvReader(new StringReader(text.StartsWith('\uFEFF') ? text[1..] : text), hasComments: true);
        var fields = new List<string>();
        var columns = reader.Read(fields) ? PatientColumns.Of(fields, reader.Separator) : null;
        if (columns is null)
        {
            error = "the first line must be the header id_old,id_new or id_old,id_new,date_shift_days";
            return null;
        }

        var table = new PatientTable();
        while (reader.Read(fields))
        {
            error = AddLine(table, columns, fields);
            if (error is not null)
            {
                error = At(reader.Line, error);
                return null;
            }
        }

        error = reader.Error is null ? null : At(reader.Line, reader.Error);
        return error is null ? new PatientFile(text, columns, table) : null;
    }

    /// <summary>Writes the file anew with more lines: owner only, under another name first, on the disk before it has its name.</summary>
    internal void WriteWith(IEnumerable<(string Old, string New)> rows, string path)
    {
        var text = new StringBuilder(_text);
        if (_text.Length > 0 && _text[^1] is not ('\n' or '\r'))
        {
            text.Append('\n');
        }

        foreach (var (old, pseudonym) in rows)
        {
            text.Append(_columns.Line(old, pseudonym)).Append('\n');
        }

        using var file = new AtomicText(path, ownerOnly: true);
        file.Writer.Write(text);
        file.Complete();
    }

    private static string? AddLine(PatientTable table, PatientColumns columns, List<string> fields)
    {
        if (fields.Count != columns.Count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{fields.Count} fields where the header has {columns.Count}");
        }

        int? shift = null;
        if (columns.Shift >= 0 && fields[columns.Shift].Length > 0)
        {
            if (!int.TryParse(Csv.Unguard(fields[columns.Shift]), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)
                || days is < -PatientTable.MostShiftDays or > PatientTable.MostShiftDays)
            {
                return "date_shift_days is not a whole number from -36500 to 36500";
            }

            if (days == 0)
            {
                return "date_shift_days is 0, which would keep the dates; leave the field empty for a derived shift";
            }

            shift = days;
        }

        return table.Add(Csv.Unguard(fields[columns.Old]), Csv.Unguard(fields[columns.New]), shift);
    }

    private static string At(int line, string error) => string.Create(CultureInfo.InvariantCulture, $"line {line}: {error}");
}
