using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Elements;

public class TagTests
{
    [Theory]
    [InlineData("(0010,0020)")]
    [InlineData("0010,0020")]
    [InlineData(" 00100020 ")]
    public void Read_from_the_usual_forms(string text)
    {
        Tag.TryParse(text, out var tag).ShouldBeTrue();
        tag.ShouldBe(new Tag(0x0010, 0x0020));
        tag.ToString().ShouldBe("(0010,0020)");
    }

    [Theory]
    [InlineData("")]
    [InlineData("()")]
    [InlineData("0010")]
    [InlineData("0010;0020")]
    [InlineData("(0010,0020")]
    [InlineData("001g0020")]
    [InlineData("+0100020")]
    [InlineData("PatientID")]
    public void Other_texts_are_none(string text) => Tag.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Ordered_as_in_a_data_set()
    {
        (new Tag(0x0008_FFFF) < new Tag(0x0010_0000)).ShouldBeTrue();
        (new Tag(0xFFFC_FFFC) > new Tag(0x7FE0_0010)).ShouldBeTrue();
        new Tag(0x0010_0010).CompareTo(new Tag(0x0010_0020)).ShouldBeLessThan(0);
        (new Tag(1) <= new Tag(2)).ShouldBeTrue();
        (new Tag(2) >= new Tag(2)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0x0009_0010u, true, true, false)]
    [InlineData(0x0009_00FFu, true, true, false)]
    [InlineData(0x0009_1001u, true, false, false)]
    [InlineData(0x0009_000Fu, true, false, false)]
    [InlineData(0x0008_0010u, false, false, false)]
    [InlineData(0x0008_0000u, false, false, true)]
    public void Kinds(uint value, bool isPrivate, bool isCreator, bool isGroupLength)
    {
        var tag = new Tag(value);
        (tag.IsPrivate, tag.IsPrivateCreator, tag.IsGroupLength).ShouldBe((isPrivate, isCreator, isGroupLength));
    }
}
