using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Protection.Groups;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Groups;

public class AttributeSetTests
{
    private static readonly Tag PatientName = new(0x0010, 0x0010);
    private static readonly Tag PatientId = new(0x0010, 0x0020);

    [Fact]
    public void Tags_masks_and_VRs_take_public_attributes()
    {
        var set = AttributeSet.Of([AttributeSelector.ForTag(PatientName), AttributeSelector.ForMask(0x0018_1000, 0xFFFF_FF00), AttributeSelector.ForVr(Vr.DA)], []);

        set.Takes(PatientName, Vr.PN, null).ShouldBeTrue();
        set.Takes(PatientId, Vr.LO, null).ShouldBeFalse();
        set.Takes(new Tag(0x0018, 0x1030), Vr.LO, null).ShouldBeTrue();
        set.Takes(new Tag(0x0018, 0x1130), Vr.LO, null).ShouldBeFalse();
        set.Takes(new Tag(0x0008, 0x0021), Vr.DA, null).ShouldBeTrue();
        set.Takes(new Tag(0x0009, 0x1001), Vr.DA, "ACME").ShouldBeFalse("as in profiles, a VR is about public attributes");
    }

    [Fact]
    public void A_creator_takes_all_its_blocks_and_itself()
    {
        var set = AttributeSet.Of([AttributeSelector.ForCreator("ACME")], []);

        set.Takes(new Tag(0x0009, 0x0010), Vr.LO, "ACME").ShouldBeTrue();
        set.Takes(new Tag(0x0009, 0x1001), Vr.LO, "ACME").ShouldBeTrue();
        set.Takes(new Tag(0x0029, 0x2401), Vr.OB, "ACME").ShouldBeTrue();
        set.Takes(new Tag(0x0009, 0x1101), Vr.LO, "OTHER").ShouldBeFalse();
        set.Takes(new Tag(0x0009, 0x1101), Vr.LO, null).ShouldBeFalse("nobody knows whose it is");
    }

    [Fact]
    public void A_private_element_is_taken_in_any_block()
    {
        var set = AttributeSet.Of([AttributeSelector.ForPrivate("ACME", 0x0019, 0x0C)], []);

        set.Takes(new Tag(0x0019, 0x100C), Vr.IS, "ACME").ShouldBeTrue();
        set.Takes(new Tag(0x0019, 0x420C), Vr.IS, "ACME").ShouldBeTrue();
        set.Takes(new Tag(0x0019, 0x100D), Vr.IS, "ACME").ShouldBeFalse();
        set.Takes(new Tag(0x0021, 0x100C), Vr.IS, "ACME").ShouldBeFalse();
        set.Takes(new Tag(0x0019, 0x100C), Vr.IS, "OTHER").ShouldBeFalse();
        AttributeSet.Of([AttributeSelector.ForPrivate("ACME", 0x0019, 0x10)], []).Takes(new Tag(0x0019, 0x0010), Vr.LO, "ACME").ShouldBeFalse("a creator is no element of its block");
    }

    [Fact]
    public void What_is_excepted_is_never_taken()
    {
        AttributeSet.All([AttributeSelector.ForVr(Vr.PN), AttributeSelector.ForCreator("ACME")]).Takes(PatientName, Vr.PN, null).ShouldBeFalse();
        AttributeSet.All([AttributeSelector.ForCreator("ACME")]).Takes(new Tag(0x0009, 0x1001), Vr.LO, "ACME").ShouldBeFalse();
        AttributeSet.All([]).Takes(new Tag(0x0009, 0x1001), Vr.LO, "ACME").ShouldBeTrue();
        AttributeSet.Of([AttributeSelector.ForTag(PatientName)], [AttributeSelector.ForVr(Vr.PN)]).Takes(PatientName, Vr.PN, null).ShouldBeFalse();
    }

    [Fact]
    public void A_path_is_a_mistake_of_the_caller() =>
        Should.Throw<ArgumentException>(() => AttributeSet.Of([AttributeSelector.ForPath([new Tag(0x0040, 0x0275), PatientId])], []));

    [Fact]
    public void Asking_allocates_nothing()
    {
        var set = AttributeSet.Of([AttributeSelector.ForTag(PatientName), AttributeSelector.ForVr(Vr.DA), AttributeSelector.ForCreator("ACME"), AttributeSelector.ForPrivate("ACME", 0x0019, 0x0C)], [AttributeSelector.ForMask(0x0018_1000, 0xFFFF_FF00)]);
        var taken = Count(set);
        var before = GC.GetAllocatedBytesForCurrentThread();

        taken += Count(set);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        taken.ShouldBe(6);
    }

    private static int Count(AttributeSet set) =>
        (set.Takes(PatientName, Vr.PN, null) ? 1 : 0) + (set.Takes(new Tag(0x0019, 0x100C), Vr.IS, "ACME") ? 1 : 0)
        + (set.Takes(new Tag(0x0008, 0x0020), Vr.DA, null) ? 1 : 0) + (set.Takes(new Tag(0x0018, 0x1030), Vr.LO, null) ? 1 : 0);
}
