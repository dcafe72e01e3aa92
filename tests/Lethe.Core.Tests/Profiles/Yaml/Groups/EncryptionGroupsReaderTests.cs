using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Profiles.Yaml.Groups;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Profiles.Yaml.Groups;

public class EncryptionGroupsReaderTests
{
    private const string Two =
        """
        groups:
          - name: patient
            certificates: [clinic.pem, keys/trial.pem]
            attributes: [PatientName, "(0010,10xx)", private "ACME"]
            except: [PatientAge]
          - name: all-dates
            certificates: trial.pem
            attributes: ["vr DA", vr TM]
        """;

    private const string Start = "groups:\n  - name: a\n    certificates: [a.pem]\n    attributes: ";

    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "groups"));

    [Fact]
    public void Groups_have_names_certificates_and_attributes()
    {
        var groups = Read(Two).Groups.ShouldNotBeNull();

        groups.Select(group => group.Name).ShouldBe(["patient", "all-dates"]);
        groups[0].CertificateFiles.ShouldBe([Path.Combine(Folder, "clinic.pem"), Path.Combine(Folder, "keys", "trial.pem")]);
        groups[1].CertificateFiles.ShouldBe([Path.Combine(Folder, "trial.pem")], "what stands alone is a list of one");
        groups[0].Attributes.Takes(new Tag(0x0010, 0x0010), Vr.PN, null).ShouldBeTrue();
        groups[0].Attributes.Takes(new Tag(0x0010, 0x1020), Vr.DS, null).ShouldBeTrue();
        groups[0].Attributes.Takes(new Tag(0x0010, 0x1010), Vr.AS, null).ShouldBeFalse("it is excepted");
        groups[0].Attributes.Takes(new Tag(0x0009, 0x1001), Vr.LO, "ACME").ShouldBeTrue();
        groups[1].Attributes.Takes(new Tag(0x0008, 0x0020), Vr.DA, null).ShouldBeTrue();
        groups[1].Attributes.Takes(new Tag(0x0010, 0x0010), Vr.PN, null).ShouldBeFalse();
    }

    [Fact]
    public void A_star_is_all_attributes()
    {
        var set = Read(Start + "\"*\"\n    except: [PatientName]\n").Groups.ShouldNotBeNull()[0].Attributes;

        set.Takes(new Tag(0x0010, 0x0020), Vr.LO, null).ShouldBeTrue();
        set.Takes(new Tag(0x0009, 0x1001), Vr.LO, null).ShouldBeTrue("private elements whose creator nobody knows are attributes, too");
        set.Takes(new Tag(0x0010, 0x0010), Vr.PN, null).ShouldBeFalse();
    }

    [Fact]
    public void Certificates_are_looked_for_beside_the_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("my.yaml"), Two);

        var reading = EncryptionGroupsReader.ReadFile(folder.File("my.yaml"));

        reading.Problems.ShouldBeEmpty();
        reading.Groups![1].CertificateFiles.ShouldBe([folder.File("trial.pem")]);
    }

    [Theory]
    [InlineData("", "my.yaml:1:1: the file is empty; it needs 'groups:'")]
    [InlineData("~", "my.yaml:1:1: the file says nothing")]
    [InlineData("gruops: []", "my.yaml:1:1: a file of groups: there is no key 'gruops'; did you mean 'groups'?")]
    [InlineData("{}", "'groups:' with a list is missing")]
    [InlineData("groups: []", "1:9: groups: a list with at least one group is wanted here")]
    [InlineData("groups: { name: a }", "groups: a list with at least one group")]
    [InlineData("groups: [a]", "1:10: a group: keys with values are wanted here")]
    [InlineData("groups:\n  - { certificates: [a], attributes: [PatientID] }", "2:5: a group: 'name' is missing")]
    [InlineData("groups:\n  - { name: a, attributes: [PatientID] }", "a group: 'certificates' is missing")]
    [InlineData("groups:\n  - { name: a, certificates: [a] }", "a group: 'attributes' is missing")]
    [InlineData("groups:\n  - { name: a, certificates: [a], attribute: [PatientID], attributes: [PatientID] }", "there is no key 'attribute'; did you mean 'attributes'?")]
    [InlineData("groups:\n  - { name: a b, certificates: [a], attributes: [PatientID] }", "2:13: name: at most 64 letters, digits and hyphens")]
    [InlineData("groups:\n  - { name: ä, certificates: [a], attributes: [PatientID] }", "letters, digits and hyphens (ASCII)")]
    [InlineData("groups:\n  - { name: a, certificates: [], attributes: [PatientID] }", "2:30: certificates: the list is empty; it wants files of certificates")]
    [InlineData("groups:\n  - { name: a, certificates: ~, attributes: [PatientID] }", "certificates: the list is empty")]
    [InlineData("groups:\n  - { name: a, certificates: [a, ./a], attributes: [PatientID] }", "certificates: './a' stands here twice")]
    [InlineData("groups:\n  - { name: a, certificates: [{ b: c }], attributes: [PatientID] }", "certificates: one text is wanted here")]
    [InlineData("groups:\n  - { name: a, certificates: [a], attributes: [PatientID] }\n  - { name: A, certificates: [a], attributes: [PatientID] }", "3:13: name: the group in line 2 has this name already")]
    [InlineData(Start + "[]", "4:17: attributes: the list is empty")]
    [InlineData(Start + "[PatientsName]", "4:18: no attribute has the name 'PatientsName'; did you mean 'PatientName'?")]
    [InlineData(Start + "[\"vr XX\"]", "there is no VR 'XX'")]
    [InlineData(Start + "[\"(0009,xxxx)\"]", "is private; write private \"CREATOR\"")]
    [InlineData(Start + "[\"(0099,1001)\"]", "is private: write private")]
    [InlineData(Start + "[RequestAttributesSequence/ScheduledProcedureStepID]", "name the whole sequence RequestAttributesSequence")]
    [InlineData(Start + "[PatientID, \"(0010,0020)\"]", "4:29: attributes: '(0010,0020)' stands here twice")]
    [InlineData(Start + "[\"*\", PatientID]", "4:18: attributes: \"*\" is all attributes, so nothing can stand beside it")]
    [InlineData(Start + "[TransferSyntaxUID]", "TransferSyntaxUID is no attribute of an image")]
    [InlineData(Start + "[EncryptedAttributesSequence]", "is not encrypted again")]
    [InlineData(Start + "[PatientID]\n    except: []", "5:13: except: the list is empty")]
    [InlineData(Start + "[PatientID]\n    except: [\"*\"]", "5:14: except: without all attributes nothing would be left")]
    [InlineData(Start + "[PatientID]\n    except: [PatientNam]", "did you mean 'PatientName'?")]
    [InlineData(Start + "[*]", "my.yaml:4:")]
    public void One_mistake_is_told_with_its_place(string yaml, string expected)
    {
        var reading = Read(yaml);

        reading.Groups.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().ToString().ShouldContain(expected);
    }

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Read("groups:\n  - { name: a b, certificates: [], attributes: [PatientNam] }\n  - { nme: b }\n").Problems.Count.ShouldBe(7);

    [Fact]
    public void Bytes_that_are_no_text_are_a_problem()
    {
        EncryptionGroupsReader.Read([0xC3, 0x28], "my.yaml", Folder).Problems.ShouldHaveSingleItem().Message.ShouldContain("not UTF-8");
        EncryptionGroupsReader.Read(new byte[(1024 * 1024) + 1], "my.yaml", Folder).Problems.ShouldHaveSingleItem().Message.ShouldContain("larger than 1 MiB");
    }

    /// <summary>Whatever is damaged, there are groups or problems, and no exception.</summary>
    [Fact]
    public void Damaged_files_give_problems()
    {
        var random = new Random(17);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Two);
            for (var change = 0; change < 3; change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)"\0\n\t -:[]{}*&\"'#x/,"[random.Next(18)];
            }

            var reading = EncryptionGroupsReader.Read(bytes.AsSpan(0, random.Next(bytes.Length + 1)), "my.yaml", Folder);
            (reading.Groups is null).ShouldBe(reading.Problems.Count > 0);
        }
    }

    private static EncryptionGroupsReading Read(string yaml) => EncryptionGroupsReader.Read(Encoding.UTF8.GetBytes(yaml), "my.yaml", Folder);
}
