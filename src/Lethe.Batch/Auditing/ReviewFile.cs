using System.Globalization;
using Lethe.Batch.Auditing.Counting;
using Lethe.Batch.Reports;
using Lethe.Text;

namespace Lethe.Batch.Auditing;

/// <summary>
/// Writes the table in which people decide about values: one line for each value of each attribute, the decision left empty. It holds
/// identity, so that its owner alone may read it.
/// </summary>
internal static class ReviewFile
{
    private const string Header = "attribute,name,action,count,value,decision";

    internal static void Write(string path, IEnumerable<(string Line, long Count)> lines, AttributeNode root)
    {
        using var file = new AtomicText(path, ownerOnly: true);
        file.Writer.Write(Header + "\n");
        var nodes = new Dictionary<string, AttributeNode>(StringComparer.Ordinal);
        Collect(root, nodes);
        foreach (var (line, count) in lines)
        {
            var at = line.IndexOf(ValueListing.Separator, StringComparison.Ordinal);
            var node = nodes[line[..at]];
            var name = AttributeNames.NameOf(node.Key);
            file.Writer.Write(string.Create(CultureInfo.InvariantCulture, $"\"{node.Path}\",{name},{Actions(node)},{count},{Quoted(line[(at + 1)..])},\n"));
        }

        file.Complete();
    }

    /// <summary>Always in quotes: without them a reader may take blanks and tabs at the ends for none.</summary>
    private static string Quoted(string value) => Csv.Field(value) is ['"', ..] quoted ? quoted : $"\"{Csv.Field(value)}\"";

    private static string Actions(AttributeNode node) => string.Join(' ', node.Counts.Actions.Select(action => action.Kind));

    private static void Collect(AttributeNode node, Dictionary<string, AttributeNode> nodes)
    {
        foreach (var child in node.Children)
        {
            nodes.TryAdd(child.Path, child);
            Collect(child, nodes);
        }
    }
}
