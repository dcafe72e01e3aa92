using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Results;

public class InstanceReportTests
{
    [Fact]
    public void A_report_tells_of_its_own_instance_only()
    {
        var session = new Deidentifier(Profile.Basic, Run.Key).CreateSession();
        var strange = Run.Instance("1.2.3.99").AddBytes(new Tag(0x7FE0_0010), Vr.OW, new byte[2]).AddRaw(new Tag(0x0009_0010), Vr.LO, new byte[1]);
        session.Deidentify(new MemorySource(Part10Writer.ToBytes(strange))).ShouldBe(Outcome.Deidentified);
        session.Report.Problems.Select(p => p.Number).ShouldBe([(int)ProblemNumber.PrivateSopClass]);
        session.Report.Anomalies.ShouldNotBe(ReadAnomalies.None);
        session.Report.HasPixels.ShouldBeTrue();

        session.Deidentify(new MemorySource(Part10Writer.ToBytes(Run.Instance()))).ShouldBe(Outcome.Deidentified);

        session.Report.Problems.ShouldBeEmpty();
        session.Report.Anomalies.ShouldBe(ReadAnomalies.None);
        session.Report.HasPixels.ShouldBeFalse();
    }

    [Fact]
    public void Actions_are_counted()
    {
        var report = Run.Of(Run.Instance()).Report;
        report.CountOf(ActionKind.PatientCode).ShouldBe(2);
        report.CountOf(ActionKind.RemapUids).ShouldBe(3);
        report.CountOf(ActionKind.KeepStructuralUids).ShouldBe(1);
    }

    [Fact]
    public void What_is_no_DICOM_is_left_out()
    {
        Run.Of(new byte[5000]).Outcome.ShouldBe(Outcome.Skipped);
        Run.Of("Dear colleague, the patient"u8.ToArray()).Outcome.ShouldBe(Outcome.Skipped);
    }

    [Fact]
    public void A_directory_is_left_out_without_a_problem()
    {
        var run = Run.Of(Run.Instance("1.2.840.10008.1.3.10"));
        run.Outcome.ShouldBe(Outcome.Skipped);
        run.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_cut_file_is_quarantined_with_its_place()
    {
        var bytes = Part10Writer.ToBytes(Run.Instance());
        var run = Run.Of(bytes[..^3]);

        run.Outcome.ShouldBe(Outcome.Quarantined);
        var problem = run.Report.Problems.Single();
        problem.Code.ShouldBe("LETHE1004");
        problem.Severity.ShouldBe(Severity.Error);
        problem.Tag.ShouldBe(new Tag(0x0020_000E));
        problem.Offset.ShouldBe(bytes.Length - 16);
    }
}
