using System.Globalization;

namespace Lethe.Conformance;

/// <summary>Collects the blocks of a statement and numbers its headings.</summary>
internal sealed class StatementBuilder
{
    private readonly List<StatementBlock> _blocks = [];
    private int _section;
    private int _annex;
    private int _part;

    /// <summary>A section with the next number.</summary>
    internal void Section(string title)
    {
        _part = 0;
        _blocks.Add(new StatementHeading(1, (++_section).ToString(CultureInfo.InvariantCulture), title));
    }

    /// <summary>An annex with the next letter.</summary>
    internal void Annex(string title)
    {
        _part = 0;
        _blocks.Add(new StatementHeading(1, AnnexLetter(++_annex), title));
    }

    /// <summary>A part of the section or annex before.</summary>
    internal void Part(string title) =>
        _blocks.Add(new StatementHeading(2, string.Create(CultureInfo.InvariantCulture, $"{(_annex > 0 ? AnnexLetter(_annex) : _section)}.{++_part}"), title));

    internal void Text(string text) => _blocks.Add(new StatementParagraph(text));

    internal void List(params IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            _blocks.Add(new StatementList(items));
        }
    }

    internal void Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        _blocks.Add(new StatementTable(caption, columns, [.. rows]));

    internal StatementDocument Build(string title) => new(title, _blocks);

    private static string AnnexLetter(int number) => ((char)('A' + number - 1)).ToString();
}
