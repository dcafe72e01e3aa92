using System.Text;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Search;

/// <summary>The positive control: a search that finds nothing must be able to find.</summary>
public class MarkerSearchTests
{
    [Theory]
    [InlineData(65001, "Quillfeather")]
    [InlineData(1200, "Quillfeather")]
    [InlineData(1201, "Quillfeather")]
    [InlineData(932, "山田太郎")]
    [InlineData(50220, "山田太郎")]
    [InlineData(51932, "山田太郎")]
    [InlineData(51949, "홍길동김희중")]
    [InlineData(54936, "王小东张")]
    [InlineData(936, "王小东张")]
    [InlineData(28592, "Dvořáčková")]
    [InlineData(28595, "Люксембург")]
    [InlineData(28597, "Διονυσιος")]
    [InlineData(28598, "שרוןדבורה")]
    [InlineData(28596, "قبانيلنزار")]
    [InlineData(874, "สมชายใจดี")]
    public void A_marker_is_found_in_each_encoding(int codePage, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = [1, 2, 3, .. Encoding.GetEncoding(codePage).GetBytes(text), 4, 5];

        MarkerSearch.Find(bytes, [text]).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_marker_is_found_in_base64_whatever_stands_before(int before)
    {
        var packed = Convert.ToBase64String([.. Enumerable.Repeat((byte)'x', before), .. "Quillfeather tail"u8]);

        MarkerSearch.Find(Encoding.ASCII.GetBytes(packed), ["Quillfeather"]).Count.ShouldBe(1);
    }

    [Fact]
    public void A_marker_is_found_in_hexadecimal_and_in_other_case()
    {
        MarkerSearch.Find("51756C6C6665617468657200"u8, ["Qullfeather"]).Count.ShouldBe(1);
        MarkerSearch.Find("...QUILLFEATHER..."u8, ["Quillfeather"]).Count.ShouldBe(1);
    }

    [Fact]
    public void Nothing_is_found_where_nothing_is() => MarkerSearch.Find("Quill feather"u8, ["Quillfeather"]).ShouldBeEmpty();
}
