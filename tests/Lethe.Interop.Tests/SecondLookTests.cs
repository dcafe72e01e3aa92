using Lethe.Batch.Running;
using Lethe.Batch.Verifying;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.SecondLook.Findings;
using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests;

/// <summary>The second look at all real files raises no false alarm: each output is paired, and nothing is found but what was quarantined.</summary>
public sealed class SecondLookTests : IDisposable
{
    private static readonly ConfidentialityOption[] AllThatGoTogether =
    [
        ConfidentialityOption.RetainLongitudinalModifiedDates, ConfidentialityOption.RetainPatientCharacteristics, ConfidentialityOption.RetainDeviceIdentity,
        ConfidentialityOption.RetainInstitutionIdentity, ConfidentialityOption.RetainSafePrivate, ConfidentialityOption.CleanDescriptors,
        ConfidentialityOption.CleanStructuredContent, ConfidentialityOption.CleanGraphics,
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly ProjectKey _key = ProjectKey.FromBytes(new byte[ProjectKey.Size]);

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, ConfidentialityOption[]> Runs => new()
    {
        { "basic", "basic", [] },
        { "all options that go together", "basic", AllThatGoTogether },
        { "research with UIDs", "research", [ConfidentialityOption.RetainUids] },
        { "full dates", "basic", [ConfidentialityOption.RetainLongitudinalFullDates] },
        { "strict", "strict", [] },
    };

    [CollectionTheory]
    [MemberData(nameof(Runs))]
    public void Real_files_raise_no_false_alarm(string what, string profile, ConfidentialityOption[] options)
    {
        var chosen = ReadyProfiles.Find(profile)!.With(options);
        var runner = new BatchRunner(new Deidentifier(chosen, _key), _key, new BatchOptions { Inputs = [ReferenceData.PathOf("dicom")], Output = _folder.File("out"), Threads = 2 });
        runner.Run(CancellationToken.None);
        runner.Summary.Quarantined.ShouldBeLessThan(10, what);

        // The strict profile takes the numbers away by which looks are compared: there it takes the key.
        var alone = Look(null, null);
        alone.Findings.Findings.Select(Describe).ShouldBeEmpty(what);
        foreach (var key in profile == "strict" ? new[] { _key } : new[] { _key, null })
        {
            var look = Look(ReferenceData.PathOf("dicom"), key);
            look.Summary.Outputs.ShouldBeGreaterThan(500);
            look.Summary.Pairs.ShouldBe(look.Summary.Outputs, what);
            look.Findings.Findings.Where(finding => finding.Kind != FindingKind.WithoutOutput).Select(Describe).ShouldBeEmpty(what);
            if (key is not null)
            {
                // Of three that are quarantined two cannot be read at all, and are no originals. Copies of one instance that differ in nothing that stays
                // have one output, and may count as missing.
                var missing = look.Findings.Findings.Where(finding => finding.Kind == FindingKind.WithoutOutput).ToList();
                missing.Count(finding => finding.Value!.EndsWith("badVR.dcm", StringComparison.Ordinal)).ShouldBe(1, what);
                missing.Count.ShouldBeLessThanOrEqualTo(3, what);
            }
        }
    }

    private VerifyRunner Look(string? originals, ProjectKey? key)
    {
        var runner = new VerifyRunner(new VerifyOptions { Originals = originals, Outputs = _folder.File("out"), Key = key, Threads = 2 });
        runner.Run(CancellationToken.None);
        return runner;
    }

    private static string Describe(Finding finding) => $"{finding.Kind} {finding.Output} {finding.Path} {finding.Form}";
}
