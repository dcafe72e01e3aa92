namespace Lethe.Profiles.Yaml.Tree;

/// <summary>A node of YAML with its place in the file; lines and columns count from 1.</summary>
internal sealed class YamlNode
{
    private YamlNode(YamlKind kind, int line, int column)
    {
        Kind = kind;
        Line = line;
        Column = column;
    }

    internal YamlKind Kind { get; }

    internal int Line { get; }

    internal int Column { get; }

    /// <summary>The text of a scalar.</summary>
    internal string Text { get; private init; } = "";

    /// <summary>True for a scalar without quotes, which may stand for nothing.</summary>
    internal bool IsPlain { get; private init; }

    internal IReadOnlyList<YamlNode> Items { get; private init; } = [];

    internal IReadOnlyList<YamlEntry> Entries { get; private init; } = [];

    /// <summary>Number of nodes in it, itself included, as if each alias were written out.</summary>
    internal int Size { get; private init; } = 1;

    /// <summary>Levels in it, 1 for a scalar.</summary>
    internal int Height { get; private init; } = 1;

    /// <summary>True if nothing was written.</summary>
    internal bool IsNothing => Kind == YamlKind.Scalar && IsPlain && Text is "" or "~" or "null";

    internal static YamlNode Scalar(string text, bool isPlain, int line, int column) =>
        new(YamlKind.Scalar, line, column) { Text = text, IsPlain = isPlain };

    internal static YamlNode List(IReadOnlyList<YamlNode> items, int line, int column) => new(YamlKind.List, line, column)
    {
        Items = items,
        Size = 1 + items.Sum(item => item.Size),
        Height = 1 + items.Select(item => item.Height).DefaultIfEmpty().Max(),
    };

    internal static YamlNode Mapping(IReadOnlyList<YamlEntry> entries, int line, int column) => new(YamlKind.Mapping, line, column)
    {
        Entries = entries,
        Size = 1 + entries.Sum(entry => entry.Key.Size + entry.Value.Size),
        Height = 1 + entries.Select(entry => Math.Max(entry.Key.Height, entry.Value.Height)).DefaultIfEmpty().Max(),
    };
}
