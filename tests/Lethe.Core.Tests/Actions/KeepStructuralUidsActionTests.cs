using Lethe.Dicom.Elements;
using Lethe.Identity;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class KeepStructuralUidsActionTests
{
    private const uint RelatedGeneralSopClassUid = 0x0008_001A;

    [Theory]
    [InlineData("1.2.840.10008.5.1.4.1.1.2")]
    [InlineData("1.2.840.10008.5.1.4.1.1.999.7")]
    [InlineData("2.16.840.1.113883.6.96")]
    [InlineData("")]
    public void Names_of_classes_and_schemes_stay(string uid) =>
        Run.Of(Run.Instance().Add(new Tag(RelatedGeneralSopClassUid), Vr.UI, uid)).Text(RelatedGeneralSopClassUid).ShouldBe(uid);

    [Theory]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.840.10008.5.1.4.1.1.2.20240131101500")]
    [InlineData("1.2.840.10008x.1")]
    [InlineData("Berg^Anna")]
    public void What_is_none_is_mapped(string uid)
    {
        var run = Run.Of(Run.Instance().Add(new Tag(RelatedGeneralSopClassUid), Vr.UI, uid));

        run.Text(RelatedGeneralSopClassUid)!.ShouldStartWith("2.25.");
        run.Holds(uid).ShouldBeFalse();
    }

    [Fact]
    public void One_foreign_value_among_others_is_mapped_alone()
    {
        var run = Run.Of(Run.Instance().Add(new Tag(RelatedGeneralSopClassUid), Vr.UI, $@"{Run.CtImage}\1.2.3.4"));

        run.Text(RelatedGeneralSopClassUid).ShouldBe($@"{Run.CtImage}\{run.Text(0x0008_0018)}");
    }

    [Fact]
    public void A_private_SOP_class_gets_the_same_new_UID_in_data_set_file_meta_and_result()
    {
        var run = Run.Of(Run.Instance("1.3.12.2.1107.5.9.1"));

        var mapped = run.Text(0x0008_0016)!;
        mapped.ShouldStartWith("2.25.");
        System.Text.Encoding.ASCII.GetString(run.Output.Meta.SopClassUid).ShouldBe(mapped);
        System.Text.Encoding.ASCII.GetString(run.Session.Result.SopClassUid).ShouldBe(mapped);
        Run.Of(run.Bytes).Text(0x0008_0016).ShouldBe(mapped);
    }

    [Fact]
    public void The_form_alone_decides()
    {
        StructuralUids.IsOne("1.2.840.10008.1.2.1"u8).ShouldBeTrue();
        StructuralUids.IsOne("1.2.840.10008.1.1234567"u8).ShouldBeFalse();
        StructuralUids.IsOne("1.2.840.100089.1"u8).ShouldBeFalse();
    }
}
