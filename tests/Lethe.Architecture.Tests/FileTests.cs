using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Lethe.Architecture.Tests;

/// <summary>Rules for the files of src; generated ones (*.g.cs) are excepted.</summary>
public partial class FileTests
{
    private const int MostLines = 400;
    private const int MostFiles = 15;

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Offenders(file => File.ReadLines(file).Count() > MostLines).ShouldBeEmpty();

    /// <summary>Actions are excepted: one action is one file, beside all others, where the pages of the documentation lead to.</summary>
    [Fact]
    public void No_folder_has_more_than_15_files() =>
        Sources.Written.Where(file => !file.EndsWith("Action.cs", StringComparison.Ordinal))
            .GroupBy(file => Path.GetDirectoryName(file)!)
            .Where(folder => folder.Count() > MostFiles)
            .Select(folder => $"{Sources.Name(folder.Key)}: {folder.Count()}")
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_to_do_or_folded_away() => Offenders(file => Unfinished().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    [Fact]
    public void One_top_level_type_per_file()
    {
        Offenders(file => Path.GetFileName(file) != "Program.cs" && TopLevelType().Count(File.ReadAllText(file)) != 1).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_has_the_name_of_its_type() =>
        Offenders(file => Path.GetFileName(file) != "Program.cs"
            && TopLevelType().Match(File.ReadAllText(file)).Groups["name"].Value != Path.GetFileNameWithoutExtension(file)).ShouldBeEmpty();

    [Fact]
    public void No_type_is_a_drawer_for_everything() =>
        Offenders(file => Drawer().IsMatch(Path.GetFileNameWithoutExtension(file))).ShouldBeEmpty();

    [Fact]
    public void Namespaces_are_file_scoped() =>
        Offenders(file => Path.GetFileName(file) != "Program.cs" && !FileScoped().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();

    [Theory]
    [InlineData("public sealed class A\n{", 1)]
    [InlineData("internal readonly record struct A(int B);\npublic enum C\n", 2)]
    [InlineData("    private sealed class Inner\n", 0)]
    [InlineData("/// <summary>public class</summary>\n", 0)]
    public void The_rule_for_types_sees_what_it_should(string text, int expected) => TopLevelType().Count(text).ShouldBe(expected);

    private static IEnumerable<string> Offenders(Func<string, bool> breaks) => Sources.Written.Where(breaks).Select(Sources.Name);

    [GeneratedRegex(@"^\s*#\s*region|\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException", RegexOptions.Multiline)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|readonly|partial|ref|unsafe)\s+)*(?:class|struct|interface|enum|record(?:\s+struct|\s+class)?|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("(?:Util|Utils|Utility|Utilities|Helper|Helpers|Manager|Managers)$")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"^namespace [\w.]+;\r?$", RegexOptions.Multiline)]
    private static partial Regex FileScoped();
}
