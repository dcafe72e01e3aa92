using System.Text;
using Lethe.Identity;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Identity;

public class KeyedCodeTests
{
    private readonly Pseudonyms _pseudonyms = new(Run.Key);

    [Fact]
    public void Codes_have_their_length()
    {
        _pseudonyms.Patients.Length.ShouldBe(24);
        _pseudonyms.LocalCodes.Length.ShouldBe(16);
    }

    [Fact]
    public void The_issuer_is_part_of_the_identity()
    {
        Code("4711", "A").ShouldNotBe(Code("4711", "B"));
        Code("4711", "A").ShouldBe(Code("4711", "A"));
        Code("47", "11\\A").ShouldNotBe(Code("4711", "A"));
    }

    [Fact]
    public void A_code_made_with_the_key_stays_whatever_the_issuer()
    {
        var code = Code("4711", "A");
        Code(code, "B").ShouldBe(code);
        _pseudonyms.Patients.IsOurs(Encoding.ASCII.GetBytes(code)).ShouldBeTrue();
    }

    [Fact]
    public void Codes_of_one_purpose_or_key_are_not_those_of_another()
    {
        var code = Encoding.ASCII.GetBytes(Code("4711", ""));
        new Pseudonyms(ProjectKey.CreateRandom()).Patients.IsOurs(code).ShouldBeFalse();
        _pseudonyms.LocalCodes.IsOurs(code.AsSpan(0, 16)).ShouldBeFalse();
        _pseudonyms.Patients.IsOurs(code.AsSpan(0, 23)).ShouldBeFalse();
        _pseudonyms.Patients.IsOurs(default).ShouldBeFalse();
    }

    [Fact]
    public void Identifiers_of_any_length_are_told_apart()
    {
        var stem = new string('7', 4000);
        Code(stem + "1", "").ShouldNotBe(Code(stem + "2", ""));
        Code(stem + "1", "").ShouldBe(Code(stem + "1", ""));
    }

    private string Code(string identifier, string issuer)
    {
        var code = new byte[24];
        _pseudonyms.Patients.Map(Encoding.ASCII.GetBytes(identifier), Encoding.ASCII.GetBytes(issuer), code);
        return Encoding.ASCII.GetString(code);
    }
}
