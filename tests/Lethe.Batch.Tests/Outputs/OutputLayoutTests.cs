using Lethe.Batch.Outputs;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Outputs;

public sealed class OutputLayoutTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("mirror")]
    [InlineData("{Modality}/{SOPInstanceUID}.dcm")]
    [InlineData("study-{StudyInstanceUID}/{SeriesInstanceUID}/{SOPInstanceUID}")]
    public void Legal_templates_are_read(string? template)
    {
        OutputLayout.TryParse(template, out var error).ShouldNotBeNull();
        error.ShouldBeNull();
    }

    [Theory]
    [InlineData("{PatientName}/{SOPInstanceUID}.dcm", "PatientName")]
    [InlineData("{PatientID}.dcm", "SOPInstanceUID")]
    [InlineData("../{SOPInstanceUID}.dcm", "inside")]
    [InlineData("/tmp/{SOPInstanceUID}.dcm", "inside")]
    [InlineData("{SOPInstanceUID", "not one of")]
    public void Others_are_refused_with_a_reason(string template, string reason)
    {
        OutputLayout.TryParse(template, out var error).ShouldBeNull();
        error.ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public void A_template_shapes_the_tree()
    {
        using var scene = new BatchScene();
        BatchScene.Run(scene.Options with { Layout = "{Modality}/{SOPInstanceUID}.dcm" });

        Directory.EnumerateDirectories(scene.Output).Select(Path.GetFileName).ShouldContain("CT");
    }

    [Fact]
    public void Mirror_keeps_relative_paths()
    {
        using var scene = new BatchScene();
        BatchScene.Run(scene.Options with { Layout = "mirror" });

        BatchScene.Tree(scene.Output).Keys.ShouldBe(BatchScene.Tree(scene.Input).Keys);
    }

    /// <summary>Restored identifiers are what a stranger wrote.</summary>
    [Theory]
    [InlineData("{PatientID}/{SOPInstanceUID}.dcm", "../../etc", "1.2", "_._.__etc/1.2.dcm")]
    [InlineData("{PatientID}/{SOPInstanceUID}.dcm", "", "", "none/none.dcm")]
    [InlineData("{PatientID}./{SOPInstanceUID}.dcm", ".", ".", "_./_.dcm")]
    [InlineData("a/{PatientID}./{Modality}./{SOPInstanceUID}.dcm", ".", "..", "a/_./_./_..dcm")]
    [InlineData("{PatientID}/{SOPInstanceUID}.dcm", "NUL", "con", "_NUL/_con.dcm")]
    [InlineData("{PatientID}/{SOPInstanceUID}.dcm", "lpt1.x", "COM10", "_lpt1.x/COM10.dcm")]
    [InlineData("{PatientID}/{SOPInstanceUID}.dcm", "C:\\x", "1\02", "C__x/1_2.dcm")]
    public void No_identifier_leads_out_of_the_folder(string template, string patient, string instance, string expected) =>
        OutputLayout.TryParse(template, out _)!.PathOf(default!, new Named(patient, instance)).ShouldBe(expected);

    [Fact]
    public void A_long_identifier_is_cut() =>
        OutputLayout.TryParse("{PatientID}/{SOPInstanceUID}", out _)!.PathOf(default!, new Named(new string('x', 100_000), new string('1', 65))).Length.ShouldBe(64 + 1 + 64);

    private sealed class Named(string patient, string instance) : IOutputInstance
    {
        private readonly byte[] _patient = System.Text.Encoding.Latin1.GetBytes(patient);
        private readonly byte[] _instance = System.Text.Encoding.Latin1.GetBytes(instance);

        public ReadOnlySpan<byte> PatientId => _patient;

        public ReadOnlySpan<byte> IssuerOfPatientId => default;

        public ReadOnlySpan<byte> StudyInstanceUid => _instance;

        public ReadOnlySpan<byte> SeriesInstanceUid => _instance;

        public ReadOnlySpan<byte> SopInstanceUid => _instance;

        public ReadOnlySpan<byte> Modality => _patient;

        public long Length => 0;

        public void WriteTo(Stream stream) => throw new NotSupportedException();

        public void WriteTo(Microsoft.Win32.SafeHandles.SafeFileHandle file) => throw new NotSupportedException();
    }
}
