using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Leaks.Tests.Text;
using Lethe.Standard;
using Xunit;

namespace Lethe.Leaks.Tests.Options.Descriptors;

/// <summary>R117: what Clean Descriptors leaves holds nothing that another rule takes away, wherever in the file the identity was said.</summary>
public class DescriptorLeakTests
{
    private const string Name = "Quillfeather";
    private static readonly Tag Codes = new(0x0008, 0x9215);
    private static readonly Tag CharacterSet = new(0x0008, 0x0005);

    public static TheoryData<string> Sets => ["clean-descriptors", OptionSet.AllModified.Name, OptionSet.AllFull.Name, "research"];

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, CharacterSetSample.All.Count)];

    /// <summary>Who is meant is said in one place only, and the texts are everywhere.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void A_name_said_anywhere_is_taken_out_of_all_texts(string name)
    {
        var sayings = new Func<DataSet, DataSet>[]
        {
            set => set.AddSequence(Codes, new DataSet().AddSequence(new Tag(0x0040, 0x0260), new DataSet().Add(new Tag(0x0010, 0x0010), Vr.PN, Name + "^Zelda"))),
            set => set.Add(new Tag(0x0077, 0x0010), Vr.LO, "ACME").AddBytes(new Tag(0x0077, 0x1001), Vr.PN, "Quillfeather^Zelda"u8.ToArray()),
            set => set.AddSequence(new Tag(0x0077, 0x1001), new DataSet().Add(new Tag(0x0077, 0x1001), Vr.PN, Name)),
            set => set.AddBytes(new Tag(0x0008, 0x1070), Vr.UN, "Quillfeather^Zelda"u8.ToArray()),
            set => set.Add(new Tag(0x0008, 0x0090), Vr.PN, "A^B\\C^D\\" + Name + "^Z=x=y"),
            set => set.Add(new Tag(0x0010, 0x1002 - 1), Vr.PN, "=" + Name),
            set => set.Add(new Tag(0x0010, 0x0020), Vr.LO, Name),
            set => set.Add(new Tag(0x0008, 0x0080), Vr.LO, Name + " Hospital"),
            set => set.Add(new Tag(0x0008, 0x9F01), Vr.PN, Name),
        };
        foreach (var say in sayings)
        {
            foreach (var form in new[] { Name, Name.ToUpperInvariant(), "Dr. " + Name, "t1_" + Name + "_sag", "CHEST/" + Name, Name + "s", "Z." + Name })
            {
                var set = Describe(Hosts.CtImage(), form);

                Run.Hides(Part10Writer.ToBytes(say(set)), [Name], OptionSet.Find(name));
            }
        }
    }

    /// <summary>In each character set: the name as PN of the data set or of an item, and the same name in descriptions.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_name_in_any_character_set_is_taken_out(int sample)
    {
        var set = CharacterSetSample.All[sample];
        var term = Encoding.ASCII.GetBytes(set.Term);
        byte[] text = [.. "CHEST "u8, .. set.Value, .. " W CONTRAST"u8];
        foreach (var under in new[] { OptionSet.Find("clean-descriptors"), OptionSet.AllModified, OptionSet.Find("research") })
        {
            var top = Describe(Hosts.CtImage(), text).AddBytes(CharacterSet, Vr.CS, term).AddBytes(new Tag(0x0010, 0x0010), Vr.PN, set.Value);
            Gone(top, set, under);
            Gone(Hosts.CtImage().AddSequence(Codes, Describe(new DataSet(), text).AddBytes(CharacterSet, Vr.CS, term)).AddBytes(new Tag(0x0010, 0x0010), Vr.PN, set.Value).AddBytes(CharacterSet, Vr.CS, term), set, under);

            // Nobody says how to read it: what cannot be read does not stay.
            Gone(Describe(Hosts.CtImage(), text).AddBytes(new Tag(0x0010, 0x0010), Vr.PN, set.Value), set, under);
        }
    }

    /// <summary>Texts of every length round those at which the cleaner changes its way, and at which VRs change theirs.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Long_texts_are_cleaned_like_short_ones(string name)
    {
        foreach (var length in new[] { 190, 197, 198, 199, 200, 201, 202, 254, 255, 256, 257, 1023, 1025, 4095, 4096, 4097, 10_240, 60_000, 70_000 })
        {
            var text = string.Concat(Enumerable.Repeat("CHEST ABDOMEN ", (length / 14) + 1))[..(length - 12)] + Name;

            var set = Hosts.CtImage().Add(new Tag(0x0010, 0x0010), Vr.PN, Name).Add(new Tag(0x0008, 0x1030), Vr.LO, text).Add(new Tag(0x0020, 0x4000), Vr.LT, text)
                .AddSequence(Codes, new DataSet().Add(new Tag(0x0008, 0x103E), Vr.LO, text).Add(new Tag(0x0040, 0x0280), Vr.ST, text));

            Run.Hides(Part10Writer.ToBytes(set), [Name], OptionSet.Find(name));
        }
    }

    /// <summary>Identity that is also a word of the vocabulary: it goes all the same, as a name of a person does.</summary>
    [Theory]
    [InlineData("Head")]
    [InlineData("Hand")]
    [InlineData("Chest")]
    [InlineData("Contrast")]
    [InlineData("Brust")]
    [InlineData("Cabeza")]
    public void Names_that_are_words_of_medicine_go(string word)
    {
        foreach (var tag in new[] { new Tag(0x0010, 0x0010), new Tag(0x0010, 0x0020), new Tag(0x0008, 0x1070), new Tag(0x0008, 0x0090), new Tag(0x0010, 0x1000) })
        {
            var set = Hosts.Of(Hosts.Unknown).Add(new Tag(0x0008, 0x1030), Vr.LO, "AXIAL " + word).Add(new Tag(0x0008, 0x103E), Vr.LO, word).Add(tag, DicomDictionary.VrOf(tag), word);

            Run.Hides(Part10Writer.ToBytes(set), [word], OptionSet.Find("clean-descriptors"));
        }
    }

    /// <summary>Patterns that identify whoever it is: no name of this file is in them.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void What_identifies_by_its_form_goes(string name)
    {
        foreach (var text in new[]
        {
            "call 555-014-2297", "mail zelda@quill.example", "http://quill.example/x", "MRN 88423177", "CPF 123.456.789-09", "SSN 219-09-9999", Marker.UidRoot + ".4", "192.168.17.44", "12 Feather Street", "Dr Petersen",
        })
        {
            var secret = text[(text.LastIndexOf(' ') + 1)..];
            Run.Hides(Part10Writer.ToBytes(Describe(Hosts.CtImage(), "CT CHEST " + text)), [secret == "Street" ? "Feather" : secret], OptionSet.Find(name));
        }
    }

    private static DataSet Describe(DataSet set, string text) => Describe(set, Encoding.UTF8.GetBytes(text));

    private static DataSet Describe(DataSet set, byte[] text)
    {
        foreach (var row in ConfidentialityTable.All.Where(r => r.IsExact && r.CodeFor(ConfidentialityOption.CleanDescriptors) == ConfidentialityCode.C))
        {
            if (DicomDictionary.VrOf(row.Tag).UsesCharacterSet())
            {
                set.AddBytes(row.Tag, DicomDictionary.VrOf(row.Tag), text);
            }
        }

        return set;
    }

    private static void Gone(DataSet content, CharacterSetSample set, OptionSet under)
    {
        var run = Run.Over(Part10Writer.ToBytes(content), under);

        Shouldly.ShouldBeTestExtensions.ShouldBe(run.Outcome, Results.Outcome.Deidentified, run.Report);
        Shouldly.ShouldBeTestExtensions.ShouldBe(run.Output.AsSpan().IndexOf(set.NameBytes), -1, set.ToString());
        run.ShouldNotHold([set.Name]);
    }
}
