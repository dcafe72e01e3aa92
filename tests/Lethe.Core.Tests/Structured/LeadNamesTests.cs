using System.Text;
using Lethe.Structured.Items;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Structured;

public class LeadNamesTests
{
    [Theory]
    [InlineData("I")]
    [InlineData("ii")]
    [InlineData("Lead III")]
    [InlineData("LEAD AVF")]
    [InlineData("ECG Lead V6")]
    [InlineData("V")]
    [InlineData("V3R")]
    [InlineData("MCL1")]
    public void Names_of_leads(string text) => LeadNames.IsOne(Encoding.ASCII.GetBytes(text)).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("Lead")]
    [InlineData("V0")]
    [InlineData("V10")]
    [InlineData("Ivy")]
    [InlineData("Lead II Berg")]
    [InlineData("Vi")]
    [InlineData("aVRx")]
    [InlineData("a name that is longer than a lead")]
    public void Other_texts(string text) => LeadNames.IsOne(Encoding.ASCII.GetBytes(text)).ShouldBeFalse();

    [Fact]
    public void Letters_beyond_ASCII_are_in_no_lead() => LeadNames.IsOne([(byte)'V', 0xB9]).ShouldBeFalse();
}
