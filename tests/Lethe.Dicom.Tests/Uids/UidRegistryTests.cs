using System.Text;
using Lethe.Dicom.Uids;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Uids;

public class UidRegistryTests
{
    [Fact]
    public void Finds_every_row()
    {
        UidRegistry.Count.ShouldBe(1777);
        foreach (var entry in UidRegistry.All)
        {
            UidRegistry.TryFind(entry.Uid, out var found).ShouldBeTrue(entry.Uid);
            found.ShouldBe(entry);
            UidRegistry.IsWellKnown(Encoding.ASCII.GetBytes(entry.Uid)).ShouldBeTrue(entry.Uid);
        }

        UidRegistry.All.Count(entry => entry.Type == "SOP Class").ShouldBe(311);
        UidRegistry.All.Count(entry => entry.Type == "Transfer Syntax").ShouldBe(63);
        UidRegistry.All.Count(entry => entry.IsRetired).ShouldBe(75);
    }

    [Fact]
    public void Tells_what_a_UID_is()
    {
        UidRegistry.TryFind("1.2.840.10008.5.1.4.1.1.2"u8, out var ct).ShouldBeTrue();
        ct.Name.ShouldBe("CT Image Storage");
        ct.Type.ShouldBe("SOP Class");
        ct.Keyword.ShouldBe("CTImageStorage");
        ct.IsRetired.ShouldBeFalse();
    }

    [Theory]
    [InlineData("1.2.840.10008.1.4.1.1\0", true)] // Talairach atlas, padded
    [InlineData("1.2.840.10008.15.1.1", true)] // UTC
    [InlineData("1.2.840.10008.1.5.1", true)] // Hot Iron palette
    [InlineData("1.2.840.10008.6.1.99999", true)] // context group of a later edition
    [InlineData("1.2.840.10008.9.4711", true)] // template
    [InlineData("1.2.840.10008.8.1.1", true)]
    [InlineData("1.2.840.10008.6.1.20010101120000", false)] // too long to be a context group
    [InlineData("1.2.840.10008.9.1.2", false)]
    [InlineData("1.2.840.10008.6.1.", false)]
    [InlineData("1.2.840.10008.1.4.1.1.77", false)]
    [InlineData("1.2.840.10008.20010101.12", false)]
    [InlineData("1.2.840.10008", false)]
    [InlineData("2.25.1", false)]
    [InlineData("", false)]
    public void Trusts_only_what_the_standard_numbers(string uid, bool expected) =>
        UidRegistry.IsWellKnown(Encoding.ASCII.GetBytes(uid)).ShouldBe(expected);

    [Theory]
    [InlineData("DCM", true)]
    [InlineData("SCT ", true)]
    [InlineData("SRT", true)]
    [InlineData("UCUM", true)]
    [InlineData("99SDM", true)]
    [InlineData("99LOCAL", false)]
    [InlineData("dcm", false)]
    [InlineData("", false)]
    [InlineData("Ä", false)]
    public void Knows_registered_coding_schemes(string designator, bool expected) =>
        UidRegistry.IsKnownCodingScheme(designator).ShouldBe(expected);

    [Fact]
    public void Overlong_text_is_not_a_UID() => UidRegistry.TryFind(new string('1', 500), out _).ShouldBeFalse();
}
