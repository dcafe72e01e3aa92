using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Text;

/// <summary>R155, R157, H70: a name in every character set, where it belongs and where it does not.</summary>
public class CharacterSetTests : LeakTests
{
    private static readonly Tag SpecificCharacterSet = new(0x0008, 0x0005);
    private static readonly Tag Codes = new(0x0008, 0x9215);

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, CharacterSetSample.All.Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_name_in_attributes_that_go_is_gone(int sample)
    {
        var set = CharacterSetSample.All[sample];
        var host = PlantInText(Hosts.CtImage(), set).AddBytes(SpecificCharacterSet, Vr.CS, System.Text.Encoding.ASCII.GetBytes(set.Term));

        Gone(host, set);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void So_is_one_in_an_item_with_a_character_set_of_its_own(int sample)
    {
        var set = CharacterSetSample.All[sample];
        var item = PlantInText(new DataSet(), set).AddBytes(SpecificCharacterSet, Vr.CS, System.Text.Encoding.ASCII.GetBytes(set.Term));

        Gone(Hosts.CtImage().Add(SpecificCharacterSet, Vr.CS, "ISO_IR 100").AddSequence(Codes, item), set);
    }

    /// <summary>Technical text stays, but only if the declared set can read it: else nobody could have looked at it.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Technical_text_in_another_set_than_the_declared_one_goes(int sample)
    {
        var set = CharacterSetSample.All[sample];
        if (set.CodePage == 20127)
        {
            return;
        }

        foreach (var declared in new[] { "", "ISO_IR 6", "ISO_IR 192", "\\ISO 2022 IR 6" }.Where(d => d != set.Term))
        {
            var host = PlantInSafeText(Hosts.Of(Hosts.Unknown), set);
            if (declared.Length > 0)
            {
                host.Add(SpecificCharacterSet, Vr.CS, declared);
            }

            Gone(host, set);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Technical_text_under_an_unknown_term_goes(int sample)
    {
        var set = CharacterSetSample.All[sample];
        if (set.CodePage != 20127)
        {
            Gone(PlantInSafeText(Hosts.Of(Hosts.Unknown), set).Add(SpecificCharacterSet, Vr.CS, "ISO_IR 9999"), set);
        }
    }

    [Fact]
    public void The_name_of_a_character_set_cannot_carry_text() =>
        Hides(Hosts.CtImage().Add(SpecificCharacterSet, Vr.CS, "QVXKJ").AddSequence(Codes, new DataSet().Add(SpecificCharacterSet, Vr.CS, "ISO_IR 100\\QVXKJ")), [Marker.Stem]);

    [Fact]
    public void Text_behind_a_NUL_or_a_control_does_not_stay()
    {
        foreach (var hidden in new[] { "ACME\0Quillfeather", "ACME\u0001Quillfeather", "ACME\rQuillfeather", "ACME\u001BQuillfeather", "ACME\u007FQuillfeather" })
        {
            Hides(Hosts.CtImage().Add(new Tag(0x0008, 0x0070), Vr.LO, hidden), ["Quillfeather"]);
        }
    }

    [Fact]
    public void UTF_16_in_technical_text_does_not_stay() =>
        Hides(Hosts.CtImage().AddBytes(new Tag(0x0008, 0x0070), Vr.LO, System.Text.Encoding.Unicode.GetBytes("Quillfeather")), ["Quillfeather"]);

    /// <summary>Names in every VR of text, one attribute each that goes.</summary>
    private static DataSet PlantInText(DataSet host, CharacterSetSample set)
    {
        foreach (var tag in (Tag[])[new(0x0008, 0x0080), new(0x0008, 0x0081), new(0x0008, 0x0090), new(0x0008, 0x1010), new(0x0008, 0x1030), new(0x0010, 0x0010),
            new(0x0010, 0x0020), new(0x0010, 0x1001), new(0x0010, 0x1040), new(0x0010, 0x21B0), new(0x0010, 0x4000), new(0x0020, 0x4000), new(0x0032, 0x1032), new(0x0040, 0xA160)])
        {
            host.AddBytes(tag, DicomDictionary.VrOf(tag), set.Value);
        }

        return host.AddSequence(new Tag(0x0010, 0x1002), new DataSet().AddBytes(new Tag(0x0010, 0x0020), Vr.LO, set.Value))
            .AddBytes(new Tag(0x0009, 0x1001), Vr.PN, set.Value);
    }

    private static DataSet PlantInSafeText(DataSet host, CharacterSetSample set)
    {
        var code = new DataSet().Add(new Tag(0x0008, 0x0100), Vr.SH, "113040").Add(new Tag(0x0008, 0x0102), Vr.SH, "DCM").AddBytes(new Tag(0x0008, 0x0104), Vr.LO, set.Value);
        host.AddSequence(Codes, code);
        foreach (var entry in DicomDictionary.All.Where(e => !e.IsRepeating && e.Vr.UsesCharacterSet() && UnlistedTable.ClassOf(e.Tag) == UnlistedClass.SafeText && e.Tag.Group > 8))
        {
            host.AddBytes(entry.Tag, entry.Vr, set.Value);
        }

        return host.AddBytes(new Tag(0x0008, 0x0070), Vr.LO, set.Value);
    }

    private void Gone(DataSet host, CharacterSetSample set)
    {
        var input = Part10Writer.ToBytes(host);
        input.AsSpan().IndexOf(set.NameBytes).ShouldBeGreaterThan(0, "control: the name was planted");

        var run = Over(input);

        run.Outcome.ShouldBe(Outcome.Deidentified, run.Report);
        run.Closed().AsSpan().IndexOf(set.NameBytes).ShouldBe(-1, $"{set} at {run.Closed().AsSpan().IndexOf(set.NameBytes)}");
        run.ShouldNotHold([set.Name]);
    }
}
