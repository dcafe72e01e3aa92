using System.Text;
using Lethe.Planning;
using StandardTables;

namespace Docs;

/// <summary>Actions as links to the files that hold them, in Markdown.</summary>
internal static class ActionLinks
{
    /// <summary>Path of an action's file from the root of the repository.</summary>
    internal static string SourceOf(ActionKind kind)
    {
        var root = SolutionRoot.Find();
        var file = Directory.EnumerateFiles(Path.Combine(root, "src/Lethe.Core/Actions"), $"{kind}Action.cs", SearchOption.AllDirectories).Single();
        return Path.GetRelativePath(root, file).Replace('\\', '/');
    }

    /// <summary>What a rule does, for a cell of a table; needs <see cref="Append"/> at the end of the page.</summary>
    internal static string Cell(Rule rule) => rule.DependsOnType
        ? string.Join("; ", ActionsByType.Of(rule).Select(part => $"{part.When}: [{part.Kind}]"))
        : $"[{rule.For(default)}]";

    /// <summary>The targets of the links.</summary>
    internal static void Append(StringBuilder page)
    {
        page.Append('\n');
        foreach (var kind in Enum.GetValues<ActionKind>())
        {
            page.Append($"[{kind}]: ../{SourceOf(kind)}\n");
        }
    }
}
