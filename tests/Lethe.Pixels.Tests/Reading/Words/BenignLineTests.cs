using Lethe.Pixels.Reading.Words;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Reading.Words;

public sealed class BenignLineTests
{
    private static readonly BenignWords List = BenignWords.Load();

    private static bool MayStay(string line, params string[] identity) =>
        new BenignLine(List).MayStay(line, text => identity.Contains(text, StringComparer.OrdinalIgnoreCase));

    [Theory]
    [InlineData("L")]
    [InlineData("R")]
    [InlineData("LEFT")]
    [InlineData("Left")]
    [InlineData("AP PORTABLE")]
    [InlineData("R LAT ERECT")]
    [InlineData("120 kV 80 mA")]
    [InlineData("120kV 200mAs")]
    [InlineData("kV 120 mAs 80")]
    [InlineData("kV: 120 mAs: 80")]
    [InlineData("MI 0.9 TIS 0.4")]
    [InlineData("MI:0.9")]
    [InlineData("TIB=1,2")]
    [InlineData("DR 60 dB")]
    [InlineData("FR 30Hz")]
    [InlineData("Gain 50 %")]
    [InlineData("5.0MHz 12 cm")]
    [InlineData("WW 400 WL -50")]
    [InlineData("30 fps")]
    public void Marks_settings_and_measures_stay(string line) => MayStay(line).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(":")]
    [InlineData("l")]
    [InlineData("r")]
    [InlineData("120")]
    [InlineData("L 4711")]
    [InlineData("4711 L")]
    [InlineData("03/14/1960")]
    [InlineData("03-May-18")]
    [InlineData("14.03.1960")]
    [InlineData("11-05-25-142825")]
    [InlineData("2:56:22 PM")]
    [InlineData("09:28 AM")]
    [InlineData("19600314 mm")]
    [InlineData("60314 mm")]
    [InlineData("0120 kV")]
    [InlineData("00 mm")]
    [InlineData("4711 kV")]
    [InlineData("175 cm")]
    [InlineData("1.8 m")]
    [InlineData("70 kg")]
    [InlineData("66 y")]
    [InlineData("DR")]
    [InlineData("DR L GAIN")]
    [InlineData("DR GAIN")]
    [InlineData("Dr. Left")]
    [InlineData("Gain")]
    [InlineData("mm")]
    [InlineData("kV")]
    [InlineData("120 kV 80")]
    [InlineData("MI 1960")]
    [InlineData("MI 0.9.1")]
    [InlineData("LEFT MAY")]
    [InlineData("DOE JANE")]
    [InlineData("LEFT DOE")]
    [InlineData("LEFT, MAY")]
    [InlineData("LEFT!")]
    [InlineData("LÉFT")]
    [InlineData("LEFT 山")]
    [InlineData("L-R")]
    [InlineData("LEFTAP")]
    [InlineData("LEFT120")]
    [InlineData("1e5 mm")]
    [InlineData("١٢٠ kV")]
    [InlineData("120:kV")]
    [InlineData("DR::60")]
    public void All_else_goes(string line) => MayStay(line).ShouldBeFalse();

    [Theory]
    [InlineData("LEFT", "left")]
    [InlineData("R L", "R")]
    [InlineData("AP R", "R")]
    [InlineData("120 kV", "KV")]
    [InlineData("120 kV", "120")]
    [InlineData("120 kV", "120kv")]
    [InlineData("120 kV", "120 kv")]
    [InlineData("80 mA AP LAT", "aplat")]
    [InlineData("MI 0.9", "MI")]
    [InlineData("12 mm 34 mm", "12mm34mm")]
    public void What_identifies_somebody_goes_whatever_it_means(string line, string identity)
    {
        MayStay(line).ShouldBeTrue();
        MayStay(line, identity).ShouldBeFalse();
    }

    [Fact]
    public void A_long_line_is_not_judged_at_all() => MayStay(string.Join(' ', Enumerable.Repeat("LEFT", 25))).ShouldBeFalse();
}
