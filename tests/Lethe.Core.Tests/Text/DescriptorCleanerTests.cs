using Lethe.Text;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Text;

public class DescriptorCleanerTests
{
    private static readonly DescriptorCleaner Dropping = new(UnknownWords.Drop, [], []);
    private static readonly DescriptorCleaner Keeping = new(UnknownWords.Keep, [], []);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("---")]
    [InlineData("Zeta")]
    [InlineData("for of")]
    [InlineData("Zeta 12")]
    public void Nothing_is_left(string text) => Dropping.Clean(text, new IdentityWords()).Trim().ShouldBe(text is "for of" ? text : "");

    [Theory]
    [InlineData("REMOVED")]
    [InlineData("3")]
    [InlineData("CT  CHEST")]
    [InlineData("Head^Brain^T1")]
    [InlineData("t1_mprage_sag_p2_iso_1.0")]
    [InlineData("Crânio s/c")]
    [InlineData("chest\r\n\r\nabdomen")]
    [InlineData("Ax T1 +C (fat sat)")]
    public void What_holds_no_identity_stays_as_typed(string text) => Dropping.Clean(text, new IdentityWords()).ShouldBe(text);

    [Theory]
    [InlineData("Head (Zeta) CT", "Head CT")]
    [InlineData("Head (Zeta, left) CT", "Head (left) CT")]
    [InlineData("Head (left, Zeta) CT", "Head (left) CT")]
    [InlineData("Head, Zeta, CT", "Head, CT")]
    [InlineData("Head - Zeta - CT", "Head - CT")]
    [InlineData("Head_Zeta_CT", "Head_CT")]
    [InlineData("Zeta. Head", "Head")]
    [InlineData("Head. Zeta.", "Head.")]
    [InlineData("Head of Zeta", "Head")]
    [InlineData("Zeta and head", "head")]
    [InlineData("CT for Zeta of head", "CT of head")]
    [InlineData("without Zeta contrast", "without contrast")]
    [InlineData("IRM de l'Zeta", "IRM")]
    [InlineData("Head\r\nZeta\r\nCT", "Head\r\nCT")]
    public void The_rest_reads_well(string text, string expected) => Dropping.Clean(text, new IdentityWords()).ShouldBe(expected);

    [Theory]
    [InlineData("Zeta protocol", "Zeta protocol")]
    [InlineData("Zeta for Dr. Almeida Souza", "Zeta")]
    [InlineData("Zeta 14/03/2019", "Zeta")]
    [InlineData("Zeta on March 14th, 2019", "Zeta")]
    [InlineData("Zeta MRN 4711", "Zeta")]
    [InlineData("Zeta XQ4711", "Zeta")]
    [InlineData("Zeta someone@somewhere.org", "Zeta")]
    [InlineData("Zeta 93-year-old", "Zeta")]
    [InlineData("Bergheim Zeta", "Zeta")]
    [InlineData("Zeta 2019", "Zeta")]
    public void Unknown_words_stay_on_request_and_identity_goes_all_the_same(string text, string expected) =>
        Keeping.Clean(text, DescriptorRow.Words("n:Berg^Anna")).ShouldBe(expected);

    [Fact]
    public void The_profile_adds_words_and_phrases_to_keep_and_to_drop()
    {
        var cleaner = new DescriptorCleaner(UnknownWords.Drop, ["Zeta", "ZORBA-77 Trial", "Omega 2019"], ["brain", "lower leg", "zeta nine"]);
        var nobody = new IdentityWords();
        cleaner.Clean("zeta head", nobody).ShouldBe("zeta head");
        cleaner.Clean("Zeta nine head", nobody).ShouldBe("head");
        cleaner.Clean("zorba 77 trial head", nobody).ShouldBe("zorba 77 trial head");
        cleaner.Clean("ZORBA head", nobody).ShouldBe("head");
        cleaner.Clean("head BRAIN", nobody).ShouldBe("head");
        cleaner.Clean("lower arm, lower leg", nobody).ShouldBe("lower arm");
        cleaner.Clean("Omega 2019", nobody).ShouldBe("Omega 2019");
        cleaner.Clean("14/03/2019 Omega", nobody).ShouldBe("");
    }

    [Fact]
    public void Identity_outweighs_what_the_profile_keeps()
    {
        var cleaner = new DescriptorCleaner(UnknownWords.Keep, ["Berg", "Berg protocol"], []);
        cleaner.Clean("Berg protocol", DescriptorRow.Words("n:Berg^Anna")).ShouldBe("protocol");
    }

    [Fact]
    public void A_phrase_that_is_too_long_is_refused() =>
        Should.Throw<ArgumentException>(() => new DescriptorCleaner(UnknownWords.Drop, [], [new string('a', DescriptorCleaner.LongestPhrase + 1)]));

    [Fact]
    public void One_cleaner_serves_many_threads()
    {
        var rows = DescriptorRow.ReadAll().ToList();
        var wrong = 0;
        Parallel.For(0, 8, _ =>
        {
            foreach (var row in rows)
            {
                if (Dropping.Clean(row.Text, row.Words()) != row.Expected)
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        });
        wrong.ShouldBe(0);
    }

    [Fact]
    public void A_warm_call_allocates_the_result_only()
    {
        var words = DescriptorRow.Words("n:Berg^Anna|i:12345678");
        const string Text = "CT CHEST W CONTRAST for Dr. Almeida 14/03/2019";
        for (var i = 0; i < 100; i++)
        {
            Dropping.Clean(Text, words);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Dropping.Clean(Text, words);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100 * 80);
    }
}
