using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Dictionary;

public class DicomDictionaryTests
{
    [Fact]
    public void Has_all_tags_and_patterns_of_PS3_6()
    {
        DicomDictionary.TagCount.ShouldBe(5259);
        (DicomDictionary.Count - DicomDictionary.TagCount).ShouldBe(88);
        DicomDictionary.All.Count(entry => entry.IsRepeating).ShouldBe(88);
        DicomDictionary.All.Count(entry => entry.IsRetired).ShouldBe(496);
    }

    [Fact]
    public void Finds_every_row_by_tag_and_by_keyword()
    {
        foreach (var entry in DicomDictionary.All)
        {
            if (!entry.IsRepeating)
            {
                DicomDictionary.TryFind(entry.Tag, out var found).ShouldBeTrue();
                found.ShouldBe(entry);
            }

            if (entry.Keyword.Length > 0)
            {
                DicomDictionary.TryFindKeyword(entry.Keyword.ToUpperInvariant(), out var tag).ShouldBeTrue(entry.Keyword);
                tag.ShouldBe(entry.Tag);
            }
        }
    }

    [Fact]
    public void Tells_what_the_standard_says_of_a_tag()
    {
        DicomDictionary.TryFind(new Tag(0x0010_0010), out var name).ShouldBeTrue();
        name.Keyword.ShouldBe("PatientName");
        name.Name.ShouldBe("Patient's Name");
        name.Vr.ShouldBe(Vr.PN);
        name.SecondVr.ShouldBe(Vr.None);
        name.Vm.ShouldBe("1");
        name.IsRetired.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0x0028_0106u, Vr.US, Vr.SS)]
    [InlineData(0x7FE0_0010u, Vr.OB, Vr.OW)]
    [InlineData(0x0028_3006u, Vr.US, Vr.OW)]
    [InlineData(0xFFFE_E000u, Vr.None, Vr.None)]
    public void Offers_two_VRs_where_the_standard_does(uint tag, Vr first, Vr second)
    {
        DicomDictionary.TryFind(new Tag(tag), out var entry).ShouldBeTrue();
        entry.Vr.ShouldBe(first);
        entry.SecondVr.ShouldBe(second);
        DicomDictionary.VrOf(new Tag(tag)).ShouldBe(first);
        entry.Allows(second).ShouldBe(second != Vr.None);
        entry.Allows(Vr.PN).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0x6000_3000u, "OverlayData")]
    [InlineData(0x601E_3000u, "OverlayData")]
    [InlineData(0x5004_3000u, "CurveData")]
    [InlineData(0x0020_3155u, "SourceImageIDs")]
    [InlineData(0x0028_0470u, "RowsForNthOrderCoefficients")]
    [InlineData(0x0028_0400u, "TransformLabel")]
    [InlineData(0x1000_1234u, "ShiftTableSize")]
    [InlineData(0x1010_ABCDu, "ZonalMap")]
    [InlineData(0x7F10_0010u, "VariablePixelData")]
    [InlineData(0x7FE0_0010u, "PixelData")]
    public void Knows_repeating_groups(uint tag, string keyword)
    {
        DicomDictionary.TryFind(new Tag(tag), out var entry).ShouldBeTrue();
        entry.Keyword.ShouldBe(keyword);
        entry.Tag.Value.ShouldBe(tag);
    }

    [Theory]
    [InlineData(0x6020_3000u)]
    [InlineData(0x6001_3000u)]
    [InlineData(0x6000_3001u)]
    [InlineData(0x5020_3000u)]
    [InlineData(0x5001_0010u)]
    [InlineData(0x7F01_0010u)]
    [InlineData(0x0009_0010u)]
    [InlineData(0x0008_0003u)]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    public void Does_not_invent_tags(uint tag)
    {
        DicomDictionary.Contains(new Tag(tag)).ShouldBe(tag == 0);
        DicomDictionary.VrOf(new Tag(tag)).ShouldBe(tag == 0 ? Vr.UL : Vr.None);
    }

    [Theory]
    [InlineData("overlaydata", 0x6000_3000u)]
    [InlineData("CurveData", 0x5000_3000u)]
    [InlineData("patientID", 0x0010_0020u)]
    public void Finds_keywords_in_any_case(string keyword, uint tag)
    {
        DicomDictionary.TryFindKeyword(keyword, out var found).ShouldBeTrue();
        found.Value.ShouldBe(tag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PatientNames")]
    [InlineData("Pätient")]
    public void Does_not_find_what_is_no_keyword(string keyword) => DicomDictionary.TryFindKeyword(keyword, out _).ShouldBeFalse();

    [Fact]
    public void Look_ups_allocate_nothing()
    {
        DicomDictionary.TryFind(new Tag(0x0010_0010), out _);
        DicomDictionary.VrOf(new Tag(0x0010_0010));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            DicomDictionary.VrOf(new Tag((uint)i << 16 | 0x10));
            DicomDictionary.TryFind(new Tag(0x6002_3000), out _);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }
}
