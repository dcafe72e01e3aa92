using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Scenarios.Tests;

/// <summary>R027, R028, R043: every value of a UID is mapped, and those that name no one stay.</summary>
public class UidTests
{
    private static readonly Project Mine = new(7);

    [Theory]
    [InlineData("1.2.840.10008.1.4.1.1")]
    [InlineData("1.2.840.10008.1.4.1.2")]
    [InlineData("1.2.840.10008.15.1.1")]
    public void Well_known_frames_of_reference_survive(string uid) => Mine.Once(Host().Add(new Tag(0x0020, 0x0052), Vr.UI, uid))[0x0020_0052].ShouldBe(uid);

    [Fact]
    public void A_private_number_below_the_root_of_DICOM_does_not_survive() =>
        Mine.Once(Host().Add(new Tag(0x0020, 0x0052), Vr.UI, "1.2.840.10008.1.4.1.1.19470102"))[0x0020_0052]!.ShouldStartWith("2.25.");

    [Fact]
    public void Each_value_of_many_is_mapped_as_it_is_alone()
    {
        const string one = "1.3.6.1.4.1.32473.8.1", two = "1.3.6.1.4.1.32473.8.2";
        var many = Mine.Once(Host().Add(new Tag(0x0008, 0x0058), Vr.UI, $"{one}\\{two}\\\\1.2.840.10008.1.4.1.1"))[0x0008_0058]!.Split('\\');

        many.Length.ShouldBe(4);
        many[0].ShouldBe(Mine.Once(Host().Add(new Tag(0x0020, 0x0052), Vr.UI, one))[0x0020_0052]);
        many[1].ShouldBe(Mine.Once(Host().AddSequence(new Tag(0x0008, 0x9215), new DataSet().Add(new Tag(0x0008, 0x1155), Vr.UI, two)))[0x0008_1155]);
        many[2].ShouldBeEmpty();
        many[3].ShouldBe("1.2.840.10008.1.4.1.1");
    }

    [Fact]
    public void Padding_and_place_do_not_change_a_UID()
    {
        const string uid = "1.3.6.1.4.1.32473.8.21";
        var plain = Mine.Once(Host().Add(new Tag(0x0020, 0x0052), Vr.UI, uid))[0x0020_0052];

        Mine.Once(Host().AddBytes(new Tag(0x0020, 0x0052), Vr.UI, System.Text.Encoding.ASCII.GetBytes(uid + "  ")))[0x0020_0052].ShouldBe(plain);
        Mine.Once(Host().AddBytes(new Tag(0x0020, 0x0052), Vr.UN, System.Text.Encoding.ASCII.GetBytes(uid + "\0\0")))[0x0020_0052].ShouldBe(plain);
        Mine.Once(Host().Add(new Tag(0x0008, 0x0018), Vr.UI, uid))[0x0008_0018].ShouldBe(plain);
    }

    [Fact]
    public void Empty_stays_empty() => Mine.Once(Host().AddEmpty(new Tag(0x0020, 0x0052), Vr.UI))[0x0020_0052].ShouldBe("");

    [Fact]
    public void UIDs_longer_than_allowed_are_mapped_by_all_of_their_digits()
    {
        var start = "1.3.6.1.4.1.32473." + new string('7', 130);
        var one = Mine.Once(Host().Add(new Tag(0x0008, 0x0018), Vr.UI, start + "1").Add(new Tag(0x0020, 0x0052), Vr.UI, start + "1"));
        var two = Mine.Once(Host().Add(new Tag(0x0008, 0x0018), Vr.UI, start + "2"));

        one[0x0008_0018].ShouldNotBe(two[0x0008_0018]);
        one[0x0008_0018].ShouldBe(one[0x0020_0052]);
        one.MetaInstanceUid.ShouldBe(one[0x0008_0018]);
    }

    private static DataSet Host() => new DataSet().Add(new Tag(0x0008, 0x0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.2").Add(new Tag(0x0008, 0x0018), Vr.UI, "1.3.6.1.4.1.32473.4.1")
        .Add(new Tag(0x0010, 0x0010), Vr.PN, "Some^One").Add(new Tag(0x0010, 0x0020), Vr.LO, "A-1");
}
