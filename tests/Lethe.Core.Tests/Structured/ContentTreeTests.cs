using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Structured;

/// <summary>R114-R116: items beyond the table, and what keeps a tree a tree.</summary>
public class ContentTreeTests
{
    private const ConfidentialityOption Structured = ConfidentialityOption.CleanStructuredContent;

    [Fact]
    public void Without_a_row_the_value_type_decides()
    {
        var run = Run.Of(
            Items.Report(
                Items.Item("TEXT", "112039", "DCM").WithText("CHEST Zqwerty"),
                Items.Item("PNAME", "121097", "DCM").WithName("Zqwerty^Anna"),
                Items.Item("DATE", "111536", "99ABC").WithDate("20190314"),
                Items.Item("UIDREF", "99", "99ABC").WithUid("1.2.3.9.1"),
                Items.Item("CODE", "121071", "DCM").WithCode(Items.Code("39607008", "SCT", "Lung")),
                Items.Item("CODE", "121071", "DCM").WithCode(Items.Code("Q", "99ABC", "Zqwerty")),
                Items.Item("IMAGE", "260753009", "SCT").WithReference("1.2.3.9.2")),
            Structured);
        var tree = run.Tree();

        run.Outcome.ShouldBe(Outcome.Deidentified);
        tree.Count.ShouldBe(8);
        run.In(tree[0], Items.Text).ShouldBe("REMOVED");
        run.In(tree[1], Items.Person).ShouldBe("REMOVED");
        run.In(tree[2], Items.Date).ShouldBe("19000101");
        run.In(tree[3], Items.Uid)!.ShouldStartWith("2.25.");
        run.In(tree[4], Items.Coded, 0x0008_0104).ShouldBe("Lung");
        run.In(tree[5], Items.Coded, 0x0008_0104).ShouldBe("Local code");
        run.In(tree[6], Items.References, Items.Instance)!.ShouldStartWith("2.25.");
        run.In(tree[7], Items.Measured, Items.Number).ShouldBe("8.2");
        run.Holds("Zqwerty").ShouldBeFalse();
    }

    [Fact]
    public void With_clean_descriptors_text_keeps_its_harmless_words()
    {
        var run = Run.Of(Items.Report(Items.Item("TEXT", "112039", "DCM").WithText("CHEST Zqwerty 14.03.2019")), Structured, ConfidentialityOption.CleanDescriptors);

        run.In(run.Tree()[0], Items.Text).ShouldBe("CHEST");
    }

    [Fact]
    public void Uids_of_no_concept_are_not_kept_by_retain_uids()
    {
        var run = Run.Of(Items.Report(Items.Item("UIDREF", "99", "99ABC").WithUid("1.2.3.9.1")), Structured, ConfidentialityOption.RetainUids);

        run.In(run.Tree()[0], Items.Uid)!.ShouldStartWith("2.25."); // R047
    }

    [Theory]
    [InlineData("398164008", "SCT")]
    [InlineData("DF-0070B", "SRT")]
    [InlineData("DF-0070B", "SNM3")]
    [InlineData("DF-0070B", "99SDM")]
    public void Older_codes_of_a_concept_are_recognised(string code, string scheme)
    {
        // Anesthesia Finish Time is X; a date of no known concept would leave a placeholder.
        var run = Run.Of(Items.Report(Items.Item("DATETIME", code, scheme).WithDateTime("20190314101112")), Structured);

        run.Tree().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("TEXT")]
    [InlineData("NUM")]
    [InlineData("CODE")]
    [InlineData("DATETIME")]
    public void An_identity_is_one_in_any_value_type(string valueType)
    {
        // Subject Birth Date, which no option keeps, and which the table knows as DATE only.
        var item = Items.Item(valueType, "121031", "DCM").WithText("CHEST 1950").WithNumber("1950", "a").WithDateTime("19500314").WithCode(Items.Code("M", "DCM", "Male"));
        var run = Run.Of(Items.Report(item), Structured, ConfidentialityOption.RetainLongitudinalFullDates, ConfidentialityOption.CleanDescriptors);

        run.Tree().Count.ShouldBe(1);
        run.Holds("1950").ShouldBeFalse();
    }

    [Fact]
    public void A_finding_in_a_code_is_not_the_finding_in_text_of_the_table()
    {
        var run = Run.Of(Items.Report(Items.Item("CODE", "363698007", "SCT").WithCode(Items.Code("39607008", "SCT", "Lung"))), Structured);

        run.In(run.Tree()[0], Items.Coded, 0x0008_0100).ShouldBe("39607008");
    }

    [Fact]
    public void An_item_that_goes_takes_no_measurement_with_it()
    {
        var comment = Items.Item("TEXT", "121106", "DCM").WithText("Zqwerty").WithItems(Items.Item("NUM", "103339001", "SCT", "INFERRED FROM").WithNumber("3", "mm"));
        var run = Run.Of(Items.Report(comment, Items.Item("TEXT", "121106", "DCM").WithText("Zqwerty")), Structured);
        var tree = run.Tree();

        tree.Count.ShouldBe(2);
        run.In(tree[0], Items.Text).ShouldBe("REMOVED");
        run.In(tree[0], Items.Content, Items.Measured, Items.Number).ShouldBe("3");
    }

    [Fact]
    public void The_image_of_coordinates_stays_with_them()
    {
        // Source of Measurement is X as a waveform.
        var selected = Items.Item("WAVEFORM", "121112", "DCM", "SELECTED FROM").WithReference("1.2.3.9.1");
        var coordinates = Items.Item("TCOORD", "121055", "DCM").Add(new Tag(0x0040_A130), Vr.CS, "POINT").Add(new Tag(0x0040_A132), Vr.UL, 5).WithItems(selected);
        var run = Run.Of(Items.Report(coordinates), Structured);

        run.In(run.Tree()[0], Items.Content, Items.References, Items.Instance)!.ShouldStartWith("2.25.");
    }

    [Fact]
    public void A_report_is_never_without_content()
    {
        var set = Run.Instance(Items.ComprehensiveSr).WithItems(Items.Item("TEXT", "121106", "DCM").WithText("Zqwerty"), Items.Item("TEXT", "121106", "DCM").WithText("Zqwerty"));
        var run = Run.Of(set, Structured);

        run.Tree().Count.ShouldBe(1);
        run.In(run.Tree()[0], Items.Text).ShouldBe("REMOVED");
    }

    [Fact]
    public void The_subject_of_the_report_gets_the_pseudonym_and_others_do_not()
    {
        var run = Run.Of(
            Items.Report(
                Items.Item("PNAME", "121029", "DCM").WithName("Berg^Anna"),
                Items.Item("TEXT", "121030", "DCM").WithText("4711"),
                Items.Item("PNAME", "121029", "DCM").WithName("Zqwerty^Anna"),
                Items.Item("TEXT", "121030", "DCM").WithText("4712"),
                Items.Item("PNAME", "121008", "DCM").WithName("Berg^Anna")),
            Structured);
        var tree = run.Tree();

        run.In(tree[0], Items.Person).ShouldBe(run.Text(0x0010_0010));
        run.In(tree[1], Items.Text).ShouldBe(run.Text(0x0010_0020));
        run.In(tree[2], Items.Person).ShouldBe("REMOVED");
        run.In(tree[3], Items.Text).ShouldBe("REMOVED");
        run.In(tree[4], Items.Person).ShouldBe("REMOVED");
    }

    [Theory]
    [InlineData("89", "a", "89")]
    [InlineData("90", "a", "90")]
    [InlineData("103", "a", "90")]
    [InlineData("1200", "mo", "1080")]
    [InlineData("1e2", "a", "90")]
    [InlineData("103", "mo", "103")]
    public void Ages_have_a_limit(string age, string unit, string expected)
    {
        var run = Run.Of(
            Items.Report(Items.Item("NUM", "121033", "DCM").WithNumber(age, unit), Items.Item("NUM", "424144002", "SCT").WithNumber(age, unit)),
            Structured, ConfidentialityOption.RetainPatientCharacteristics);
        var tree = run.Tree();

        run.In(tree[0], Items.Measured, Items.Number).ShouldBe(expected);
        run.In(tree[1], Items.Measured, Items.Number).ShouldBe(expected);
    }

    [Theory]
    [InlineData("103", "furlong")]
    [InlineData("-1", "a")]
    [InlineData("x", "a")]
    public void An_age_that_cannot_be_read_is_none(string age, string unit)
    {
        var run = Run.Of(Items.Report(Items.Item("NUM", "121033", "DCM").WithNumber(age, unit)), Structured, ConfidentialityOption.RetainPatientCharacteristics);

        run.In(run.Tree()[0], Items.Measured, Items.Number).ShouldBeNull();
        run.HasIn(run.Tree()[0], Items.Measured).ShouldBeTrue("Measured Value Sequence is Type 2");
    }

    [Fact]
    public void Other_notations_of_an_age_go()
    {
        var item = Items.Item("NUM", "121033", "DCM").AddSequence(
            new Tag(Items.Measured),
            new DataSet().AddSequence(new Tag(0x0040_08EA), Items.Code("a", "UCUM", "year")).Add(new Tag(Items.Number), Vr.DS, "103").Add(new Tag(0x0040_A161), Vr.FD, 103.0));
        var run = Run.Of(Items.Report(item), Structured, ConfidentialityOption.RetainPatientCharacteristics);

        run.In(run.Tree()[0], Items.Measured, Items.Number).ShouldBe("90");
        run.In(run.Tree()[0], Items.Measured, 0x0040_A161).ShouldBeNull();
    }

    [Theory]
    [InlineData("2019-03-14")]
    [InlineData("20191399")]
    [InlineData("yesterday")]
    public void An_unreadable_date_is_not_copied(string date)
    {
        var run = Run.Of(Items.Report(Items.Item("DATE", "111060", "DCM").WithDate(date)), Structured, ConfidentialityOption.RetainLongitudinalFullDates);

        run.In(run.Tree()[0], Items.Date).ShouldBe("19000101");
    }

    [Fact]
    public void Makers_and_models_of_devices_stay_as_in_the_header()
    {
        var run = Run.Of(
            Items.Report(
                Items.Item("TEXT", "121014", "DCM").WithText("Fernbild"),
                Items.Item("TEXT", "113879", "DCM").WithText("Ray 3000"),
                Items.Item("TEXT", "121016", "DCM").WithText("SN 4711-9")),
            Structured);
        var tree = run.Tree();

        tree.Count.ShouldBe(3, "the serial number is X");
        run.In(tree[0], Items.Text).ShouldBe("Fernbild");
        run.In(tree[1], Items.Text).ShouldBe("Ray 3000");
    }

    [Fact]
    public void A_concept_named_by_URN_is_recognised()
    {
        var item = new DataSet().Add(new Tag(0x0040_A010), Vr.CS, "CONTAINS").Add(new Tag(0x0040_A040), Vr.CS, "DATE").WithDate("19500314")
            .AddSequence(new Tag(0x0040_A043), new DataSet().Add(new Tag(0x0008_0104), Vr.LO, "Birth").Add(new Tag(0x0008_0120), Vr.UR, "urn:oid:1.2.840.10008.2.16.4.121031"));
        var run = Run.Of(Items.Report(item), Structured, ConfidentialityOption.RetainLongitudinalFullDates);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Holds("19500314").ShouldBeFalse();
    }

    [Fact]
    public void A_rule_of_the_profile_is_stronger()
    {
        var profile = Profile.Basic.With([Structured]) with
        {
            Rules = [new ProfileRule(AttributeSelector.ForTag(new Tag(Items.Text)), new RuleAction(RuleVerb.Replace, "by rule"), null, new RuleOrigin("p.yaml", 1, 1))],
        };
        var run = Run.Of(Items.Report(Items.Item("TEXT", "112039", "DCM").WithText("Zqwerty")), null, profile);

        run.In(run.Tree()[0], Items.Text).ShouldBe("by rule");
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2")]
    [InlineData("1.2.840.10008.1.2.2")]
    [InlineData("1.2.840.10008.1.2.1")]
    public void Every_encoding_is_treated_alike(string syntax)
    {
        var run = Run.Of(
            Items.Report(Items.Item("TEXT", "121106", "DCM").WithText("Zqwerty"), Items.Item("PNAME", "121008", "DCM").WithName("Zqwerty"), Items.Item("NUM", "121033", "DCM").WithNumber("99", "a")),
            new WriteOptions { TransferSyntax = syntax },
            Profile.Basic.With([Structured, ConfidentialityOption.RetainPatientCharacteristics]));

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Tree().Count.ShouldBe(3);
        run.Holds("Zqwerty").ShouldBeFalse();
    }

    [Fact]
    public void Items_in_disorder_are_put_in_order()
    {
        var item = new DataSet().AddRaw(new Tag(Items.Person), Vr.PN, "Zqwerty "u8.ToArray()).AddRaw(new Tag(0x0040_A040), Vr.CS, "PNAME "u8.ToArray())
            .AddRaw(new Tag(0x0040_A010), Vr.CS, "CONTAINS"u8.ToArray()).AddRaw(new Tag(Items.Person), Vr.PN, "Zqwerty2"u8.ToArray());
        var run = Run.Of(Items.Report(item), Structured);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.In(run.Tree()[0], Items.Person).ShouldBe("REMOVED");
        run.Holds("Zqwerty").ShouldBeFalse();
    }

    [Theory]
    [InlineData]
    [InlineData(ConfidentialityOption.CleanDescriptors, ConfidentialityOption.RetainLongitudinalModifiedDates, ConfidentialityOption.RetainPatientCharacteristics)]
    public void A_second_run_changes_nothing(params ConfidentialityOption[] more)
    {
        var profile = Profile.Basic.With([Structured, .. more]);
        var report = Items.Report(
            Items.Item("PNAME", "121029", "DCM").WithName("Berg^Anna"),
            Items.Item("TEXT", "121030", "DCM").WithText("4711"),
            Items.Item("TEXT", "112039", "DCM").WithText("CHEST Zqwerty"),
            Items.Item("TEXT", "112039", "99ABC").WithText("Zqwerty"),
            Items.Item("NUM", "121033", "DCM").WithNumber("99", "a"),
            Items.Item("DATE", "111060", "DCM").WithDate("20190314"),
            Items.Item("UIDREF", "112040", "DCM").WithUid("1.2.3.9.1"),
            Items.Item("CODE", "121032", "DCM").WithCode(Items.Code("M", "99ABC", "Zqwerty")),
            Items.Item("CODE", "121030", "DCM").WithCode(Items.Code("M", "99ABC", "Zqwerty")));
        var first = Run.Of(report, null, profile);
        var second = Run.Of(first.Bytes, profile);

        second.Outcome.ShouldBe(Outcome.Deidentified);
        Tree(second).ShouldBe(Tree(first));
    }

    private static byte[] Tree(Run run)
    {
        var table = run.Output.Table;
        var tree = table[run.Find(Items.Content)];
        return run.Output.Bytes[tree.HeaderOffset..(tree.ValueOffset + (int)tree.Length)].ToArray();
    }
}
