using Lethe.Conformance;
using Lethe.Core.Tests.Profiles.Yaml;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;

namespace Lethe.Core.Tests.Conformance;

/// <summary>Statements and what is in them, for tests.</summary>
internal static class Statements
{
    /// <summary>The options that can be chosen.</summary>
    internal static IReadOnlyList<ConfidentialityOption> Options { get; } =
        [.. Enum.GetValues<ConfidentialityOption>().Where(option => ProfileOptions.TryFind(ProfileOptions.NameOf(option), out _, out _))];

    internal static StatementDocument Of(params ConfidentialityOption[] options) => ConformanceStatement.Of(Profile.Basic.With(options));

    internal static StatementDocument OfYaml(string yaml) => ConformanceStatement.Of(Reading.Good(yaml));

    internal static StatementTable Table(this StatementDocument document, string caption) =>
        document.Blocks.OfType<StatementTable>().Where(table => table.Caption == caption).ShouldHaveSingleItem(caption);

    internal static bool HasTable(this StatementDocument document, string caption) =>
        document.Blocks.OfType<StatementTable>().Any(table => table.Caption == caption);

    /// <summary>The cell in the second column of the row that begins with a text.</summary>
    internal static string Value(this StatementTable table, string first) => table.Rows.Where(row => row[0] == first).ShouldHaveSingleItem(first)[1];

    /// <summary>Texts of the blocks of a section or annex, tables included, a line for each.</summary>
    internal static string Section(this StatementDocument document, string number)
    {
        var blocks = document.Blocks.SkipWhile(block => block is not StatementHeading { Level: 1 } heading || heading.Number != number).ToList();
        blocks.ShouldNotBeEmpty(number);
        return string.Join('\n', blocks.Skip(1).TakeWhile(block => block is not StatementHeading { Level: 1 }).SelectMany(Texts));
    }

    private static IEnumerable<string> Texts(StatementBlock block) => block switch
    {
        StatementHeading heading => [heading.Text],
        StatementParagraph paragraph => [paragraph.Text],
        StatementList list => list.Items,
        StatementTable table => table.Rows.Select(row => string.Join(" | ", row)).Prepend(table.Caption),
        _ => throw new ArgumentException("unknown block", nameof(block)),
    };
}
