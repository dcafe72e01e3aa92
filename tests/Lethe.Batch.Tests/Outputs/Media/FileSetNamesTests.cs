using System.Text;
using Lethe.Batch.Outputs;
using Lethe.Batch.Outputs.Media;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Outputs.Media;

public class FileSetNamesTests
{
    [Fact]
    public void A_name_is_made_of_digests_of_the_identifiers()
    {
        var path = OutputLayout.FileSet.PathOf(default, new Named("P1", "", "1.2", "1.2.3", "1.2.3.4"));

        path.ShouldMatch("^DICOM(/[A-Z2-7]{8}){4}$");
        FileSetNames.IsFileId(path).ShouldBeTrue();
        // SHA-256 of "1.2.3.4" in the letters of RFC 4648, made with another program.
        path.ShouldEndWith("/M2KPQPE7");
    }

    [Theory]
    [InlineData("P2", "", "1.2", "1.2.3", "1.2.3.4", 1)]
    [InlineData("P1", "clinic", "1.2", "1.2.3", "1.2.3.4", 1)]
    [InlineData("P1", "", "1.3", "1.2.3", "1.2.3.4", 2)]
    [InlineData("P1", "", "1.2", "1.2.4", "1.2.3.4", 3)]
    [InlineData("P1", "", "1.2", "1.2.3", "1.2.3.5", 4)]
    public void Each_identifier_decides_its_part_alone(string patient, string issuer, string study, string series, string instance, int part)
    {
        var first = FileSetNames.PathOf(new Named("P1", "", "1.2", "1.2.3", "1.2.3.4")).Split('/');
        var second = FileSetNames.PathOf(new Named(patient, issuer, study, series, instance)).Split('/');

        Enumerable.Range(0, first.Length).Where(i => first[i] != second[i]).ShouldBe([part]);
    }

    [Fact]
    public void A_second_file_of_a_name_lies_beside_it_under_a_name_that_media_may_have()
    {
        var beside = FileSetNames.Beside("DICOM/AAAAAAAA/BBBBBBBB/CCCCCCCC/DDDDDDDD", "0123456789abcdef").Replace('\\', '/');

        beside.ShouldBe("DICOM/AAAAAAAA/BBBBBBBB/CCCCCCCC/_/DDDDDDDD/01234567/89ABCDEF");
        FileSetNames.IsFileId(beside).ShouldBeTrue();
    }

    [Theory]
    [InlineData("DICOM/A", true)]
    [InlineData("DICOM/A/B/C/D/E/F/G", true)]
    [InlineData("DICOM/A/B/C/D/E/F/G/H", false)]
    [InlineData("DICOM/ABCDEFGHI", false)]
    [InlineData("DICOM/a", false)]
    [InlineData("DICOM/A.DCM", false)]
    [InlineData("DICOM/A B", false)]
    [InlineData("DICOM//A", false)]
    [InlineData("DICOM/\u0130", false)]
    public void The_rules_of_file_ids_are_those_of_the_standard(string path, bool isLegal) => FileSetNames.IsFileId(path).ShouldBe(isLegal);

    private sealed class Named(string patient, string issuer, string study, string series, string instance) : IOutputInstance
    {
        public ReadOnlySpan<byte> PatientId => Encoding.ASCII.GetBytes(patient);

        public ReadOnlySpan<byte> IssuerOfPatientId => Encoding.ASCII.GetBytes(issuer);

        public ReadOnlySpan<byte> StudyInstanceUid => Encoding.ASCII.GetBytes(study);

        public ReadOnlySpan<byte> SeriesInstanceUid => Encoding.ASCII.GetBytes(series);

        public ReadOnlySpan<byte> SopInstanceUid => Encoding.ASCII.GetBytes(instance);

        public ReadOnlySpan<byte> Modality => "CT"u8;

        public long Length => 0;

        public void WriteTo(Stream stream) => throw new NotSupportedException();

        public void WriteTo(Microsoft.Win32.SafeHandles.SafeFileHandle file) => throw new NotSupportedException();
    }
}
