using System.Globalization;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;

namespace Lethe.Scenarios.Tests;

/// <summary>Three PET studies of one patient over time, with dates of every form.</summary>
internal static class LongitudinalStudy
{
    public const uint StudyDate = 0x0008_0020, AcquisitionDate = 0x0008_0022, ContentDate = 0x0008_0023, AcquisitionDateTime = 0x0008_002A, StudyTime = 0x0008_0030;

    /// <summary>In an item of Radiopharmaceutical Information Sequence (0054,0016).</summary>
    public const uint InjectionDateTime = 0x0018_1078;

    /// <summary>A baseline, one over the end of a leap February, one over the end of a year.</summary>
    public static IReadOnlyList<DateOnly> Days { get; } = [new(2020, 2, 28), new(2020, 3, 1), new(2021, 1, 1)];

    public static byte[] File(string patient, int study, int slice = 1) => Part10Writer.ToBytes(Content(patient, study, slice));

    public static DataSet Content(string patient, int study, int slice = 1)
    {
        var day = Days[study].ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var before = Days[study].AddDays(-1).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return new DataSet()
            .Add(Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.128")
            .Add(Tag(0x0008_0018), Vr.UI, $"1.3.6.1.4.1.32473.9.{Number(patient)}.{study}.{slice}")
            .Add(Tag(StudyDate), Vr.DA, day)
            .Add(Tag(AcquisitionDate), Vr.DA, "99991231")
            .Add(Tag(ContentDate), Vr.DA, "19000101")
            .Add(Tag(AcquisitionDateTime), Vr.DT, $"{day}091500.123456+0100")
            .Add(Tag(StudyTime), Vr.TM, "091500.25")
            .Add(Tag(0x0008_0060), Vr.CS, "PT")
            .Add(Tag(0x0010_0010), Vr.PN, "Some^One")
            .Add(Tag(0x0010_0020), Vr.LO, patient)
            .Add(Tag(0x0020_000D), Vr.UI, $"1.3.6.1.4.1.32473.9.{Number(patient)}.{study}")
            .Add(Tag(0x0020_000E), Vr.UI, $"1.3.6.1.4.1.32473.9.{Number(patient)}.{study}.9")
            .AddSequence(Tag(0x0054_0016), new DataSet().Add(Tag(InjectionDateTime), Vr.DT, $"{before}235930"));
    }

    /// <summary>The date at the start of a value.</summary>
    public static DateOnly Day(string value) => DateOnly.ParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture);

    private static Tag Tag(uint tag) => new(tag);

    private static int Number(string patient) => patient.Aggregate(7, (sum, c) => ((sum * 31) + c) % 100_003);
}
