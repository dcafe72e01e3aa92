using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Docs;

/// <summary>Summaries out of the XML documentation that the compiler writes beside Lethe.Core.</summary>
internal sealed partial class CodeComments
{
    private readonly Dictionary<string, XElement> _members;

    private CodeComments(XDocument document) => _members = document.Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => (string)member.Attribute("name")!, member => member.Element("summary")!);

    internal static CodeComments Read() => new(XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Lethe.Core.xml")));

    /// <summary>The summary of a type or field as one line, for instance of <c>T:Lethe.Actions.KeepAction</c>.</summary>
    internal string Of(string member)
    {
        var text = string.Concat(_members[member].Nodes().Select(Text));
        return Requirements().Replace(Blanks().Replace(text, " "), "").Trim();
    }

    private static string Text(XNode node) => node switch
    {
        XElement element => $"`{((string?)element.Attribute("cref") ?? (string?)element.Attribute("name") ?? element.Value).Split('.', ':')[^1]}`",
        _ => node.ToString(),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    // Numbers of requirements and hiding places mean nothing to readers of the documentation.
    [GeneratedRegex(@" \((?:[RH]\d+(?:-[RH]?\d+)?(?:, )?)+\)|, [RH]\d+(?=\))")]
    private static partial Regex Requirements();
}
