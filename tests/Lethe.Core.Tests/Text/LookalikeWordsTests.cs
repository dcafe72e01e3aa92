using Lethe.Text;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Text;

public sealed class LookalikeWordsTests
{
    [Theory]
    [InlineData("R^L", "L", true)]
    [InlineData("R^L", "R", true)]
    [InlineData("Left^May", "LEFT", true)]
    [InlineData("Left^May", "Left:", true)]
    [InlineData("Kv^Anna", "kV", true)]
    [InlineData("Lisa^Platt", "L", false)]
    [InlineData("Lisa^Platt", "AP", false)]
    [InlineData("Lisa^Platt", "LAT", true)]
    [InlineData("120", "120", true)]
    [InlineData("120", "12O", true)]
    [InlineData("4I7I", "4171 mm", true)]
    [InlineData("58", "SB", true)]
    [InlineData("1", "L", true)]
    [InlineData("12-34-567", "12", false)]
    [InlineData("12-34-567", "567", true)]
    [InlineData("12-34-567", "1234567", true)]
    [InlineData("X120Y", "120", true)]
    [InlineData("20120345", "120", true)]
    [InlineData("Leff", "LEFT", true)]
    [InlineData("Lefft", "LEFT", true)]
    [InlineData("Lef", "LEFT", true)]
    [InlineData("Loft", "LEFT", true)]
    [InlineData("Lifts", "LEFT", false)]
    [InlineData("Cornelia", "COMELIA", true)]
    [InlineData("Løft", "left", true)]
    [InlineData("山田^太郎", "L", false)]
    [InlineData("", "L", false)]
    [InlineData("Doe", "", false)]
    [InlineData("Doe", ":", false)]
    public void Words_that_may_be_a_value_are_told(string value, string read, bool isIdentity)
    {
        var words = new LookalikeWords();
        words.Add(value);

        words.Occurs(read).ShouldBe(isIdentity);
        words.Clear();
        words.Occurs(read).ShouldBeFalse();
    }
}
