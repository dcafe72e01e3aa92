using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Standard;

public class SafePrivateTableTests
{
    [Fact]
    public void Finds_each_of_479_rows_of_20_creators()
    {
        SafePrivateTable.Count.ShouldBe(479);
        SafePrivateTable.All.Select(entry => entry.Creator).Distinct().Count().ShouldBe(20);
        foreach (var entry in SafePrivateTable.All)
        {
            SafePrivateTable.TryFind(Encoding.ASCII.GetBytes(entry.Creator), entry.Group, entry.Element, out var found).ShouldBeTrue();
            found.ShouldBe(entry);
            new Tag(entry.Group, 0x1000).IsPrivate.ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(Vr.SQ, 55)]
    [InlineData(Vr.OB, 17)]
    [InlineData(Vr.UI, 7)]
    [InlineData(Vr.None, 5)]
    public void Has_sequences_bytes_and_UIDs_that_need_care(Vr vr, int count) =>
        SafePrivateTable.All.Count(entry => entry.Vr == vr).ShouldBe(count);

    [Fact]
    public void Tells_what_a_row_means()
    {
        SafePrivateTable.TryFind("Philips PET Private Group "u8, 0x7053, 0x00, out var suv).ShouldBeTrue();
        suv.Vr.ShouldBe(Vr.DS);
        suv.Vm.ShouldBe("1");
        suv.Meaning.ShouldStartWith("SUV Factor");
    }

    [Theory]
    [InlineData("Philips PET Private Group", 0x7053, 0x01)]
    [InlineData("Philips PET Private Group", 0x7055, 0x00)]
    [InlineData("Philips PET", 0x7053, 0x00)]
    [InlineData("", 0x7053, 0x00)]
    public void Creator_group_and_element_all_count(string creator, int group, int element) =>
        SafePrivateTable.TryFind(Encoding.ASCII.GetBytes(creator), (ushort)group, (byte)element, out _).ShouldBeFalse();
}
