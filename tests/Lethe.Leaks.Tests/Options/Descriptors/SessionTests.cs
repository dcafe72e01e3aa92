using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Options.Descriptors;

/// <summary>One session for many patients: what it remembers of one must not decide about another.</summary>
public class SessionTests
{
    private static readonly string[] People = ["Quillfeather", "Ashgrovenor", "Thimblewick", "Marchbanksy"];

    public static TheoryData<string> Sets => ["clean-descriptors", OptionSet.AllModified.Name, "research"];

    /// <summary>Every file has the same texts, in which all four are named; each loses its own people, in any order and in any repetition.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Remembered_texts_are_cleaned_anew_for_another_patient(string name)
    {
        // Unknown words stay here, so that nothing but the identity of the very file takes a name away.
        var profile = OptionSet.Find(name).Profile;
        var under = new OptionSet(name, profile with { Text = profile.Text with { KeepsUnknownWords = true } });
        var session = under.Engine.CreateSession();
        var random = new Random(20_261);
        var kept = 0;
        for (var i = 0; i < 400; i++)
        {
            var person = People[random.Next(People.Length)];
            var staff = People[random.Next(People.Length)];
            var output = Write(session, File(person, staff));

            MarkerSearch.Find(output, [person, staff]).ShouldBeEmpty($"file {i}");
            kept += MarkerSearch.Find(output, People).Count;
        }

        kept.ShouldBeGreaterThan(0, "control: the names of others stay when unknown words do");
    }

    /// <summary>The same bytes as another kind of value, under another character set, or cut at another place.</summary>
    [Fact]
    public void What_was_gathered_is_not_mistaken_for_something_else()
    {
        var profile = OptionSet.Find("clean-descriptors").Profile;
        var session = new OptionSet("keep", profile with { Text = profile.Text with { KeepsUnknownWords = true } }).Engine.CreateSession();
        (string Family, string Staff)[] pairs = [("Quillfeather^Zelda", "Ashgrovenor"), ("Quillfeather", "Zelda^Ashgrovenor"), ("Ashgrovenor", "Quillfeather^Zelda"), ("Zelda", "Quillfeather^Ashgrovenor"), ("Quillfeather\\Ashgrovenor", "Zelda")];
        for (var round = 0; round < 3; round++)
        {
            foreach (var (family, staff) in pairs)
            {
                var output = Write(session, File(family, staff));

                MarkerSearch.Find(output, $"{family}^{staff}".Split('^', '\\')).ShouldBeEmpty();
            }
        }
    }

    /// <summary>Two threads with sessions of one engine.</summary>
    [Fact]
    public async Task Sessions_of_one_engine_do_not_mix()
    {
        var under = OptionSet.AllModified;
        var work = People.Select(person => Task.Run(() =>
        {
            var session = under.Engine.CreateSession();
            for (var i = 0; i < 50; i++)
            {
                MarkerSearch.Find(Write(session, File(person, person)), [person]).ShouldBeEmpty();
            }
        }));

        await Task.WhenAll(work).WaitAsync(TimeSpan.FromMinutes(2));
    }

    private static byte[] Write(DeidentificationSession session, byte[] file)
    {
        session.Deidentify(new MemorySource(file)).ShouldBe(Outcome.Deidentified);
        using var output = new MemoryStream();
        session.Result.WriteTo(output);
        return output.ToArray();
    }

    private static byte[] File(string patient, string staff) => Part10Writer.ToBytes(Hosts.CtImage()
        .Add(new Tag(0x0010, 0x0010), Vr.PN, patient)
        .Add(new Tag(0x0008, 0x1070), Vr.PN, staff)
        .Add(new Tag(0x0008, 0x1030), Vr.LO, "CT CHEST " + string.Join(' ', People) + " Zelda")
        .Add(new Tag(0x0008, 0x103E), Vr.LO, string.Join("_", People))
        .Add(new Tag(0x0020, 0x4000), Vr.LT, string.Join(", ", Enumerable.Repeat(string.Join(' ', People), 8)))
        .AddSequence(new Tag(0x0008, 0x9215), new DataSet().Add(new Tag(0x0008, 0x1030), Vr.LO, "CT CHEST " + string.Join(' ', People) + " Zelda")));
}
