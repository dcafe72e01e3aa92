using Lethe.Text;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Text;

public class IdentityWordsTests
{
    [Fact]
    public void A_word_of_many_people_s_initials_is_still_a_word()
    {
        var words = new IdentityWords();
        foreach (var name in (ReadOnlySpan<string>)["Wood^Ian", "Turner^Hugh", "Ito^Theo", "Hill^Walter"])
        {
            words.AddName(name);
        }

        words.Occurs("with contrast").ShouldBeFalse();
        words.Occurs("twood").ShouldBeTrue("an initial and a name, as user names have it");
    }

    [Theory]
    [InlineData("Berg^Anna", "CT for anna")]
    [InlineData("Berg^Anna", "BERGANNA")]
    [InlineData("Berg^Anna", "annaberg")]
    [InlineData("Berg^Anna", "anna_berg")]
    [InlineData("Berg^Anna", "aberg 2")]
    [InlineData("Berg^Anna", "AnnaB")]
    [InlineData("Berg^Anna", "Bergs head")]
    [InlineData("Berg^Anna", "berg1970")]
    [InlineData("Berg^Anna", "A.B.")]
    [InlineData("Berg^Anna", "B. A. chest")]
    [InlineData("Berg^Anna^Maria", "A.M.B.")]
    [InlineData("Müller^Jörg", "MULLER")]
    [InlineData("Müller^Jörg", "Mueller")]
    [InlineData("Mueller^Joerg", "Müller")]
    [InlineData("Mueller^Joerg", "Jörg")]
    [InlineData("Gonçalves^Inês", "GONCALVES")]
    [InlineData("Strauß^Ida", "Strauss")]
    [InlineData("Åberg^Nils", "Aaberg")]
    [InlineData("O'Brien^Kate", "OBRIEN")]
    [InlineData("Meier-Lüdke^Eva", "LUDKE")]
    [InlineData("Dr. Anna Maria Berg", "berg")]
    [InlineData("Berg^Anna^^Dr.^PhD", "Anna")]
    [InlineData("Yamada^Tarou=山田^太郎=やまだ^たろう", "山田太郎 CT")]
    [InlineData("Yamada^Tarou=山田^太郎=やまだ^たろう", "CT やまだ")]
    [InlineData("Иванов^Пётр", "Иванову")]
    [InlineData("Иванов^Пётр", "ПЕТР")]
    [InlineData("Иванов^Пётр", "Ivanov")]
    [InlineData("Щербакова^Юлия", "Yuliya")]
    [InlineData("Щербакова^Юлия", "Shcherbakovoy, Щербаковой")]
    [InlineData("Head^Anna", "HEAD CT")]
    [InlineData("de^Da", "da")]
    public void A_name_is_found(string name, string text) => Words("n:" + name).Occurs(text).ShouldBeTrue();

    [Theory]
    [InlineData("Berg^Anna", "Heidelberg")]
    [InlineData("Berg^Anna", "annual")]
    [InlineData("Berg^Anna", "CT chest A B")]
    [InlineData("von der Leyen^Anna", "von der chest")]
    [InlineData("Dr. Berg", "Dr. Smith")]
    [InlineData("Berg^A", "A chest")]
    public void Something_else_is_not(string name, string text) => Words("n:" + name).Occurs(text).ShouldBeFalse();

    [Theory]
    [InlineData("00482913", "MRN 482913")]
    [InlineData("482913", "000482913")]
    [InlineData("123.456.789-09", "12345678909")]
    [InlineData("12345678909", "123 456 789 09")]
    [InlineData("P-4711-X", "p4711x")]
    [InlineData("P4711X", "P_4711_X")]
    [InlineData("ACC20190001", "acc-2019/0001")]
    [InlineData("4711", "CT 4711 head")]
    [InlineData("7", "bed 7")]
    [InlineData("BERG_ANNA_1970", "Berg")]
    [InlineData("0", "0")]
    [InlineData("12345", "X12345")]
    public void An_identifier_is_found(string id, string text) => Words("i:" + id).Occurs(text).ShouldBeTrue();

    [Theory]
    [InlineData("4711", "X4711")]
    [InlineData("7", "T7 17 70")]
    [InlineData("12345", "912345")]
    [InlineData("HEAD-0012", "head")]
    public void Another_identifier_is_not(string id, string text) => Words("i:" + id).Occurs(text).ShouldBeFalse();

    [Theory]
    [InlineData("Springfield General Hospital", "springfield")]
    [InlineData("Hospital São Lucas", "LUCAS")]
    [InlineData("Spine Center", "spine center")]
    [InlineData("12 Elm Road", "elm")]
    [InlineData("80331 München", "80331")]
    [InlineData("+49 89 123456", "4989123456")]
    public void A_place_is_found(string place, string text) => Words("p:" + place).Occurs(text).ShouldBeTrue();

    [Theory]
    [InlineData("Springfield General Hospital", "general hospital")]
    [InlineData("Spine Center", "spine")]
    [InlineData("Radiology", "radiology")]
    [InlineData("CT", "CT head")]
    public void Words_that_tell_no_place_apart_are_not(string place, string text) => Words("p:" + place).Occurs(text).ShouldBeFalse();

    [Fact]
    public void Equal_contents_have_one_fingerprint_whatever_the_order()
    {
        var a = Words("n:Berg^Anna|i:4711|p:Elm Road 5");
        var b = Words("p:Elm Road 5|i:4711|n:Berg^Anna|n:Berg^Anna");
        b.Fingerprint.ShouldBe(a.Fingerprint);
        b.Equals(a).ShouldBeTrue();
        b.GetHashCode().ShouldBe(a.GetHashCode());
        b.AddName("Smith");
        b.Fingerprint.ShouldNotBe(a.Fingerprint);
        b.Equals(a).ShouldBeFalse();
    }

    [Fact]
    public void A_name_and_an_identifier_of_the_same_letters_differ() =>
        Words("i:X4711").Fingerprint.ShouldNotBe(Words("n:X4711").Fingerprint);

    [Fact]
    public void Cleared_words_are_forgotten()
    {
        var words = Words("n:Berg^Anna|i:4711|p:Elm Road 5");
        words.Clear();
        words.IsEmpty.ShouldBeTrue();
        words.Occurs("Anna Berg 4711 Elm").ShouldBeFalse();
        words.Equals(new IdentityWords()).ShouldBeTrue();
        words.Fingerprint.ShouldBe(new IdentityWords().Fingerprint);
    }

    [Fact]
    public void Many_values_are_all_found()
    {
        var words = new IdentityWords();
        string[] syllables = ["ka", "lo", "mi", "ru", "te", "so", "ni", "va"];
        var names = (from a in syllables from b in syllables from c in syllables select "zz" + a + b + c).ToList();
        names.ForEach(name => words.AddName(name));
        names.Where(name => !words.Occurs(name)).ShouldBeEmpty();
        words.Occurs("zzkalo").ShouldBeFalse();
    }

    [Fact]
    public void Very_long_values_do_no_harm()
    {
        var words = new IdentityWords();
        words.AddName(new string('a', 5000));
        words.AddIdentifier(new string('1', 5000));
        words.AddPlace(string.Concat(Enumerable.Repeat("elm ", 5000)));
        words.Occurs("elm").ShouldBeTrue();
    }

    private static IdentityWords Words(string identity) => DescriptorRow.Words(identity);
}
