using Lethe.Batch.Inputs.Archives;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Inputs.Archives;

public class MemberNameTests
{
    [Theory]
    [InlineData("CT/slice1.dcm", "CT/slice1.dcm")]
    [InlineData("../../etc/passwd", "_/_/etc/passwd")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData("..\\..\\windows\\x.dcm", "_/_/windows/x.dcm")]
    [InlineData("C:\\x.dcm", "C_/x.dcm")]
    [InlineData("a/./b//c", "a/b/c")]
    [InlineData("a/.../b. ", "a/_/b")]
    [InlineData("nul.dcm", "_nul.dcm")]
    [InlineData("COM1", "_COM1")]
    [InlineData("a\0b:c|d", "a_b_c_d")]
    [InlineData(".hidden", "_.hidden")]
    [InlineData("", "_")]
    [InlineData("///", "_")]
    public void Stays_below_its_folder_on_every_system(string name, string expected) =>
        MemberName.Safe(name).Replace(Path.DirectorySeparatorChar, '/').ShouldBe(expected);

    [Fact]
    public void No_name_climbs_out()
    {
        var random = new Random(3);
        const string Letters = "./\\:a \0~";
        for (var i = 0; i < 5000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)]));
            var root = Path.GetFullPath("/outputs/of/all");
            Path.GetFullPath(Path.Join(root, MemberName.Safe(name))).ShouldStartWith(root + Path.DirectorySeparatorChar);
        }
    }
}
