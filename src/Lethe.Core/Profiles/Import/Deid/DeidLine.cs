namespace Lethe.Profiles.Import.Deid;

/// <summary>One line of a recipe, without its comment.</summary>
/// <param name="Section">Section in lower case, without its percent sign.</param>
/// <param name="SectionName">What stands behind it.</param>
/// <param name="Text">The line.</param>
/// <param name="Number">Number of the line.</param>
internal sealed record DeidLine(string Section, string SectionName, string Text, int Number)
{
    /// <summary>First word in lower case.</summary>
    internal string Word => Text.Split(' ', 2)[0].ToLowerInvariant();

    /// <summary>What follows the first word.</summary>
    internal string Rest => Text.Split(' ', 2) is [_, var rest] ? rest.Trim() : "";
}
