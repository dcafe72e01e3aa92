extern alias generator;

using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Lethe.Dicom.Reading;
using Lethe.Results;
using Shouldly;
using generator::StandardTables;
using Xunit;

namespace Lethe.Core.Tests.Conformance;

public partial class ReadingFactsTests
{
    [Fact]
    public void Every_limit_of_the_reader_is_listed()
    {
        var limits = typeof(ReadLimits).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => Convert.ToString(property.GetValue(ReadLimits.Default), CultureInfo.InvariantCulture));

        Statements.Of().Table("Limits of reading").Rows.Select(row => row[1]).ShouldBe(limits, ignoreOrder: true);
    }

    [Fact]
    public void Notices_are_those_that_the_engine_gives()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(SolutionRoot.Find(), "src", "Lethe.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains(".Notice(", StringComparison.Ordinal) || line.Contains(" Notice(", StringComparison.Ordinal));
        var given = sources.SelectMany(line => Numbers().Matches(line)).Select(match => (int)Enum.Parse<ProblemNumber>(match.Groups[1].Value)).Distinct().Order();

        ProblemTexts.Numbers.Where(ProblemTexts.IsNotice).Order().ShouldBe(given);
    }

    [Fact]
    public void Every_problem_is_listed() =>
        Statements.Of().Table("Problems").Rows.Select(row => row[0]).ShouldBe(ProblemTexts.Numbers.Order().Select(number => FormattableString.Invariant($"LETHE{number:0000}")));

    [GeneratedRegex(@"ProblemNumber\.(\w+)")]
    private static partial Regex Numbers();
}
