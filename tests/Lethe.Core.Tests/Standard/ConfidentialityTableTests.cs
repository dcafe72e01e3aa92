using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Standard;

public class ConfidentialityTableTests
{
    [Fact]
    public void Has_657_rows()
    {
        ConfidentialityTable.Count.ShouldBe(657);
        ConfidentialityTable.All.Select(row => row.Pattern).Distinct().Count().ShouldBe(657);
    }

    [Theory]
    [InlineData(ConfidentialityCode.X, 417)]
    [InlineData(ConfidentialityCode.D, 93)]
    [InlineData(ConfidentialityCode.U, 55)]
    [InlineData(ConfidentialityCode.Z, 42)]
    [InlineData(ConfidentialityCode.XD, 23)]
    [InlineData(ConfidentialityCode.XZ, 11)]
    [InlineData(ConfidentialityCode.XZD, 8)]
    [InlineData(ConfidentialityCode.ZD, 6)]
    [InlineData(ConfidentialityCode.XZU, 2)]
    public void Basic_profile_counts_are_those_of_the_table(ConfidentialityCode code, int count) =>
        ConfidentialityTable.All.Count(row => row.BasicProfile == code).ShouldBe(count);

    [Theory]
    [InlineData(ConfidentialityOption.RetainSafePrivate, 0, 1)]
    [InlineData(ConfidentialityOption.RetainUids, 60, 0)]
    [InlineData(ConfidentialityOption.RetainDeviceIdentity, 48, 11)]
    [InlineData(ConfidentialityOption.RetainInstitutionIdentity, 10, 0)]
    [InlineData(ConfidentialityOption.RetainPatientCharacteristics, 14, 5)]
    [InlineData(ConfidentialityOption.RetainLongitudinalFullDates, 169, 0)]
    [InlineData(ConfidentialityOption.RetainLongitudinalModifiedDates, 0, 169)]
    [InlineData(ConfidentialityOption.CleanDescriptors, 0, 141)]
    [InlineData(ConfidentialityOption.CleanStructuredContent, 0, 4)]
    [InlineData(ConfidentialityOption.CleanGraphics, 0, 4)]
    [InlineData(ConfidentialityOption.CleanPixelData, 0, 0)]
    [InlineData(ConfidentialityOption.CleanRecognizableVisualFeatures, 0, 0)]
    public void Option_counts_are_those_of_the_table(ConfidentialityOption option, int kept, int cleaned)
    {
        ConfidentialityTable.All.Count(row => row.CodeFor(option) == ConfidentialityCode.K).ShouldBe(kept);
        ConfidentialityTable.All.Count(row => row.CodeFor(option) == ConfidentialityCode.C).ShouldBe(cleaned);
        ConfidentialityTable.All.Count(row => row.CodeFor(option) != ConfidentialityCode.None).ShouldBe(kept + cleaned);
    }

    [Fact]
    public void Finds_every_exact_row_and_its_attribute_is_in_the_dictionary()
    {
        foreach (var row in ConfidentialityTable.All.Where(row => row.IsExact))
        {
            ConfidentialityTable.TryFind(row.Tag, out var found).ShouldBeTrue(row.Pattern);
            found.ShouldBe(row);
            DicomDictionary.TryFind(row.Tag, out var entry).ShouldBeTrue(row.Pattern);
            entry.Keyword.ShouldBe(row.Keyword);
        }

        ConfidentialityTable.All.Count(row => row.IsExact).ShouldBe(653);
    }

    [Theory]
    [InlineData(0x5000_0010u, "50xxxxxx")]
    [InlineData(0x501E_3000u, "50xxxxxx")]
    [InlineData(0x6000_3000u, "60xx3000")]
    [InlineData(0x601E_4000u, "60xx4000")]
    [InlineData(0x0009_0010u, "odd")]
    [InlineData(0x5001_3000u, "odd")]
    [InlineData(0x6001_3000u, "odd")]
    [InlineData(0xFFFF_FFFFu, "odd")]
    public void Finds_repeating_and_private_rows(uint tag, string pattern)
    {
        ConfidentialityTable.TryFind(new Tag(tag), out var row).ShouldBeTrue();
        row.Pattern.ShouldBe(pattern);
        row.BasicProfile.ShouldBe(ConfidentialityCode.X);
    }

    [Theory]
    [InlineData(0x5020_3000u)]
    [InlineData(0x6020_3000u)]
    [InlineData(0x6000_0010u)]
    [InlineData(0x0028_0010u)]
    [InlineData(0u)]
    public void Does_not_find_what_the_table_lacks(uint tag) => ConfidentialityTable.TryFind(new Tag(tag), out _).ShouldBeFalse();

    [Fact]
    public void Tells_the_row_of_the_patient_ID()
    {
        ConfidentialityTable.TryFind(new Tag(0x0010_0020), out var row).ShouldBeTrue();
        row.Keyword.ShouldBe("PatientID");
        row.Name.ShouldBe("Patient ID");
        row.BasicProfile.ShouldBe(ConfidentialityCode.ZD);
        row.IsInStandardCompositeIod.ShouldBeTrue();
        row.IsRetired.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0x0040_E012u, ConfidentialityCode.X)] // Display URI, new in 2026c
    [InlineData(0x3004_007Fu, ConfidentialityCode.X)] // Dose Calculation Model Name, new in 2026d
    public void Has_the_rows_of_2026(uint tag, ConfidentialityCode code)
    {
        ConfidentialityTable.TryFind(new Tag(tag), out var row).ShouldBeTrue();
        row.BasicProfile.ShouldBe(code);
    }

    [Fact]
    public void Birth_date_and_GPS_time_are_not_among_the_dates_that_options_keep()
    {
        foreach (var keyword in new[] { "PatientBirthDate", "PatientBirthTime", "GPSTimeStamp" })
        {
            var row = ConfidentialityTable.All.Single(row => row.Keyword == keyword);
            row.RetainFullDates.ShouldBe(ConfidentialityCode.None);
        }
    }

    [Fact]
    public void Two_options_disagree_for_eleven_rows_only() =>
        ConfidentialityTable.All.Count(row =>
            row.RetainDeviceIdentity == ConfidentialityCode.K && row.RetainModifiedDates == ConfidentialityCode.C).ShouldBe(11);

    [Fact]
    public void Look_ups_allocate_nothing()
    {
        ConfidentialityTable.TryFind(new Tag(0x0010_0010), out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0u; i < 100; i++)
        {
            ConfidentialityTable.TryFind(new Tag(0x0010_0000 + i), out var row);
            _ = row.CodeFor(ConfidentialityOption.RetainUids);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
