using Lethe.Batch.Auditing;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Auditing;

public sealed class AttributeNamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Private_elements_are_told_apart_by_creator_whatever_their_block()
    {
        Write("1", 0x10, "BERG CLINIC");
        Write("2", 0x22, "BERG CLINIC");
        Write("3", 0x10, "SIEMENS MR HEADER");

        var attributes = Audit(false);

        attributes.Single(a => a.Path == "(0019,xx01)[unknown creator 1]").Files.ShouldBe(2);
        attributes.Single(a => a.Path == "(0019,xx01)[SIEMENS MR HEADER]").Files.ShouldBe(1);
        attributes.Single(a => a.Path == "(0019,00xx)").Files.ShouldBe(3);
        Audit(true).ShouldContain(a => a.Path == "(0019,xx01)[BERG CLINIC]");
    }

    [Fact]
    public void A_creator_does_not_reach_into_items()
    {
        File.WriteAllBytes(_folder.File("1"), Part10Writer.ToBytes(Instance()
            .AddSequence(new Tag(0x0040_0275), new DataSet().Add(new Tag(0x0019, 0x1001), Vr.LO, "x"))
            .Add(new Tag(0x0019, 0x0010), Vr.LO, "SIEMENS MR HEADER")
            .Add(new Tag(0x0019, 0x1001), Vr.LO, "x")));

        var paths = Audit(false).Select(a => a.Path).ToList();

        paths.ShouldContain("(0040,0275)>(0019,xx01)[no creator]");
        paths.ShouldContain("(0019,xx01)[SIEMENS MR HEADER]");
    }

    [Fact]
    public void A_sequence_inside_itself_is_one_place()
    {
        var content = new Tag(0x0040_A730);
        var text = new DataSet().Add(new Tag(0x0040_A160), Vr.UT, "a");
        File.WriteAllBytes(_folder.File("1"), Part10Writer.ToBytes(Instance().AddSequence(content, new DataSet().AddSequence(content, new DataSet().AddSequence(content, text)), text)));

        var attributes = Audit(false).Where(a => a.Path.StartsWith("(0040,A730)", StringComparison.Ordinal)).ToList();

        attributes.Select(a => (a.Path, a.Elements, a.Files)).ShouldBe([("(0040,A730)", 3, 1), ("(0040,A730)>(0040,A160)", 2, 1)]);
    }

    [Theory]
    [InlineData(0x0010_0010, "Table E.1-1")]
    [InlineData(0x7FE0_0010, "pixels: burned-in text, faces")]
    [InlineData(0x0008_0060, "")]
    [InlineData(0x0028_0010, "")]
    [InlineData(0x0019_1001, "private")]
    public void Why_an_attribute_may_identify(uint tag, string why) => Standard.IdentityRisk.Of(new Tag(tag)).ShouldBe(why);

    private IReadOnlyList<AuditedAttribute> Audit(bool showsValues) =>
        new Auditor(Profile.Basic, new AuditOptions { Inputs = [Path.GetDirectoryName(_folder.File("1"))!], Threads = 2, ShowsValues = showsValues }).Run(CancellationToken.None).Attributes;

    private void Write(string name, ushort block, string creator) => File.WriteAllBytes(_folder.File(name), Part10Writer.ToBytes(Instance()
        .Add(new Tag(0x0019, block), Vr.LO, creator)
        .Add(new Tag(0x0019, (ushort)((block << 8) | 1)), Vr.LO, "x")));

    private static DataSet Instance() => new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.2")
        .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3");
}
