using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Lethe.Profiles.Import;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Import;

public class CtpImportTests
{
    private const string Options = "dates: { method: increment, days: -30 }; ";

    [Theory]
    [InlineData("00081030", "@keep()", "StudyDescription: keep")]
    [InlineData("00081030", "@remove()", "StudyDescription: remove")]
    [InlineData("00081030", "@empty()", "StudyDescription: empty")]
    [InlineData("00081030", "@blank(5)", "StudyDescription: empty")]
    [InlineData("00081030", "", "StudyDescription: empty")]
    [InlineData("00081030", "fixed text", "StudyDescription: { replace: \"fixed text\" }")]
    [InlineData("00081030", "\"quoted\"", "StudyDescription: { replace: \"quoted\" }")]
    [InlineData("00081030", "a \\@ b", "StudyDescription: { replace: \"a @ b\" }")]
    [InlineData("00081030", "site @param(@SITE)", "StudyDescription: { replace: \"site 07\" }")]
    [InlineData("00081140", "@process()", "ReferencedImageSequence: keep")]
    [InlineData("00080050", "@hash(this,16)", "AccessionNumber: { code: \"{code}\" }")]
    [InlineData("00181000", "D-@hash(this)", "DeviceSerialNumber: { code: \"D-{code}\" }")]
    [InlineData("00101000", "@hashptid(@SITE,PatientID)", "OtherPatientIDs: patient-code")]
    [InlineData("00100020", "@hashptid(@SITE,this)", "")]
    [InlineData("00100020", "T-@hashptid(@SITE,this,8)", "patients: { id: \"T-{code}\", name: \"{id}\" }")]
    [InlineData("00100020", "@param(@SITE)-@hash(this)", "patients: { id: \"07-{code}\", name: \"{id}\" }")]
    [InlineData("00100020", "S@integer(this,ptid,3)", "patients: { id: \"S{number:000}\", name: \"{id}\" }")]
    [InlineData("00100010", "@hashname(this,6,2)", "")]
    [InlineData("00100010", "Nobody^No", "patients: { id: \"{code}\", name: \"Nobody^No\" }")]
    [InlineData("00100010", "@empty()", "PatientName: empty")]
    [InlineData("0020000d", "@hashuid(@UIDROOT,this)", "StudyInstanceUID: remap-uid")]
    [InlineData("00200052", "@hashuid(@UIDROOT,[0020,0052])", "FrameOfReferenceUID: remap-uid")]
    [InlineData("00080020", "@hashdate(this,PatientID)", "StudyDate: shift-date")]
    [InlineData("00080020", "@incrementdate(this,@DATEINC)", Options + "StudyDate: { increment-date: -30 }")]
    [InlineData("00080020", "@incrementdate(this,-7)", "dates: { method: increment, days: -7 }; StudyDate: { increment-date: -7 }")]
    [InlineData("00100030", "@modifydate(this,*,1,1)", "PatientBirthDate: { truncate-date: year }")]
    [InlineData("00100030", "@modifydate(this,*,*,01)", "PatientBirthDate: { truncate-date: month }")]
    public void Functions_with_a_counterpart(string tag, string script, string expected) => Samples.Ctp(tag, script).ShouldBe(expected);

    [Theory]
    [InlineData("@if(Modality,equals,\"CT\"){@keep()}{@remove()}", "StudyDescription: keep; when: { Modality: \"CT\" }; StudyDescription: remove; when: { not: { Modality: \"CT\" } }")]
    [InlineData("@if(this,isblank){none}{@keep()}", "StudyDescription: { replace: \"none\" }; when: { StudyDescription: { missing: true } }; StudyDescription: keep; when: { not: { StudyDescription: { missing: true } } }")]
    [InlineData("@if(Manufacturer,contains,\"GE\"){@quarantine()}{@keep()}", "{ Manufacturer: { contains: \"GE\" } }; StudyDescription: keep")]
    [InlineData("@if(Modality,matches,\"CT|MR\"){@keep()}{@skip()}", "{ not: { Modality: [\"CT\", \"MR\"] } }; StudyDescription: keep")]
    [InlineData("@if(PatientID,exists){@remove()}{}", "StudyDescription: remove; when: { PatientID: { present: true } }; StudyDescription: empty; when: { not: { PatientID: { present: true } } }")]
    [InlineData("@if(Modality,equals,\"CT\"){@if(Manufacturer,contains,\"GE\"){@keep()}{@quarantine()}}{@remove()}",
        "{ all: [{ Modality: \"CT\" }, { not: { Manufacturer: { contains: \"GE\" } } }] }; StudyDescription: keep; when: { Modality: \"CT\" }; StudyDescription: remove; when: { not: { Modality: \"CT\" } }")]
    [InlineData("@quarantine()", "{ StudyDescription: { present: true } }")]
    public void Conditions(string script, string expected) => Samples.Ctp("00081030", script).ShouldBe(expected);

    [Theory]
    [InlineData("00081030", "@contents(this)", "! StudyDescription: @contents: it would write parts of the original value; the base decides")]
    [InlineData("00081030", "@unknown(x)", "! StudyDescription: @unknown: there is no such function here; the base decides")]
    [InlineData("00081030", "Text @truncate(this,3)", "! StudyDescription: @truncate beside other text: it would write parts of the original value; the base decides")]
    [InlineData("00081030", "@param(@NOWHERE)", "! StudyDescription: a parameter that the script does not define; the base decides")]
    [InlineData("00081030", "@if(Modality,equals,\"CT\"){@keep()", "! StudyDescription: the script cannot be read; the base decides")]
    [InlineData("00081030", "@if(Modality,matches,\"C[TR]\"){@keep()}{@remove()}", "! StudyDescription: @if with 'matches' and this value cannot be asked; the base decides")]
    [InlineData("00081030", "@if(Nothing,isblank){@keep()}{@remove()}", "! StudyDescription: @if asks 'Nothing', which is no attribute of PS3.6; the base decides")]
    [InlineData("00081030", "@hash(SeriesDescription)", "! StudyDescription: @hash makes the value from another attribute; the base decides")]
    [InlineData("00100020", "EVERYONE", "! PatientID: a fixed Patient ID would make one patient of all; patients get a code; the base decides")]
    [InlineData("00080050", "A-@hash(this,16)", "! AccessionNumber has VR SH: this gives 18 characters, and VR SH has room for 16 (PS3.5 6.2); the code has 16; the base decides")]
    [InlineData("00080030", "@incrementdate(this,@DATEINC)", Options + "! StudyTime has VR TM: days leave times of day (VR TM) as they are: write keep, or remove; the base decides")]
    [InlineData("00080018", "@remove()", "! SOPInstanceUID identifies the object; it can only be kept or remapped (keep, remap-uid); the base decides")]
    [InlineData("00100030", "@modifydate(this,1900,1,1)", "! PatientBirthDate: dates can be cut to the first of the year or month, not changed otherwise; the base decides")]
    [InlineData("00120062", "YES", "! PatientIdentityRemoved is written by the engine, to tell what was done (PS3.15 E.1.1)")]
    [InlineData("00130010", "CTP", "! (0013,0010): a private element without its creator; the base removes it. Write private \"CREATOR\" (0013,xx10) by hand, or use retain-safe-private")]
    [InlineData("00109999", "@keep()", "! (0010,9999): PS3.6 has no such attribute; the base removes it")]
    [InlineData("xyz", "@keep()", "! It: the tag cannot be read; the base decides")]
    public void What_has_none_is_noted_and_never_kept(string tag, string script, string expected) => Samples.Ctp(tag, script).ShouldBe(expected);

    [Fact]
    public void Nothing_but_keep_makes_a_rule_that_keeps()
    {
        string[] functions = ["hash", "round", "date", "time", "lookup", "integer", "initials", "truncate", "contents", "value", "pathelement", "lowercase", "uppercase", "append", "encrypt", "dateinterval", "call", "select", "unknown"];
        foreach (var function in functions)
        {
            Samples.Ctp("00081030", $"@{function}(this,a,b){{@keep()}}{{@keep()}}").ShouldNotContain("StudyDescription: keep", Case.Insensitive, function);
        }
    }

    [Fact]
    public void A_script_of_a_hundred_lines()
    {
        var imported = Samples.Import(Samples.Read("trial.ctp.xml"), "trial.ctp.xml");
        var profile = Samples.Profile(imported);

        profile.Options.ShouldBe([ConfidentialityOption.RetainSafePrivate]);
        (profile.Dates.Method, profile.Dates.Increment).ShouldBe((DateMethod.FixedIncrement, -1234));
        profile.Patients.ShouldBe(new PatientPolicy { Id = "LAKESIDE-{code}", Name = "LAKESIDE^{code}" });
        profile.Unlisted.ShouldBe(UnlistedPolicy.ByClass);
        profile.Rules.Count.ShouldBe(61);
        profile.Instances.Select(rule => rule.Verdict).ShouldBe([InstanceVerdict.Quarantine, InstanceVerdict.Quarantine, InstanceVerdict.Skip], ignoreOrder: true);
        profile.Rules.Single(rule => rule.Selector.Tag == new Tag(0x00080080)).Action.ShouldBe(new RuleAction(RuleVerb.Replace, "LAKESIDE site 07"));
        imported.RuleCount.ShouldBe(profile.Rules.Count + profile.Instances.Count);
        imported.Notes.Count.ShouldBe(33);
        imported.Notes.Select(note => note.Line).ShouldBeInOrder();
    }

    [Fact]
    public void Each_element_that_is_on_has_a_rule_or_a_note()
    {
        var imported = Samples.Import(Samples.Read("trial.ctp.xml"), "trial.ctp.xml");

        var lines = Samples.Read("trial.ctp.xml").Split('\n').Select((line, index) => (line, number: index + 1));
        foreach (var (line, number) in lines.Where(pair => pair.line.Contains("<e en=\"T\"", StringComparison.Ordinal)))
        {
            var isInPatients = line.Contains("PatientName", StringComparison.Ordinal) || line.Contains("n=\"PatientID\"", StringComparison.Ordinal);
            (imported.Yaml.Contains($"# line {number}\n", StringComparison.Ordinal) || imported.Notes.Any(note => note.Line == number) || isInPatients).ShouldBeTrue(line);
        }
    }

    [Fact]
    public void Notes_are_comments_of_the_profile()
    {
        var imported = Samples.Import(Samples.Read("trial.ctp.xml"), "trial.ctp.xml");

        imported.Notes.ShouldAllBe(note => imported.Yaml.Contains($"#   {note}\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_for_patients_and_only_what_is_named()
    {
        var profile = Samples.Profile(Samples.Import(Samples.Read("small.ctp.xml")));

        profile.Patients.ShouldBe(new PatientPolicy { Id = "SITE1-{number:0000}", Name = "{id}" }, "a number is given to the ID; the name can only repeat it");
        profile.Unlisted.ShouldBe(UnlistedPolicy.RequiredOnly);
    }

    [Fact]
    public void The_older_form_is_read_as_well()
    {
        var imported = Samples.Import(Samples.Read("old.ctp.properties"));

        Samples.Profile(imported).Rules.Select(rule => rule.Action).ShouldBe([new RuleAction(RuleVerb.IncrementDate, Number: -10), new RuleAction(RuleVerb.Keep)]);
        imported.Notes.Select(note => note.Line).ShouldBe([4, 8]);
    }

    [Theory]
    [InlineData("<script><e en=\"T\" t=\"00100010\">", "the XML is damaged in line 1")]
    [InlineData("<!-- a -->\n<script>\n<e></f></script>", "the XML is damaged in line 3")]
    [InlineData("<!DOCTYPE script [<!ENTITY a \"b\">]><script>&a;</script>", "is neither a script")]
    [InlineData("<other/>", "is neither a script of the RSNA CTP DicomAnonymizer (XML, <script>) nor a recipe of pydicom/deid")]
    [InlineData("", "is neither")]
    [InlineData("name: x\nbase: basic\n", "is neither")]
    public void What_is_no_script_is_told(string text, string expected)
    {
        ProfileImport.Import(text, "x", out var reason).ShouldBeNull();
        reason.ShouldContain(expected);
    }

    [Fact]
    public void Names_of_files_cannot_break_the_profile() =>
        Samples.Profile(Samples.Import("<script/>", "a\"b\\\n: # é.script")).Name.ShouldBe("imported-ab");
}
