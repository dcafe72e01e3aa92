using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;
using Lethe.Identity;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Identity;

public class UidMapperTests
{
    private readonly UidMapper _mapper = new(Run.Key);

    [Fact]
    public void A_UID_becomes_a_legal_one_below_2_25()
    {
        for (var i = 0; i < 1000; i++)
        {
            var mapped = Map($"1.2.3.{i}");
            mapped.ShouldStartWith("2.25.");
            ValueRules.IsLegal(Vr.UI, Encoding.ASCII.GetBytes(mapped)).ShouldBeTrue(mapped);
        }
    }

    [Fact]
    public void Different_UIDs_stay_different_and_equal_ones_equal()
    {
        var uids = Enumerable.Range(0, 20_000).Select(i => $"1.2.840.{i}").ToList(); // more than the mapper remembers
        var mapped = uids.ConvertAll(Map);

        mapped.Distinct().Count().ShouldBe(uids.Count);
        uids.ConvertAll(Map).ShouldBe(mapped);
        var again = new UidMapper(Run.Key);
        Encoding.ASCII.GetString(again.Map("1.2.840.7"u8)).ShouldBe(mapped[7]);
    }

    [Fact]
    public void A_UID_made_with_the_key_stays()
    {
        var mapped = Map("1.2.3");
        Map(mapped).ShouldBe(mapped);
        new UidMapper(Run.Key).IsSafe(Encoding.ASCII.GetBytes(mapped)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("0")] // leading zero
    [InlineData("00")]
    public void The_number_of_such_a_UID_in_another_form_is_not_one(string zeros)
    {
        var other = "2.25." + zeros + Map("1.2.3")[5..];
        _mapper.IsSafe(Encoding.ASCII.GetBytes(other)).ShouldBeFalse();
        Map(other).ShouldNotBe(other);
    }

    [Theory]
    [InlineData("2.25.0")]
    [InlineData("2.25.329800735698586629295641978511506172918")]
    [InlineData("2.25.999999999999999999999999999999999999999999")]
    [InlineData("1.2.3")]
    [InlineData("not a UID")]
    public void Others_are_not_safe(string uid) => _mapper.IsSafe(Encoding.ASCII.GetBytes(uid)).ShouldBeFalse();

    [Theory]
    [InlineData("1.2.840.10008.1.2.1")]
    [InlineData("1.2.840.10008.5.1.4.1.1.2")]
    [InlineData("")]
    public void Well_known_ones_and_nothing_stay(string uid)
    {
        Map(uid).ShouldBe(uid);
        _mapper.IsSafe(Encoding.ASCII.GetBytes(uid)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Over_long_ones_are_mapped_by_all_of_their_characters(int length)
    {
        var stem = "1." + new string('7', length - 3);
        Map(stem + "1").ShouldNotBe(Map(stem + "2"));
        Map(stem + "1").Length.ShouldBeLessThanOrEqualTo(64);
    }

    [Fact]
    public void Another_key_maps_elsewhere() =>
        Encoding.ASCII.GetString(new UidMapper(ProjectKey.CreateRandom()).Map("1.2.3"u8)).ShouldNotBe(Map("1.2.3"));

    private string Map(string uid) => Encoding.ASCII.GetString(_mapper.Map(Encoding.ASCII.GetBytes(uid)));
}
