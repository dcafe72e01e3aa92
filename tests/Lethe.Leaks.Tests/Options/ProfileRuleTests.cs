using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Options.Private;
using Lethe.Leaks.Tests.Search;
using Lethe.Profiles.Yaml;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Options;

/// <summary>Rules of a profile open what they name, and nothing beside it.</summary>
public class ProfileRuleTests
{
    private static readonly Tag Codes = new(0x0008, 0x9215);
    private static readonly Tag Comments = new(0x0010, 0x4000);
    private static readonly Tag Units = new(0x0040, 0x0260);

    [Fact]
    public void A_path_that_removes_is_stronger_than_a_tag_that_keeps()
    {
        var set = Hosts.CtImage().Add(Comments, Vr.LT, "harmless").AddSequence(Codes, new DataSet().Add(Comments, Vr.LT, "QVXKJ"), new DataSet().Add(Comments, Vr.LT, "QVXKJ"));

        foreach (var form in new[] { null, new WriteOptions { AsUnknown = new Dictionary<Tag, UnknownForm> { [Codes] = UnknownForm.DefinedLength } }, new WriteOptions { AsUnknown = new Dictionary<Tag, UnknownForm> { [Codes] = UnknownForm.UndefinedLength } } })
        {
            var run = Run.Hides(Part10Writer.ToBytes(set, form), [Marker.Stem], Under("PatientComments: keep", "DerivationCodeSequence/PatientComments: remove"));
            run.Text(Comments.Value).ShouldBe("harmless", "control: the tag is kept elsewhere");
        }
    }

    [Fact]
    public void A_path_that_keeps_opens_one_place_only()
    {
        var inner = new DataSet().Add(Comments, Vr.LT, "QVXKJ");
        var set = Hosts.CtImage().Add(Comments, Vr.LT, "QVXKJ").AddSequence(Units, inner)
            .AddSequence(Codes, new DataSet().Add(Comments, Vr.LT, "harmless").AddSequence(Codes, inner).AddSequence(Units, inner).AddSequence(new Tag(0x0029, 0x1010), inner));

        var run = Run.Hides(Part10Writer.ToBytes(set), [Marker.Stem], Under("DerivationCodeSequence/PatientComments: keep"));
        run.Output.AsSpan().IndexOf("harmless"u8).ShouldBeGreaterThan(0, "control: the place is open");
    }

    /// <summary>However wide it is, a mask is about the public attributes of a data set.</summary>
    [Theory]
    [InlineData("\"(xxxx,xxxx)\": keep")]
    [InlineData("\"(00xx,xxxx)\": keep")]
    [InlineData("\"(xxxx,10xx)\": keep")]
    [InlineData("\"(xxxx,0010)\": keep")]
    [InlineData("\"(0029,xxxx)\": keep")]
    [InlineData("\"(50xx,xxxx)\": keep")]
    [InlineData("vr LO: keep")]
    [InlineData("vr UN: keep")]
    [InlineData("vr SQ: keep")]
    [InlineData("vr OB: keep")]
    [InlineData("vr UI: keep")]
    public void Broad_rules_open_no_private_group_and_nothing_that_has_no_place(string rule)
    {
        var reading = ProfileReader.Read($"rules:\n  - {rule}\n", "hostile.yaml");
        if (reading.Profile is null)
        {
            reading.Problems.ShouldNotBeEmpty();
            return;
        }

        var block = new DataSet().Block("ACME QVXKJ", new Tag(0x0029, 0x1001), Vr.LO, "QVXKJ").Block(PrivateHosts.Siemens, new Tag(0x0019, 0x100C), Vr.LO, "QVXKJ").Add(new Tag(0x0031, 0x1001), Vr.LO, "QVXKJ")
            .AddSequence(new Tag(0x0029, 0x1002), Marker.FullItem()).Add(new Tag(0x0000, 0x0902), Vr.LO, "QVXKJ").Add(new Tag(0x0004, 0x1130), Vr.CS, "QVXKJ").AddBytes(new Tag(0x0009, 0x1001), Vr.UN, "QVXKJ "u8.ToArray());
        var set = Hosts.CtImage().AddSequence(Codes, block);
        foreach (var element in block.Elements)
        {
            _ = element.Items is { } items ? set.AddSequence(element.Tag, [.. items]) : set.AddBytes(element.Tag, element.Vr, element.Value);
        }

        var run = Run.Hides(Part10Writer.ToBytes(set, new WriteOptions { Meta = new DataSet().Add(new Tag(0x0002, 0x0016), Vr.AE, "QVXKJ") }), [Marker.Stem], new OptionSet("hostile", reading.Profile));
        run.Output.AsSpan(0, 128).ContainsAnyExcept((byte)0).ShouldBeFalse();
    }

    /// <summary>A kept sequence is entered: what is in it is judged as everywhere.</summary>
    [Theory]
    [InlineData("RequestAttributesSequence: keep", 0x0040_0275)]
    [InlineData("OriginalAttributesSequence: keep", 0x0400_0561)]
    [InlineData("ReferencedPatientSequence: keep", 0x0008_1120)]
    [InlineData("OtherPatientIDsSequence: keep", 0x0010_1002)]
    [InlineData("DigitalSignaturesSequence: keep", 0xFFFA_FFFA)]
    [InlineData("IconImageSequence: keep", 0x0088_0200)]
    [InlineData("ContentSequence: keep", 0x0040_A730)]
    public void A_kept_sequence_keeps_none_of_what_identifies(string rule, uint tag) =>
        Run.Hides(Part10Writer.ToBytes(Hosts.CtImage().AddSequence(new Tag(tag), Marker.FullItem(), Marker.FullItem())), Marker.All.Except([Marker.Number]), Under(rule));

    [Fact]
    public void A_kept_identifier_opens_nothing_but_itself()
    {
        var set = Hosts.CtImage().Add(new Tag(0x0010, 0x0020), Vr.LO, "HQ-8842317").Add(new Tag(0x0010, 0x0010), Vr.PN, "QVXKJ^A").Add(new Tag(0x0010, 0x1000), Vr.LO, "QVXKJ").Add(new Tag(0x0010, 0x0030), Vr.DA, Marker.Date)
            .Add(new Tag(0x0008, 0x1030), Vr.LO, "CT CHEST QVXKJ");

        var run = Run.Hides(Part10Writer.ToBytes(set), [Marker.Stem, Marker.Date], Under("PatientID: keep", "StudyDescription: clean-text"));
        run.Text(0x0010_0020).ShouldBe("HQ-8842317");
    }

    [Theory]
    [InlineData("PatientName: keep")]
    [InlineData("PatientID: keep")]
    [InlineData("vr PN: keep")]
    public void Who_keeps_a_name_does_not_claim_the_profile(string rule) =>
        Run.Over(Part10Writer.ToBytes(Hosts.CtImage()), Under(rule)).Output.AsSpan().IndexOf("113100"u8).ShouldBe(-1);

    [Fact]
    public void A_replaced_value_is_gone_at_every_place()
    {
        var under = Under("PatientName: { replace: \"A^B\" }", "InstitutionName: { replace: Site }", "StudyDate: { replace: \"20000101\" }", "PatientAge: { replace: 050Y }", "AccessionNumber: { replace: X }");
        foreach (var vr in new[] { Vr.PN, Vr.UN, Vr.LT, Vr.OB })
        {
            var item = new DataSet();
            foreach (var tag in new uint[] { 0x0010_0010, 0x0008_0080, 0x0008_0020, 0x0010_1010, 0x0008_0050 })
            {
                item.AddBytes(new Tag(tag), vr, "QVXKJ "u8.ToArray());
            }

            var set = Hosts.CtImage().AddSequence(Codes, item);
            foreach (var element in item.Elements)
            {
                set.AddBytes(element.Tag, element.Vr, element.Value);
            }

            Run.Hides(Part10Writer.ToBytes(set), [Marker.Stem], under);
        }
    }

    [Theory]
    [InlineData("StudyDate: { truncate-date: year }")]
    [InlineData("StudyDate: { truncate-date: month }")]
    [InlineData("StudyDate: { increment-date: -30 }")]
    [InlineData("StudyDate: { increment-date: 400000 }")]
    [InlineData("StudyDate: shift-date")]
    [InlineData("\"(xxxx,002A)\": { truncate-date: year }")]
    public void A_changed_date_is_never_the_original(string rule)
    {
        var reading = ProfileReader.Read($"rules:\n  - {rule}\n", "hostile.yaml");
        if (reading.Profile is null)
        {
            reading.Problems.ShouldNotBeEmpty();
            return;
        }

        foreach (var form in new[] { "19370419", "1937.04.19", "19370419-19370419", "19370419\\19370419", " 19370419", "19370419\0", "19370419x", "00010119", "99991219", "1937-04-19" })
        {
            foreach (var stated in new[] { Vr.DA, Vr.UN, Vr.LO, Vr.DT })
            {
                var set = Hosts.CtImage().Add(new Tag(0x0008, 0x0020), stated, form).Add(new Tag(0x0008, 0x002A), Vr.DT, "19370419134759.271828+0100").AddSequence(Codes, new DataSet().Add(new Tag(0x0008, 0x0020), stated, form));

                Run.Hides(Part10Writer.ToBytes(set), [form.Trim(' ', '\0').Split('-')[0].Length < 8 ? "1937-04-19" : form.Trim(' ', '\0').Split('-', '\\')[0]], new OptionSet("hostile", reading.Profile));
            }
        }
    }

    /// <summary>Codes of values that try to break out: separators only, templates in the value, and more than any VR holds.</summary>
    [Fact]
    public void Codes_of_hostile_values_hold_nothing_of_them()
    {
        var under = Under("AccessionNumber: code", "InstitutionName: { code: \"D-{code}\" }", "PatientComments: code", "OperatorsName: code", "StationAETitle: code", "RetrieveAETitle: code");
        foreach (var value in new[]
        {
            "QVXKJ", "QVXKJ\\QVXKJ", "\\\\\\\\QVXKJ", "QVXKJ\\", "D-QVXKJ", "D-{code}QVXKJ", "{code}QVXKJ", "QVXKJ\0QVXKJ", "  QVXKJ  ", new string('\\', 20_000) + "QVXKJ", string.Concat(Enumerable.Repeat("QVXKJ\\", 12_000)),
            string.Concat(Enumerable.Repeat("QVXKJ", 20_000)), "D-QVXKJQVXKJQVXKJ1", "\u001B$BQVXKJ", "QVXKJ^A=QVXKJ",
        })
        {
            var item = new DataSet();
            foreach (var (tag, vr) in new[] { (0x0008_0050u, Vr.SH), (0x0008_0054u, Vr.AE), (0x0008_0055u, Vr.AE), (0x0008_0080u, Vr.LO), (0x0008_1070u, Vr.PN), (0x0010_4000u, Vr.LT) })
            {
                item.AddBytes(new Tag(tag), value.Length > 65_000 ? Vr.UN : vr, Encoding.ASCII.GetBytes(value));
            }

            foreach (var set in new[] { Merge(Hosts.CtImage(), item), Hosts.CtImage().AddSequence(Codes, item) })
            {
                var run = Run.Over(Part10Writer.ToBytes(set), under);

                run.Outcome.ShouldBeOneOf(Outcome.Deidentified, Outcome.Quarantined);
                run.ShouldNotHold([Marker.Stem]);
            }
        }
    }

    /// <summary>Rules for private elements: a value that the rule cannot treat ends neither the file nor its secrecy.</summary>
    [Theory]
    [InlineData("clean-text", Vr.LO)]
    [InlineData("clean-text", Vr.UT)]
    [InlineData("shift-date", Vr.DA)]
    [InlineData("shift-date", Vr.DT)]
    [InlineData("{ truncate-date: year }", Vr.DA)]
    [InlineData("remap-uid", Vr.UI)]
    [InlineData("code", Vr.LO)]
    [InlineData("{ replace: x }", Vr.LO)]
    [InlineData("empty", Vr.LO)]
    [InlineData("dummy", Vr.LO)]
    [InlineData("{ cap-age: 80 }", Vr.AS)]
    [InlineData("remove", Vr.LO)]
    public void Rules_for_private_elements_treat_every_value(string action, Vr vr)
    {
        var reading = ProfileReader.Read($"rules:\n  - 'private \"ACME\" (0029,xx01)': {action}\n", "hostile.yaml");
        if (reading.Profile is null)
        {
            reading.Problems.ShouldNotBeEmpty();
            return;
        }

        var under = new OptionSet("hostile", reading.Profile);
        foreach (var stated in Enum.GetValues<Vr>().Where(v => v is not (Vr.None or Vr.SQ)).Append(vr).Append((Vr)0x3F3F))
        {
            // Each value in an item of its own, or one creator that stays for others would hide that nothing is left of its block.
            var items = new[] { "QVXKJ", "19370419", "QVXKJ QVXKJ", "094Y", Marker.UidRoot, "", "   ", "\\\\", "QVXKJ\0QVXKJ" }.Select(value => new DataSet()
                .Block("ACME", new Tag(0x0029, 0x1001), stated, Encoding.ASCII.GetBytes(value.PadRight((value.Length + 7) / 8 * 8))).AddBytes(new Tag(0x0029, 0x1002), Vr.LO, "QVXKJ "u8.ToArray()));

            var run = Run.Over(Part10Writer.ToBytes(Hosts.CtImage().AddSequence(Codes, [.. items])), under);

            run.Outcome.ShouldBe(Outcome.Deidentified, $"{stated} {run.Report}");
            run.ShouldNotHold([Marker.Stem, Marker.Date, "094Y", Marker.UidRoot]);
        }
    }

    /// <summary>A creator kept as a whole: nobody looked at each element, so the patient is looked for in them.</summary>
    [Fact]
    public void A_kept_creator_keeps_nothing_of_the_patient()
    {
        foreach (var vr in Enum.GetValues<Vr>().Where(v => v is not (Vr.None or Vr.SQ)))
        {
            var value = vr is Vr.CS or Vr.AE ? "QUILLFEATHER" : "Quillfeather Zelda Wilhelma ";
            var set = PrivateHosts.Patient().Block("ACME", new Tag(0x0029, 0x1001), vr, value);

            Run.Hides(Part10Writer.ToBytes(set), [PrivateHosts.Family], Under("'private \"ACME\"': keep"));
        }
    }

    /// <summary>Conditions are asked of whatever stands there; none of it may end in an exception or open more than the rule.</summary>
    [Theory]
    [InlineData("{ Modality: [CT, MR] }")]
    [InlineData("{ Manufacturer: { contains: ACME } }")]
    [InlineData("{ PatientWeight: { greater-than: 1 } }")]
    [InlineData("{ Rows: { less-than: 9 } }")]
    [InlineData("{ not: { PatientName: { starts-with: Q } } }")]
    [InlineData("{ any: [ { StudyDate: { less-than: 19400101 } }, { RequestAttributesSequence: { present: true } } ] }")]
    public void Conditions_take_any_value(string condition)
    {
        var under = Under($"InstitutionName: keep\n    when: {condition}");
        foreach (var value in new[] { "QVXKJ", "CT\\QVXKJ", "\u001B$B\u0001\u0002", "1e999", "NaN", new string('9', 400), "\\\\", "\0", string.Concat(Enumerable.Repeat("CT\\", 20_000)) })
        {
            foreach (var vr in new[] { Vr.CS, Vr.UN, Vr.OB, Vr.PN })
            {
                var set = Hosts.CtImage().Add(new Tag(0x0008, 0x1070), Vr.PN, "QVXKJ");
                foreach (var tag in new uint[] { 0x0008_0060, 0x0008_0070, 0x0010_1030, 0x0008_0020, 0x0010_0010, 0x0040_0275 })
                {
                    set.AddBytes(new Tag(tag), value.Length > 65_000 ? Vr.UN : vr, Encoding.ASCII.GetBytes(value));
                }

                var run = Run.Over(Part10Writer.ToBytes(set), under);

                run.Outcome.ShouldBeOneOf(Outcome.Deidentified, Outcome.Quarantined);
                Leftovers.Of(run, [Marker.Stem], (tag, _) => ByDesign.Stays(under, tag, Marker.Stem)).ShouldBeEmpty();
            }
        }
    }

    private static OptionSet Under(params string[] rules)
    {
        var reading = ProfileReader.Read("rules:\n" + string.Concat(rules.Select(rule => $"  - {rule}\n")), "hostile.yaml");
        return new OptionSet("hostile", reading.Profile.ShouldNotBeNull(string.Join('\n', reading.Problems)));
    }

    private static DataSet Merge(DataSet target, DataSet extra)
    {
        foreach (var element in extra.Elements)
        {
            target.AddBytes(element.Tag, element.Vr, element.Value);
        }

        return target;
    }
}
