using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Import;

public class DeidImportTests
{
    [Theory]
    [InlineData("KEEP Modality", "Modality: keep")]
    [InlineData("keep Modality", "Modality: keep")]
    [InlineData("BLANK PatientAddress", "PatientAddress: empty")]
    [InlineData("REMOVE PatientAddress  # comment", "PatientAddress: remove")]
    [InlineData("REMOVE (0010,1040)", "PatientAddress: remove")]
    [InlineData("REMOVE 00101040", "PatientAddress: remove")]
    [InlineData("REPLACE InstitutionName Site 1", "InstitutionName: { replace: \"Site 1\" }")]
    [InlineData("REPLACE InstitutionName \"Site 1\"", "InstitutionName: { replace: \"Site 1\" }")]
    [InlineData("REPLACE PatientName Nobody", "patients: { id: \"{code}\", name: \"Nobody\" }")]
    [InlineData("JITTER StudyDate 31", "StudyDate: { increment-date: 31 }")]
    [InlineData("REPLACE FrameOfReferenceUID func:generate_uid", "FrameOfReferenceUID: remap-uid")]
    [InlineData("REPLACE SOPInstanceUID deid_func:pydicom_uuid prefix=1.2.", "SOPInstanceUID: remap-uid")]
    [InlineData("BLANK select:VR:TM", "'vr TM': empty")]
    [InlineData("KEEP select:group:0018", "'(0018,xxxx)': keep")]
    [InlineData("KEEP select:group:18", "'(0018,xxxx)': keep")]
    [InlineData("REMOVE RequestAttributesSequence__ScheduledProcedureStepID", "RequestAttributesSequence/ScheduledProcedureStepID: remove")]
    [InlineData("KEEP (0019,\"SIEMENS MR HEADER\",0C)", "'private \"SIEMENS MR HEADER\" (0019,xx0C)': keep")]
    [InlineData("REMOVE 0019,\"ACME 1\",0C", "'private \"ACME 1\" (0019,xx0C)': remove")]
    [InlineData("REMOVE contains:TimezoneOffset|PatientMother", "remove:; TimezoneOffsetFromUTC; PatientMotherBirthName")]
    [InlineData("BLANK endswith:BirthTime", "PatientBirthTime: empty")]
    [InlineData("BLANK startswith:operator", "empty:; OperatorsName; OperatorIdentificationSequence")]
    public void Header_lines_with_a_counterpart(string line, string expected) => Samples.Deid($"%header\n{line}").ShouldBe(expected);

    [Theory]
    [InlineData("REPLACE PatientID var:id", "! PatientID: 'var:id' comes from the program that ran the recipe; patients get the code of the key, or what --patients says")]
    [InlineData("REPLACE PatientID SAME", "! PatientID: a fixed Patient ID would make one patient of all; patients get a code")]
    [InlineData("REPLACE StudyID func:hash", "! StudyID: 'func:hash' comes from the program that ran the recipe; the base decides")]
    [InlineData("REMOVE ALL func:is_name", "! ALL: values cannot decide about a removal; the base decides")]
    [InlineData("REMOVE StudyID contains:7", "! StudyID: values cannot decide about a removal; the base decides")]
    [InlineData("BLANK ALL", "! ALL: a rule for all attributes cannot be written: the base decides about what no rule names")]
    [InlineData("REMOVE except:Manufacturer", "! except:Manufacturer: a rule for all attributes but some cannot be written: the base decides about what no rule names")]
    [InlineData("REMOVE contains:0019", "! contains:0019: a pattern for tags: write a mask such as (0018,10xx), or private \"CREATOR\"")]
    [InlineData("REMOVE contains:^Pat.*", "! contains:^Pat.*: a pattern that is more than words")]
    [InlineData("REMOVE contains:qqqq", "! contains:qqqq: no attribute of PS3.6 fits")]
    [InlineData("REMOVE fields:nobody", "! fields:nobody: there is no group of fields 'nobody' in the recipe")]
    [InlineData("ADD PatientIdentityRemoved YES", "! PatientIdentityRemoved is written by the engine, to tell what was done (PS3.15 E.1.1)")]
    [InlineData("REMOVE PixelData", "! PixelData is the image itself; rules for attributes cannot change it; the base decides")]
    [InlineData("REPLACE StudyDate Monday", "! StudyDate has VR DA: 'Monday' is no value of VR DA (PS3.5 6.2); the base decides")]
    [InlineData("FLIP Rows", "! there is no action 'FLIP'")]
    [InlineData("KEEP NoSuchAttributeAnywhere", "! NoSuchAttributeAnywhere: no attribute has the name 'NoSuchAttributeAnywhere'")]
    [InlineData("REMOVE contains:PatientIdentityRemoved|PatientMother", "PatientMotherBirthName: remove; ! contains:PatientIdentityRemoved|PatientMother: 1 of 2 attributes cannot be treated so, PatientIdentityRemoved for one; the base decides about them")]
    public void Header_lines_without_one(string line, string expected) => Samples.Deid($"%header\n{line}").ShouldBe(expected);

    [Theory]
    [InlineData("REMOVE StudyID\nKEEP StudyID\nBLANK StudyID", "StudyID: keep")]
    [InlineData("BLANK StudyID\nREMOVE StudyID", "StudyID: remove")]
    [InlineData("JITTER StudyDate 3\nREMOVE StudyDate", "StudyDate: { increment-date: 3 }")]
    [InlineData("REMOVE startswith:PatientMother\nREPLACE PatientMotherBirthName none", "PatientMotherBirthName: { replace: \"none\" }")]
    [InlineData("KEEP StudyID\nKEEP StudyID", "StudyID: keep")]
    public void The_stronger_action_of_a_recipe_decides(string lines, string expected) => Samples.Deid($"%header\n{lines}").ShouldBe(expected);

    [Fact]
    public void A_line_that_cannot_be_carried_over_is_not_replaced_by_a_weaker_one() =>
        Samples.Deid("%header\nREPLACE StudyID func:x\nREMOVE StudyID").ShouldBe("! StudyID: 'func:x' comes from the program that ran the recipe; the base decides");

    [Theory]
    [InlineData("contains Modality CT", "{ Modality: { contains: \"CT\" } }")]
    [InlineData("equals Modality CT|MR", "{ Modality: [\"CT\", \"MR\"] }")]
    [InlineData("notequals Modality CT", "{ not: { Modality: \"CT\" } }")]
    [InlineData("notContains Manufacturer GE", "{ not: { Manufacturer: { contains: \"GE\" } } }")]
    [InlineData("missing ImageType", "{ ImageType: { missing: true } }")]
    [InlineData("empty ImageType", "{ ImageType: { missing: true } }")]
    [InlineData("present ConversionType", "{ ConversionType: { present: true } }")]
    [InlineData("contains Modality CT\n  + contains Manufacturer GE\n  + contains SeriesDescription Dose Report", "{ Modality: { contains: \"CT\" }, Manufacturer: { contains: \"GE\" }, SeriesDescription: { contains: \"Dose Report\" } }")]
    [InlineData("contains Modality CT\n  || contains Modality MR", "{ any: [{ Modality: { contains: \"CT\" } }, { Modality: { contains: \"MR\" } }] }")]
    [InlineData("contains ImageType SAVE\nempty Modality", "{ any: [{ ImageType: { contains: \"SAVE\" } }, { Modality: { missing: true } }] }")]
    [InlineData("equals Modality CT + empty StudyID || present SeriesDate", "{ any: [{ Modality: \"CT\", StudyID: { missing: true } }, { SeriesDate: { present: true } }] }")]
    [InlineData("equals Modality CT\n+ empty StudyID || present SeriesDate", "{ all: [{ Modality: \"CT\" }, { any: [{ StudyID: { missing: true } }, { SeriesDate: { present: true } }] }] }")]
    public void Filters_hold_images_back(string criteria, string expected) => Samples.Deid($"%filter blacklist\nLABEL some\n{criteria}").ShouldBe(expected);

    [Theory]
    [InlineData("%filter graylist\nLABEL a\ncontains Modality CT\ncoordinates 0,0,1,1", "{ Modality: { contains: \"CT\" } }; ! coordinates belong to the cleaning of pixels, which profiles do not do; the images are quarantined")]
    [InlineData("%filter whitelist\nLABEL a\ncontains Modality CT", "! images that need no look are no reason for a condition; those that the other filters name are quarantined all the same")]
    [InlineData("%filter blacklist\nLABEL a b\ncontains Modality [CM]", "! 'contains' with this value is more than words, so this label does not hold back images: a b")]
    [InlineData("%filter blacklist\nLABEL a\ncontains NoSuchThingHere x", "! no attribute has the name 'NoSuchThingHere', so this label does not hold back images: a")]
    [InlineData("%filter blacklist\nLABEL a\ncontains PixelData x", "! the condition cannot be asked: PixelData has VR OB, bytes about which conditions cannot ask")]
    [InlineData("%filter blacklist\nLABEL a\nnonsense", "! the criterion cannot be read, so this label does not hold back images: a")]
    [InlineData("%labels\nMAINTAINER me", "! %labels are remarks; they are not needed")]
    [InlineData("%values x\nFIELD PatientID", "! %values x: values of one attribute are not looked for in others; clean-descriptors does that for the names and ids of the patient")]
    [InlineData("%magic\nKEEP Rows", "! there is no section %magic here")]
    [InlineData("KEEP Rows", "! a line before the first section")]
    public void Sections_that_cannot_be_carried_over_as_they_are(string lines, string expected) => Samples.Deid(lines).ShouldBe(expected);

    [Fact]
    public void Groups_of_fields_are_used() =>
        Samples.Deid("%fields who\nFIELD OperatorsName\nFIELD startswith:PatientMother\nFIELD fields:who\n%header\nREMOVE fields:who").ShouldBe("remove:; OperatorsName; PatientMotherBirthName");

    [Fact]
    public void A_whole_recipe()
    {
        var imported = Samples.Import(Samples.Read("hospital.deid"), "hospital.deid");
        var profile = Samples.Profile(imported);

        profile.Patients.Name.ShouldBe("Nobody");
        profile.Instances.Count.ShouldBe(4);
        profile.Rules.Count.ShouldBeGreaterThan(100);
        profile.Rules.ShouldNotContain(rule => rule.Selector.Tag == new Tag(0x00100020), "REPLACE stands before REMOVE, and the base replaces");
        profile.Rules.Single(rule => rule.Selector.Tag == new Tag(0x00080021)).Action.ShouldBe(new RuleAction(RuleVerb.ShiftDate), "the first of two equal actions decides");
        imported.Notes.Count.ShouldBe(24);
        imported.Notes.ShouldAllBe(note => imported.Yaml.Contains($"#   {note}\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Removing_all_leaves_what_is_named_and_what_the_object_needs()
    {
        var profile = Samples.Profile(Samples.Import(Samples.Read("small.deid")));

        profile.Unlisted.ShouldBe(UnlistedPolicy.RequiredOnly);
        profile.Rules.Select(rule => rule.Action.Verb).ShouldBe([RuleVerb.Keep, RuleVerb.Keep, RuleVerb.Keep, RuleVerb.IncrementDate]);
    }
}
