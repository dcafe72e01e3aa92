using System.Text;

namespace Lethe.Text;

/// <summary>
/// Reads records of separated values (RFC 4180) one after the other, so that a file of any length needs no memory. Quoted fields may hold
/// separators, quotes and line breaks. The first record decides between comma and semicolon; blank ones are left out.
/// </summary>
/// <param name="reader">The text, without a byte order mark.</param>
/// <param name="hasComments">Lines that begin with # are left out too.</param>
public sealed class CsvReader(TextReader reader, bool hasComments = false)
{
    private const int MostCharacters = 16 * 1024;

    private readonly StringBuilder _field = new();
    private int _next = 1;

    /// <summary>Line in which the last record began, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>What is wrong with the last record, or null; without any value of it.</summary>
    public string? Error { get; private set; }

    /// <summary>What stands between fields; 0 until the first record is read.</summary>
    public char Separator { get; private set; }

    /// <summary>Reads the next record that is not blank; false at the end and after an error.</summary>
    /// <param name="fields">Takes the fields, quotes and blanks around them removed; <see cref="Csv.Unguard"/> is for the caller.</param>
    public bool Read(List<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        do
        {
            fields.Clear();
            SkipComments();
            Line = _next;
            if (Error is not null || reader.Peek() < 0)
            {
                return false;
            }

            while (ReadField(fields))
            {
                // The field was not the last of its record.
            }
        }
        while (Error is null && fields.TrueForAll(field => field.Length == 0));

        return Error is null;
    }

    /// <summary>True if another field of the record follows.</summary>
    private bool ReadField(List<string> fields)
    {
        _field.Clear();
        SkipBlanks();
        var isQuoted = reader.Peek() == '"';
        if (isQuoted && !ReadQuoted())
        {
            return false;
        }

        var content = _field.Length;
        while (true)
        {
            var c = reader.Read();
            if (c < 0 || c is '\r' or '\n' || IsSeparator(c))
            {
                return End(fields, c, isQuoted, content);
            }

            if (c == '"')
            {
                return Fail("a quote inside a field that does not begin with one, or behind a closing one");
            }

            _field.Append((char)c);
        }
    }

    private bool End(List<string> fields, int c, bool isQuoted, int content)
    {
        if (isQuoted && _field.ToString(content, _field.Length - content).AsSpan().Trim(" \t").Length > 0)
        {
            return Fail("text behind a closing quote");
        }

        fields.Add(isQuoted ? _field.ToString(0, content) : _field.ToString().Trim(' ', '\t'));
        EndLine(c);
        return c >= 0 && IsSeparator(c);
    }

    /// <summary>Counts a line that a character ends, one of two characters too.</summary>
    private void EndLine(int c)
    {
        if (c is '\r' or '\n')
        {
            _next++;
        }

        if (c == '\r' && reader.Peek() == '\n')
        {
            reader.Read();
        }
    }

    private void SkipBlanks()
    {
        while (reader.Peek() is ' ' or '\t')
        {
            reader.Read();
        }
    }

    private void SkipComments()
    {
        if (!hasComments)
        {
            return;
        }

        for (SkipBlanks(); reader.Peek() == '#'; SkipBlanks())
        {
            int c;
            do
            {
                c = reader.Read();
            }
            while (c is not (< 0 or '\r' or '\n'));
            EndLine(c);
        }
    }

    private bool IsSeparator(int c)
    {
        if (Separator == 0 && c is ',' or ';')
        {
            Separator = (char)c;
        }

        return Separator != 0 && c == Separator;
    }

    private bool ReadQuoted()
    {
        reader.Read();
        while (reader.Read() is >= 0 and var c)
        {
            if (c == '"' && reader.Peek() != '"')
            {
                return true;
            }

            if (c == '"')
            {
                reader.Read();
            }

            _next += c == '\n' || (c == '\r' && reader.Peek() != '\n') ? 1 : 0;
            _field.Append((char)c);
            if (_field.Length > MostCharacters)
            {
                return Fail("a field that is too long, or a quote that is not closed");
            }
        }

        return Fail("a quote that is not closed");
    }

    private bool Fail(string error)
    {
        Error = error;
        return false;
    }
}
