using Lethe.Identity;
using Lethe.Dicom.Reading;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests;

/// <summary>Real structured reports and waveforms with Clean Structured Content: others read them as before, and what was measured is still there.</summary>
public sealed class ReportTests
{
    private static readonly string[] Reports =
    [
        "ImagingDataCommons+highdicom/data/test_files/sr_document.dcm",
        "ImagingDataCommons+highdicom/data/test_files/sr_document_with_multiple_groups.dcm",
        "pydicom+pydicom/src/pydicom/data/test_files/test-SR.dcm",
        "rvbCMTS+PySkinDose/src/pyskindose/example_data/RDSR/siemens_axiom_artis.dcm",
    ];

    private static readonly ConfidentialityOption[] More =
    [
        ConfidentialityOption.CleanDescriptors, ConfidentialityOption.RetainLongitudinalModifiedDates, ConfidentialityOption.RetainPatientCharacteristics,
        ConfidentialityOption.RetainDeviceIdentity, ConfidentialityOption.RetainUids,
    ];

    public static TheoryData<string, bool> Cases
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var report in Reports)
            {
                data.Add(report, false);
                data.Add(report, true);
            }

            return data;
        }
    }

    [CollectionTheory("dsrdump")]
    [MemberData(nameof(Cases))]
    public void Dsrdump_reads_the_report_and_finds_the_same_measurements(string report, bool withMore)
    {
        using var folder = new TemporaryFolder();
        var output = Deidentify(report, withMore, folder);
        var (before, after) = (Tool.Run("dsrdump", ReferenceData.PathOf("dicom/" + report)), Tool.Run("dsrdump", output));

        before.ExitCode.ShouldBe(0, "control");
        after.ExitCode.ShouldBe(0, after.Output);
        Measurements(after.Output).ShouldBe(Measurements(before.Output));
        Measurements(before.Output).ShouldNotBeEmpty("control");
    }

    [CollectionTheory("dsrdump")]
    [InlineData("rvbCMTS+PySkinDose/src/pyskindose/example_data/RDSR/siemens_axiom_artis.dcm", "Siemens")]
    public void Without_more_options_no_text_of_the_report_is_left(string report, string maker)
    {
        using var folder = new TemporaryFolder();
        var texts = Tool.Run("dsrdump", Deidentify(report, false, folder)).Output.Split('\n').Where(line => line.Contains(" TEXT:", StringComparison.Ordinal)).ToList();

        texts.ShouldNotBeEmpty();
        texts.Where(line => !line.Contains("=\"REMOVED\"", StringComparison.Ordinal) && !line.Contains("Manufacturer", StringComparison.Ordinal) && !line.Contains("Model Name", StringComparison.Ordinal))
            .ShouldBeEmpty();
        texts.ShouldContain(line => line.Contains(maker, StringComparison.Ordinal), "makers of devices stay as in the header");
    }

    [CollectionTheory("dcmdump")]
    [InlineData("pydicom+pydicom/src/pydicom/data/test_files/waveform_ecg.dcm", false)]
    [InlineData("pydicom+pydicom/src/pydicom/data/test_files/waveform_ecg.dcm", true)]
    public void An_ECG_keeps_its_intervals_and_the_places_of_its_waves(string file, bool withMore)
    {
        using var folder = new TemporaryFolder();
        var output = Deidentify(file, withMore, folder);

        foreach (var tag in (string[])["0040,A30A", "0040,A132", "0040,A0B0", "0040,A180"])
        {
            var before = Tool.Run("dcmdump", "+P", tag, ReferenceData.PathOf("dicom/" + file)).Output;
            Tool.Run("dcmdump", "+P", tag, output).Output.ShouldBe(before);
        }

        Tool.Run("dcmdump", "+P", "0070,0006", output).Output.ShouldNotContain("RITMO");
    }

    private static string[] Measurements(string dump) =>
        [.. dump.Split('\n').Where(line => line.Contains(" NUM:", StringComparison.Ordinal)).Select(line => line.Split("=\"")[1].Split('"')[0])];

    private static string Deidentify(string name, bool withMore, TemporaryFolder folder)
    {
        var profile = Profile.Basic.With([ConfidentialityOption.CleanStructuredContent, .. withMore ? More : []]);
        var session = new Deidentifier(profile, ProjectKey.FromBytes(new byte[ProjectKey.Size])).CreateSession();
        session.Deidentify(new MemorySource(File.ReadAllBytes(ReferenceData.PathOf("dicom/" + name)))).ShouldBe(Outcome.Deidentified);
        var output = folder.File("output.dcm");
        using var file = new FileStream(output, FileMode.CreateNew);
        session.Result.WriteTo(file);
        return output;
    }
}
