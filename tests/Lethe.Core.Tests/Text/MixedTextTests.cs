using System.Text;
using Lethe.Text;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Text;

/// <summary>Identity between harmless words, in random order, case, diacritics and with random separators: none of it survives.</summary>
public class MixedTextTests
{
    private const int Rounds = 1000;
    private static readonly string[] Harmless = ["CT", "head", "chest", "contrast", "axial", "left", "T2", "5mm", "without", "of", "for", "de", "coluna", "Thorax", "рентген", "L4-L5", "b1000", "(", ")", "and", "L", "3"];
    private static readonly string[] Identity = ["rosenqvist", "katarina", "winterfeld", "guadalupe", "oliveirosa", "szczepanski"];
    private static readonly string[] Separators = [" ", "_", "-", "/", ", ", ". ", " - ", "\n", "; ", "^"];
    private static readonly string[] Variants = ["aàáâäãåā", "cçćč", "eèéêëēę", "iìíîïī", "nñńň", "oòóôöõō", "sśšş", "uùúûüū", "zźżž"];

    [Theory]
    [InlineData((int)UnknownWords.Drop, 11)]
    [InlineData((int)UnknownWords.Keep, 12)]
    public void No_name_survives(int unknown, int seed)
    {
        var cleaner = new DescriptorCleaner((UnknownWords)unknown, [], []);
        var words = DescriptorRow.Words("n:Rosenqvist^Katarina|n:Winterfeld^Guadalupe|n:Oliveirosa^Szczepanski");
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mixed(random, () => Spelled(random, Identity[random.Next(Identity.Length)]));
            var left = cleaner.Clean(text, words);
            var plain = Plain(left);
            Identity.Where(name => plain.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
            words.Occurs(left).ShouldBeFalse();
            cleaner.Clean(left, words).ShouldBe(left);
        }
    }

    [Theory]
    [InlineData((int)UnknownWords.Drop, 21)]
    [InlineData((int)UnknownWords.Keep, 22)]
    public void No_identifier_survives(int unknown, int seed)
    {
        var cleaner = new DescriptorCleaner((UnknownWords)unknown, [], []);
        var words = DescriptorRow.Words("i:48291|i:QX-7731-B|i:83.115.927-4");
        string[] ids = ["48291", "QX7731B", "831159274"];
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mixed(random, () => Separated(random, ids[random.Next(ids.Length)]));
            var left = cleaner.Clean(text, words);
            var joined = string.Concat(left.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
            ids.Where(id => joined.Contains(id, StringComparison.Ordinal)).ShouldBeEmpty();
            words.Occurs(left).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData((int)UnknownWords.Drop, 31)]
    [InlineData((int)UnknownWords.Keep, 32)]
    public void No_date_survives(int unknown, int seed)
    {
        var cleaner = new DescriptorCleaner((UnknownWords)unknown, [], []);
        string[] forms = ["dd/MM/yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "yyyyMMdd", "d MMMM yyyy", "MMMM d, yyyy", "d.M.yyyy", "dd-MMM-yyyy", "MM/yyyy", "MMMM yyyy", "yyyy"];
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            // b1000, 2000 is a list of b-values and stays.
            var date = new DateOnly(2001, 1, 1).AddDays(random.Next(17000));
            var form = forms[random.Next(forms.Length)];
            var text = Mixed(random, () => date.ToString(form, System.Globalization.CultureInfo.InvariantCulture), [" ", ", ", " - ", "\n", "; ", " ("]);
            cleaner.Clean(text, new IdentityWords()).ShouldNotContain(date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), customMessage: form);
        }
    }

    [Fact]
    public void Any_text_is_stable_after_one_cleaning()
    {
        const string Signs = "aAbB1204 Tmx./-_:,()+'\"de19\n%äЖ山\u200B³";
        string[] parts = ["Dr.", "for", "mar", "2019", "14", "de", "rua", "id", "Smith", "head", "w/o", "x-ray", "TE", "mm", "93", "y", "by", "h", "30", "pm", "T2", "E", "L"];
        var random = new Random(41);
        var words = DescriptorRow.Words("n:Smith^Anna|i:1204");
        var cleaners = Enum.GetValues<UnknownWords>().Select(unknown => new DescriptorCleaner(unknown, ["ab"], ["mm 14"])).ToList();
        for (var round = 0; round < 4 * Rounds; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 25); i > 0; i--)
            {
                text.Append(random.Next(2) == 0 ? parts[random.Next(parts.Length)] : Signs[random.Next(Signs.Length)].ToString());
                text.Append(random.Next(3) == 0 ? " " : "");
            }

            foreach (var cleaner in cleaners)
            {
                var left = cleaner.Clean(text.ToString(), words);
                cleaner.Clean(left, words).ShouldBe(left);
                words.Occurs(left).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void Any_characters_do_no_harm()
    {
        var random = new Random(51);
        var words = DescriptorRow.Words("n:Smith^Anna=山田^太郎|i:1204|p:Zeta Road 5");
        var cleaners = Enum.GetValues<UnknownWords>().Select(unknown => new DescriptorCleaner(unknown, [], [])).ToList();
        for (var round = 0; round < 4 * Rounds; round++)
        {
            var most = random.Next(3) switch { 0 => 0x180, 1 => 0x2100, _ => 0x10000 };
            var text = new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(5) == 0 ? "ß-/. ẞÆ,"[random.Next(8)] : (char)random.Next(most))]);
            var identity = new IdentityWords();
            identity.AddName(text);
            identity.AddIdentifier(text);
            identity.AddPlace(text);
            foreach (var cleaner in cleaners)
            {
                var left = cleaner.Clean(text, words);
                cleaner.Clean(left, words).ShouldBe(left);
                identity.Occurs(cleaner.Clean(text, identity)).ShouldBeFalse();
            }
        }
    }

    private static string Mixed(Random random, Func<string> secret, string[]? separators = null)
    {
        separators ??= Separators;
        var text = new StringBuilder();
        for (var i = random.Next(3, 14); i > 0; i--)
        {
            text.Append(random.Next(3) == 0 ? secret() : Harmless[random.Next(Harmless.Length)]).Append(separators[random.Next(separators.Length)]);
        }

        return text.Append(secret()).ToString();
    }

    private static string Spelled(Random random, string name)
    {
        var upper = random.Next(3);
        var text = new StringBuilder();
        foreach (var c in name)
        {
            var variants = Variants.FirstOrDefault(v => v[0] == c);
            var letter = variants is not null && random.Next(4) == 0 ? variants[random.Next(variants.Length)] : c;
            text.Append(upper == 0 || (upper == 1 && text.Length == 0) ? char.ToUpperInvariant(letter) : letter);
            text.Append(random.Next(20) switch { 0 => "\u0301", 1 => "\u00AD", _ => "" });
        }

        return text.ToString();
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.ToLowerInvariant().Where(c => c is not ('\u0301' or '\u00AD')))
        {
            plain.Append(Variants.FirstOrDefault(v => v.Contains(c, StringComparison.Ordinal)) is { } variants ? variants[0] : c);
        }

        return plain.ToString();
    }

    private static string Separated(Random random, string id)
    {
        var text = new StringBuilder(random.Next(4) == 0 && char.IsDigit(id[0]) ? "00" : "");
        var style = random.Next(3);
        for (var i = 0; i < id.Length; i++)
        {
            text.Append(style == 1 ? char.ToLowerInvariant(id[i]) : id[i]);
            if (style == 2 && i + 1 < id.Length && random.Next(4) == 0)
            {
                text.Append("-./ "[random.Next(4)]);
            }
        }

        return text.ToString();
    }
}
