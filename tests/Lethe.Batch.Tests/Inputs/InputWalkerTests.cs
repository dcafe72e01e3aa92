using Lethe.Batch.Inputs;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Inputs;

public sealed class InputWalkerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Make(params string[] parts)
    {
        var path = Path.Combine([_folder.Path, .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        return path;
    }

    private List<string> Walk(string output = "/nowhere", params string[] inputs) =>
        [.. new InputWalker(inputs.Length == 0 ? [_folder.Path] : inputs, output).Walk().Select(f => f.Relative.ToString()).Order(StringComparer.Ordinal)];

    [Fact]
    public void All_files_of_any_name_are_found_below_a_folder()
    {
        Make("a.dcm");
        Make("b");
        Make("deep", "er", "c.IMA");
        Make(".hidden");

        Walk().ShouldBe([".hidden", "a.dcm", "b", Path.Combine("deep", "er", "c.IMA")]);
    }

    [Fact]
    public void A_single_file_has_its_name_as_relative_path() => Walk(inputs: Make("x", "y.dcm")).ShouldBe(["y.dcm"]);

    [Fact]
    public void The_output_folder_is_left_out()
    {
        Make("in.dcm");
        var output = Path.GetDirectoryName(Make("out", "old.dcm"))!;

        Walk(output).ShouldBe(["in.dcm"]);
    }

    [Fact]
    public void Links_that_lead_in_circles_end()
    {
        Make("study", "a.dcm");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "study", "up"), _folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "study", "self"), Path.Combine(_folder.Path, "study"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "broken"), Path.Combine(_folder.Path, "gone"));

        Walk().Count(f => f.EndsWith("a.dcm", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_link_to_a_folder_elsewhere_is_followed()
    {
        using var elsewhere = new TemporaryFolder();
        File.WriteAllText(elsewhere.File("far.dcm"), "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "link"), elsewhere.Path);

        Walk().ShouldBe([Path.Combine("link", "far.dcm")]);
    }

    [Fact]
    public void A_folder_that_is_gone_is_reported_and_not_lost()
    {
        var walker = new InputWalker([_folder.Path], "/nowhere").Walk().GetEnumerator();
        Make("sub", "a.dcm");
        Make("sub2", "b.dcm");
        using var files = walker;
        files.MoveNext().ShouldBeTrue();
        Directory.Delete(Path.Combine(_folder.Path, files.Current.Relative.StartsWith("sub2") ? "sub" : "sub2"), recursive: true);

        files.MoveNext().ShouldBeTrue();
        files.Current.Unreadable.ShouldBeTrue();
    }
}
