using System.Text;

namespace Lethe.Batch.Patients;

/// <summary>
/// Reads records of separated values (RFC 4180) from text: quoted fields may hold separators, quotes and line breaks. Blank lines and
/// lines that begin with # are left out. The first record decides between comma and semicolon.
/// </summary>
internal sealed class CsvRecordReader
{
    private const string Blanks = " \t";

    private readonly string _text;
    private int _at;
    private int _line = 1;

    internal CsvRecordReader(string text)
    {
        _text = text;
        SkipToRecord();
        Separator = _text.AsSpan(_at, EndOfLine() - _at).Contains(';') ? ';' : ',';
    }

    /// <summary>What stands between fields.</summary>
    internal char Separator { get; }

    /// <summary>Line in which the last record began, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>What is wrong with the last record, or null; without any value of it.</summary>
    internal string? Error { get; private set; }

    /// <summary>Reads the next record; false at the end and after an error.</summary>
    internal bool Read(List<string> fields)
    {
        fields.Clear();
        SkipToRecord();
        Line = _line;
        if (Error is not null || _at == _text.Length)
        {
            return false;
        }

        do
        {
            if (!TryReadField(out var field))
            {
                return false;
            }

            fields.Add(field);
        }
        while (TakeSeparator());

        SkipLineBreak();
        return true;
    }

    private void SkipToRecord()
    {
        while (_at < _text.Length)
        {
            var end = EndOfLine();
            var line = _text.AsSpan(_at, end - _at).Trim(Blanks);
            if (!line.IsEmpty && line[0] != '#')
            {
                return;
            }

            _at = end;
            SkipLineBreak();
        }
    }

    private int EndOfLine()
    {
        var length = _text.AsSpan(_at).IndexOfAny('\r', '\n');
        return length < 0 ? _text.Length : _at + length;
    }

    private void SkipLineBreak()
    {
        if (_at < _text.Length)
        {
            _at += _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1;
            _line++;
        }
    }

    private bool TakeSeparator()
    {
        if (_at == _text.Length || _text[_at] != Separator)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool TryReadField(out string field)
    {
        SkipBlanks();
        return _at < _text.Length && _text[_at] == '"' ? TryReadQuoted(out field) : TryReadPlain(out field);
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && Blanks.Contains(_text[_at], StringComparison.Ordinal) && _text[_at] != Separator)
        {
            _at++;
        }
    }

    private bool TryReadPlain(out string field)
    {
        var line = _text.AsSpan(_at, EndOfLine() - _at);
        var length = line.IndexOf(Separator);
        line = length < 0 ? line : line[..length];
        _at += line.Length;
        field = line.Trim(Blanks).ToString();
        return !field.Contains('"', StringComparison.Ordinal) || Fail("a quote inside a field that does not begin with one");
    }

    private bool TryReadQuoted(out string field)
    {
        var text = new StringBuilder();
        field = "";
        for (_at++; _at < _text.Length; _at++)
        {
            var isQuote = _text[_at] == '"';
            if (isQuote && (++_at == _text.Length || _text[_at] != '"'))
            {
                field = text.ToString();
                return IsAtEndOfField() || Fail("text behind a closing quote");
            }

            _line += _text[_at] == '\n' || (_text[_at] == '\r' && (_at + 1 == _text.Length || _text[_at + 1] != '\n')) ? 1 : 0;
            text.Append(_text[_at]);
        }

        return Fail("a quote that is not closed");
    }

    private bool IsAtEndOfField()
    {
        SkipBlanks();
        return _at == _text.Length || _text[_at] == Separator || _text[_at] is '\r' or '\n';
    }

    private bool Fail(string error)
    {
        Error = error;
        return false;
    }
}
