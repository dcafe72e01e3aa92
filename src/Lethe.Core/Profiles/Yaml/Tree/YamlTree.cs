using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Lethe.Profiles.Yaml.Tree;

/// <summary>
/// Builds the nodes of one document from the events of the parser. Depth and number of nodes are limited, aliases counted as if they
/// were written out, so a small file cannot grow into a large one.
/// </summary>
internal sealed class YamlTree
{
    private const int MostNodes = 50_000;
    private const int MostLevels = 32;

    private readonly Parser _parser;
    private readonly ProblemList _problems;
    private readonly string _problemOfNothing;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private int _nodes;

    private YamlTree(string text, ProblemList problems, string problemOfNothing)
    {
        _problemOfNothing = problemOfNothing;
        _parser = new Parser(new StringReader(text));
        _problems = problems;
    }

    /// <summary>The root, or null and at least one problem.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problems">Receives problems.</param>
    /// <param name="problemOfNothing">What to say of a file without content.</param>
    internal static YamlNode? Parse(string text, ProblemList problems, string problemOfNothing = "the file is empty; 'lethe profile new FILE' writes a start")
    {
        if (!YamlText.IsClean(text, problems))
        {
            return null;
        }

        try
        {
            var tree = new YamlTree(text, problems, problemOfNothing);
            return tree.Document() ?? tree.Fail();
        }
        catch (YamlException e)
        {
            ReportSyntax(text, e, problems);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser does not promise its own exception for every text. Whatever it is, there is no profile.
            problems.Add(1, 1, "this is not valid YAML; the place could not be found");
        }

        return null;
    }

    private YamlNode? Document()
    {
        Next<StreamStart>();
        if (_parser.MoveNext() && _parser.Current is StreamEnd)
        {
            _problems.Add(1, 1, _problemOfNothing);
            return null;
        }

        var root = _parser.MoveNext() ? Node(1) : null;
        if (root is null)
        {
            return null;
        }

        Next<DocumentEnd>();
        if (_parser.MoveNext() && _parser.Current is DocumentStart second)
        {
            Report(second, "a second YAML document begins here; a file holds one");
            return null;
        }

        return root;
    }

    /// <summary>Nobody gets nothing without a reason: the parser may give events that are not foreseen here.</summary>
    private YamlNode? Fail()
    {
        if (_problems.Count == 0)
        {
            var at = _parser.Current?.Start ?? Mark.Empty;
            _problems.Add(Place(at.Line), Place(at.Column), "this is not valid YAML: a value, or its end, is missing before this");
        }

        return null;
    }

    /// <summary>The node at the current event; null once a limit is passed.</summary>
    private YamlNode? Node(int level)
    {
        var current = _parser.Current!;
        if (level > MostLevels || ++_nodes > MostNodes)
        {
            Report(current, level > MostLevels ? $"this is nested deeper than {MostLevels} levels" : $"the file has more than {MostNodes} nodes");
            return null;
        }

        if (current is AnchorAlias alias)
        {
            return Alias(alias, level);
        }

        var node = current switch
        {
            Scalar scalar => YamlNode.Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Line(scalar), Column(scalar)),
            SequenceStart list => List(list, level),
            MappingStart mapping => Mapping(mapping, level),
            _ => null,
        };
        if (node is not null && current is NodeEvent { Anchor.IsEmpty: false } named)
        {
            _anchors[named.Anchor.Value] = node;
        }

        return node is not null && current is NodeEvent { Tag.IsEmpty: false } tagged ? Tagged(tagged, node) : node;
    }

    private YamlNode Tagged(NodeEvent tagged, YamlNode node)
    {
        if (!tagged.Tag.IsNonSpecific)
        {
            Report(tagged, "tags of YAML such as !!str have no meaning here; use quotes for text");
        }

        return node;
    }

    private YamlNode? Alias(AnchorAlias alias, int level)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            Report(alias, $"'*{alias.Value.Value}' stands for nothing; '&{alias.Value.Value}' has to come before it");
            return null;
        }

        _nodes += node.Size;
        if (_nodes <= MostNodes && level + node.Height - 1 <= MostLevels)
        {
            return node;
        }

        Report(alias, "aliases make the file larger or deeper than is allowed");
        return null;
    }

    private YamlNode? List(SequenceStart start, int level)
    {
        var items = new List<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (Node(level + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return YamlNode.List(items, Line(start), Column(start));
    }

    private YamlNode? Mapping(MappingStart start, int level)
    {
        var entries = new List<YamlEntry>();
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (Node(level + 1) is not { } key || !_parser.MoveNext() || Node(level + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
        }

        return YamlNode.Mapping(entries, Line(start), Column(start));
    }

    private void Next<T>()
        where T : ParsingEvent
    {
        if (!_parser.MoveNext() || _parser.Current is not T)
        {
            throw new InvalidOperationException("unexpected event");
        }
    }

    private void Report(ParsingEvent at, string message) => _problems.Add(Line(at), Column(at), message);

    private static int Line(ParsingEvent at) => Place(at.Start.Line);

    private static int Column(ParsingEvent at) => Place(at.Start.Column);

    private static int Place(long number) => (int)Math.Clamp(number, 1, int.MaxValue);

    /// <summary>Tabs are what most people stumble over, and what parsers explain worst.</summary>
    private static void ReportSyntax(string text, YamlException e, ProblemList problems)
    {
        var number = 0;
        var before = problems.Count;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indent = line[..^line.TrimStart(" \t").Length];
            var tab = indent.IndexOf('\t');
            if (tab >= 0 && indent.Length < line.Length && line[indent.Length] != '#')
            {
                problems.Add(number, tab + 1, "a tab indents this line; YAML wants spaces");
            }
        }

        if (problems.Count == before)
        {
            var message = e.Message.TrimEnd('.', ' ');
            problems.Add(Place(e.Start.Line), Place(e.Start.Column), $"this is not valid YAML ({message}); look at indentation, colons and quotes, here and in the line above");
        }
    }
}
