using Lethe.Batch.Verifying;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Verifying;

public class OutputNamesTests
{
    [Theory]
    [InlineData("8C5ZNEZ488FNGBP11HYAR10B/2.25.205492117297294322567476518548663924711/2.25.26866832059791366145570814458099760336.dcm")]
    [InlineData("2.25.205492117297294322567476518548663924711-0123456789abcdef.dcm")]
    [InlineData("DICOM/AB2DE3GH/_/IM0001")]
    [InlineData("DICOMDIR")]
    public void What_is_made_of_new_identifiers_or_says_little_is_told(string name) => OutputNames.Masked(name).ShouldBe(name);

    [Theory]
    [InlineData("Berg/IM1.dcm", "***/IM1.dcm")]
    [InlineData("19610314.dcm", "***")]
    [InlineData("1961-03-14/a", "***/a")]
    [InlineData("DICOM/ANDERSON/AB2DE3GH", "DICOM/***/AB2DE3GH")]
    [InlineData("ANDERSO1", "***")]
    [InlineData("\u738b/x", "***/x")]
    [InlineData("1.2.840.113619.2.1.4711", "***")]
    public void What_may_name_somebody_is_withheld(string name, string masked) => OutputNames.Masked(name).ShouldBe(masked);
}
