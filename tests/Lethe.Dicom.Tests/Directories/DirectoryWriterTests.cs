using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Directories;

public class DirectoryWriterTests
{
    private const string Ct = "1.2.840.10008.5.1.4.1.1.2";

    private static DataSet Instance(string uid, string patient = "P1", string study = "1.1", string series = "1.1.1", string sopClass = Ct) => new DataSet()
        .Add(new Tag(0x0008, 0x0016), Vr.UI, sopClass).Add(new Tag(0x0008, 0x0018), Vr.UI, uid)
        .Add(new Tag(0x0008, 0x0060), Vr.CS, "CT").Add(new Tag(0x0010, 0x0020), Vr.LO, patient)
        .Add(new Tag(0x0020, 0x000D), Vr.UI, study).Add(new Tag(0x0020, 0x000E), Vr.UI, series).Add(new Tag(0x0020, 0x0013), Vr.IS, "1");

    private static byte[] Write(params (DataSet Content, string FileId)[] instances)
    {
        using var records = new MemoryStream();
        var writer = new DirectoryWriter(records);
        foreach (var (content, fileId) in instances)
        {
            var reader = new HeaderReader();
            reader.Read(new MemorySource(Part10Writer.ToBytes(content))).ShouldBeTrue();
            writer.Add(DirectoryInstance.Of(reader, fileId).ShouldNotBeNull());
        }

        using var output = new MemoryStream();
        writer.Write(output, "TEST", "2.25.1", "TEST").ShouldBeTrue();
        return output.ToArray();
    }

    /// <summary>Walks the records by their offsets, as a reader of media does: type and level of each.</summary>
    private static List<(int Level, string Type)> Walk(byte[] file)
    {
        var reader = new HeaderReader();
        reader.Read(new MemorySource(file)).ShouldBeTrue();
        var table = reader.Table;
        var sequence = table.Find(0x0004_1220);
        var byOffset = new Dictionary<long, int>();
        for (var item = sequence + 1; item < table[sequence].Next; item = table[item].Next)
        {
            byOffset[reader.SourceOffset(table[item].HeaderOffset)] = item;
        }

        uint Number(uint tag, int first, int end) => BitConverter.ToUInt32(reader.Value(table.Find(tag, first, end)));
        var found = new List<(int, string)>();
        void Follow(uint offset, int level)
        {
            uint last = 0;
            while (offset != 0)
            {
                var item = byOffset[offset];
                var (first, end) = (item + 1, table[item].Next);
                found.Add((level, Encoding.ASCII.GetString(reader.Value(table.Find(0x0004_1430, first, end))).Trim()));
                Follow(Number(0x0004_1420, first, end), level + 1);
                (last, offset) = (offset, Number(0x0004_1400, first, end));
            }

            if (level == 0)
            {
                last.ShouldBe(Number(0x0004_1202, 0, table.Count));
            }
        }

        Follow(Number(0x0004_1200, 0, table.Count), 0);
        found.Count.ShouldBe(byOffset.Count, "every record can be reached");
        return found;
    }

    [Fact]
    public void Offsets_lead_to_every_record_at_its_level()
    {
        var file = Write(
            (Instance("1.1.1.1"), "A\\1"), (Instance("1.1.1.2"), "A\\2"), (Instance("1.1.2.1", series: "1.1.2"), "A\\3"),
            (Instance("1.2.1.1", study: "1.2", series: "1.2.1"), "A\\4"), (Instance("2.1.1.1", patient: "P2", study: "2.1", series: "2.1.1"), "B\\1"), (Instance("1.1.1.3"), "A\\5"));

        Walk(file).ShouldBe(
        [
            (0, "PATIENT"), (1, "STUDY"), (2, "SERIES"), (3, "IMAGE"), (3, "IMAGE"), (3, "IMAGE"), (2, "SERIES"), (3, "IMAGE"),
            (1, "STUDY"), (2, "SERIES"), (3, "IMAGE"), (0, "PATIENT"), (1, "STUDY"), (2, "SERIES"), (3, "IMAGE"),
        ]);
        MediaDirectory.ReadFileIds(new MemorySource(file))!.ToList().ShouldBe(["A\\1", "A\\2", "A\\5", "A\\3", "A\\4", "B\\1"]);
    }

    [Fact]
    public void Instances_without_a_patient_stand_at_the_root()
    {
        var palette = new DataSet().Add(new Tag(0x0008, 0x0016), Vr.UI, "1.2.840.10008.5.1.4.39.1").Add(new Tag(0x0008, 0x0018), Vr.UI, "9.1").Add(new Tag(0x0070, 0x0080), Vr.CS, "HOT");

        Walk(Write((palette, "A\\1"), (Instance("1.1.1.1"), "A\\2"))).ShouldBe([(0, "PATIENT"), (1, "STUDY"), (2, "SERIES"), (3, "IMAGE"), (0, "PALETTE")]);
        Walk(Write((palette, "A\\1"))).ShouldBe([(0, "PALETTE")]);
    }

    [Fact]
    public void A_private_class_has_a_private_record_with_its_name()
    {
        var file = Write((Instance("1.1.1.1", sopClass: "1.3.12.2.1107.5.9.1"), "A\\1"));

        Walk(file)[^1].ShouldBe((3, "PRIVATE"));
        file.AsSpan().IndexOf((ReadOnlySpan<byte>)[4, 0, 0x32, 0x14, (byte)'U', (byte)'I']).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void An_instance_that_is_there_already_is_refused()
    {
        using var records = new MemoryStream();
        var writer = new DirectoryWriter(records);
        var reader = new HeaderReader();
        reader.Read(new MemorySource(Part10Writer.ToBytes(Instance("1.1.1.1"))));

        writer.Add(DirectoryInstance.Of(reader, "A\\1")!).ShouldBeTrue();
        writer.Add(DirectoryInstance.Of(reader, "A\\2")!).ShouldBeFalse();
    }

    [Fact]
    public void What_belongs_to_no_series_has_no_place()
    {
        var reader = new HeaderReader();
        reader.Read(new MemorySource(Part10Writer.ToBytes(Instance("1.1.1.1").Remove(new Tag(0x0020, 0x000E)))));

        DirectoryInstance.Of(reader, "A\\1").ShouldBeNull();
    }

    [Fact]
    public void Two_studies_without_a_Patient_ID_are_two_patients() =>
        Walk(Write((Instance("1.1", patient: ""), "A\\1"), (Instance("2.1", patient: "", study: "2.1", series: "2.1.1"), "A\\2"))).Count(record => record.Type == "PATIENT").ShouldBe(2);

    [Fact]
    public void A_report_gives_its_concept_modifiers_alone_and_the_time_of_its_verification()
    {
        var item = new DataSet().Add(new Tag(0x0040, 0xA010), Vr.CS, "CONTAINS").Add(new Tag(0x0040, 0xA160), Vr.UT, "CONTENT-OF-REPORT");
        var modifier = new DataSet().Add(new Tag(0x0040, 0xA010), Vr.CS, "HAS CONCEPT MOD").Add(new Tag(0x0040, 0xA040), Vr.CS, "CODE");
        var report = Instance("1.1.1.1", sopClass: "1.2.840.10008.5.1.4.1.1.88.11")
            .Add(new Tag(0x0040, 0xA491), Vr.CS, "COMPLETE").Add(new Tag(0x0040, 0xA493), Vr.CS, "VERIFIED")
            .AddSequence(new Tag(0x0040, 0xA073), new DataSet().Add(new Tag(0x0040, 0xA030), Vr.DT, "20200102030405"))
            .AddSequence(new Tag(0x0040, 0xA730), item, modifier);

        var file = Encoding.Latin1.GetString(Write((report, "A\\1")));

        file.ShouldContain("20200102030405");
        file.ShouldContain("HAS CONCEPT MOD");
        file.ShouldNotContain("CONTENT-OF-REPORT");
    }

    [Fact]
    public void The_character_set_is_named_where_a_key_needs_it()
    {
        DataSet Named(string patient, byte[] name) => Instance("1.1.1.1", patient: patient).Add(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 100").AddBytes(new Tag(0x0010, 0x0010), Vr.PN, name);

        Encoding.Latin1.GetString(Write((Named("P", [0xC4, 0x62]), "A"))).Split("ISO_IR 100").Length.ShouldBe(2);
        Encoding.Latin1.GetString(Write((Named("P", [0x41, 0x62]), "A"))).ShouldNotContain("ISO_IR 100");
    }

    [ToolFact("dciodvfy", "dcmdump")]
    public void Peers_find_nothing_wrong()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("DICOMDIR"), Write((Instance("1.1.1.1"), "A\\1"), (Instance("1.1.2.1", series: "1.1.2"), "A\\2")));

        Tool.Run("dciodvfy", folder.File("DICOMDIR")).Output.ShouldNotContain("Error");
        Tool.Run("dcmdump", folder.File("DICOMDIR")).Output.ShouldNotContain("W:");
    }
}
