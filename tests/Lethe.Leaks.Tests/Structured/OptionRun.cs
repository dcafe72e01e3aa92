using Lethe.Dicom.Building;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Leaks.Tests.Search;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Structured;

/// <summary>One run of the engine with Clean Structured Content and other options.</summary>
internal static class OptionRun
{
    /// <summary>The options that meet Clean Structured Content in these tests.</summary>
    public static TheoryData<string> Sets => ["alone", "clean-descriptors", "keep unknown words", "all with full dates", "all with modified dates"];

    /// <summary>Runs; each text must be in the input and in nothing that comes out.</summary>
    public static HeaderReader Hides(DataSet content, string set, params IReadOnlyList<string> secrets)
    {
        var input = Part10Writer.ToBytes(content);
        secrets.Where(text => MarkerSearch.Find(input, [text]).Count == 0).ShouldBeEmpty("control: these were not even planted");
        return Run(input, set, secrets);
    }

    /// <summary>The same for texts that stand in the input in a way that the search does not see.</summary>
    public static HeaderReader Run(byte[] input, string set, IReadOnlyList<string> secrets)
    {
        var session = new Deidentifier(ProfileOf(set), ProjectKey.FromBytes([.. Enumerable.Range(1, ProjectKey.Size).Select(i => (byte)i)])).CreateSession();
        session.Deidentify(new MemorySource(input)).ShouldBe(Outcome.Deidentified, string.Join('\n', session.Report.Problems));
        using var output = new MemoryStream();
        session.Result.WriteTo(output);
        MarkerSearch.Find(output.ToArray(), secrets).ShouldBeEmpty();
        MarkerSearch.Find(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', session.Report.Problems)), secrets).ShouldBeEmpty();
        var reader = new HeaderReader();
        reader.Read(new MemorySource(output.ToArray())).ShouldBeTrue();
        return reader;
    }

    public static bool KeepsDates(string set) => set == "all with full dates";

    public static bool KeepsUids(string set) => set.StartsWith("all ", StringComparison.Ordinal);

    private static Profile ProfileOf(string set)
    {
        var profile = Profile.Basic.With(set switch
        {
            "alone" => [ConfidentialityOption.CleanStructuredContent],
            "all with full dates" => All().Where(option => option != ConfidentialityOption.RetainLongitudinalModifiedDates),
            "all with modified dates" => All().Where(option => option != ConfidentialityOption.RetainLongitudinalFullDates),
            _ => [ConfidentialityOption.CleanStructuredContent, ConfidentialityOption.CleanDescriptors],
        });
        return set == "keep unknown words" ? profile with { Text = new TextPolicy { KeepsUnknownWords = true } } : profile;
    }

    private static IEnumerable<ConfidentialityOption> All() => Enum.GetValues<ConfidentialityOption>()
        .Where(option => option is not (ConfidentialityOption.CleanPixelData or ConfidentialityOption.CleanRecognizableVisualFeatures));
}
