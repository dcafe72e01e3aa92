using System.Collections.Concurrent;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests;

/// <summary>Real files under the options of PS3.15 E.3: each alone and what goes together all at once.</summary>
public sealed class OptionTests(InputErrors inputs) : IClassFixture<InputErrors>
{
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>All options about attributes; dates modified and dates kept exclude each other.</summary>
    private static readonly ConfidentialityOption[] AllWithModifiedDates =
        [.. Enum.GetValues<ConfidentialityOption>().Where(o => IsAboutAttributes(o) && o != ConfidentialityOption.RetainLongitudinalFullDates)];

    private static readonly ConfidentialityOption[] AllWithFullDates =
        [.. Enum.GetValues<ConfidentialityOption>().Where(o => IsAboutAttributes(o) && o != ConfidentialityOption.RetainLongitudinalModifiedDates)];

    public static TheoryData<string> Sets => ["all with modified dates", "all with full dates", .. Enum.GetValues<ConfidentialityOption>().Where(IsAboutAttributes).Select(ProfileOptions.NameOf)];

    [CollectionTheory("dciodvfy", "dcmconv")]
    [MemberData(nameof(Sets))]
    public void Dciodvfy_finds_no_new_errors(string set)
    {
        using var collection = Collection.By(Profile.Basic.With(OptionsOf(set)) with { KeepsKnownPrivate = true });
        var failures = new ConcurrentBag<string>();
        var judged = new ConcurrentBag<string>();
        Parallel.ForEach(collection.Deidentified, TwoAtOnce, file =>
        {
            if (inputs.Of(file.Source) is not { } before)
            {
                return;
            }

            judged.Add(file.Name);
            var after = Validator.ErrorsOf(file.Output, collection.Scratch);
            foreach (var error in after is null ? ["the object is not recognised any more"] : Validator.New(before, after))
            {
                failures.Add($"{file.Name}: {error}");
            }
        });

        judged.Count.ShouldBeGreaterThan(350, "control: most files are of objects that it knows");
        failures.Order(StringComparer.Ordinal).ShouldBeEmpty();
        collection.Files.Where(f => f.Outcome != Outcome.Deidentified).Select(f => $"{f.Name} {f.Outcome} {f.Error}".TrimEnd())
            .ShouldBe(ConformancePage.Exceptions, ignoreOrder: true, "an option neither saves nor loses a file");
    }

    private static ConfidentialityOption[] OptionsOf(string set) => set switch
    {
        "all with modified dates" => AllWithModifiedDates,
        "all with full dates" => AllWithFullDates,
        _ => ProfileOptions.TryFind(set, out var option, out _) ? [option] : throw new ArgumentException(set),
    };

    private static bool IsAboutAttributes(ConfidentialityOption option) =>
        option is not (ConfidentialityOption.CleanPixelData or ConfidentialityOption.CleanRecognizableVisualFeatures);
}
