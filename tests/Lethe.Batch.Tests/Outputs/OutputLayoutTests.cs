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
}
