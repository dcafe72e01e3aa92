using System.IO.Compression;
using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.SecondLook.Findings;
using Shouldly;
using Xunit;

namespace Lethe.SecondLook.Tests;

/// <summary>Leaks and faults are planted into good outputs, one at a time: each is found, and good outputs are silent.</summary>
public class PlantedLeakTests
{
    private const uint Comments = 0x0020_4000;
    private const uint Private = 0x0099_1001;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Good_outputs_are_silent(bool withDates) =>
        LookScene.Look(number => LookScene.Bytes(LookScene.Output(number, withDates))).Select(finding => finding.ToString()).ShouldBeEmpty();

    public static TheoryData<string, FindingKind, Action<DataSet>> Values => new()
    {
        { "family name", FindingKind.PersonName, set => Comment(set, "seen by Muller") },
        { "name with its accents", FindingKind.PersonName, set => Comment(set, "Müller") },
        { "name spelled without umlaut", FindingKind.PersonName, set => Comment(set, "MUELLER") },
        { "given name, other order and case", FindingKind.PersonName, set => Comment(set, "jose MÜLLER") },
        { "name inside a longer word", FindingKind.PersonName, set => Comment(set, "DrWolstenholme2") },
        { "ideographic name", FindingKind.PersonName, set => Comment(set, "患者 山田太郎") },
        { "phonetic name", FindingKind.PersonName, set => Comment(set, "やまだ") },
        { "name of a physician in a defined term", FindingKind.PersonName, set => set.Add(LookScene.Of(0x0018_0015), Vr.CS, "PERPETUA") },
        { "name in a nested item", FindingKind.PersonName, set => set.AddSequence(LookScene.Of(0x0040_A730), new DataSet().AddSequence(LookScene.Of(0x0040_A730), new DataSet().Add(LookScene.Of(0x0040_A123), Vr.PN, "Wolstenholme"))) },
        { "name in a private element", FindingKind.PersonName, set => set.Add(LookScene.Of(0x0099_0010), Vr.LO, "ACME").Add(LookScene.Of(Private), Vr.LO, "MULLER^JOSE") },
        { "name in UN", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0x0099_1002), Vr.UN, "Wolstenholme"u8.ToArray()) },
        { "name in bytes", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0x0099_1003), Vr.OB, Blob("Wolstenholme"u8.ToArray())) },
        { "name in UTF-16", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0x0099_1003), Vr.OB, Blob(Encoding.Unicode.GetBytes("Wolstenholme"))) },
        { "name in UTF-16, other byte order", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0x0099_1003), Vr.OB, Blob(Encoding.BigEndianUnicode.GetBytes("Wolstenholme"))) },
        { "name in UTF-8 bytes", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0x0099_1003), Vr.OB, Blob(Encoding.UTF8.GetBytes("山田^太郎"))) },
        { "name in base64", FindingKind.PersonName, set => Comment(set, "x=" + Convert.ToBase64String("Patient: Wolstenholme"u8)) },
        { "name in base64 of UTF-16", FindingKind.PersonName, set => Comment(set, Convert.ToBase64String(Encoding.Unicode.GetBytes("Wolstenholme"))) },
        { "name in hex", FindingKind.PersonName, set => Comment(set, Convert.ToHexString("Wolstenholme"u8)) },
        { "name in a stream of a PDF", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0x0042_0011), Vr.OB, Even(Pdf("BT (Wolsten) Tj ET [(Wolst) -20 (enholme)] TJ"))) },
        { "name in gzip", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0x0099_1003), Vr.OB, Even(Gzip("the patient is Wolstenholme, Perpetua"))) },
        { "name in a zip file", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0x0099_1003), Vr.OB, Even(Zip("notes.txt", "Wolstenholme"))) },
        { "name in overlay data", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0x6000_3000), Vr.OW, Blob("WOLSTENHOLME"u8.ToArray())) },
        { "name in trailing padding", FindingKind.PersonName, set => set.AddBytes(LookScene.Of(0xFFFC_FFFC), Vr.OB, Blob("Wolstenholme"u8.ToArray())) },
        { "accession number", FindingKind.Identifier, set => Comment(set, "order ACC-4711-0815") },
        { "accession number without its hyphens", FindingKind.Identifier, set => Comment(set, "ACC47110815") },
        { "patient id", FindingKind.Identifier, set => set.Add(LookScene.Of(0x0040_0254), Vr.LO, "pat 1001 42") },
        { "serial number", FindingKind.Identifier, set => set.Add(LookScene.Of(0x0018_1020), Vr.LO, "v2 SN-HX55120077") },
        { "phone number in another form", FindingKind.Identifier, set => Comment(set, "call +44-1632-960553") },
        { "institution", FindingKind.Text, set => Comment(set, "made at ST BRANNOC INFIRMARY") },
        { "address", FindingKind.Text, set => Comment(set, "1 Fernhollow Rise, Great Tolling") },
        { "words of a description", FindingKind.Text, set => set.Add(LookScene.Of(0x0018_1030), Vr.LO, "Thorax Studywort with contrast") },
        { "date", FindingKind.Date, set => Comment(set, "on 20190314") },
        { "date in DA", FindingKind.Date, set => set.Add(LookScene.Of(0x0040_0244), Vr.DA, "19511224") },
        { "date in DT", FindingKind.Date, set => set.Add(LookScene.Of(0x0008_002A), Vr.DT, "20190314101530.000000+0100") },
        { "date, ISO 8601", FindingKind.Date, set => Comment(set, "2019-03-14") },
        { "date, old form of DICOM", FindingKind.Date, set => Comment(set, "2019.03.14") },
        { "date, European", FindingKind.Date, set => Comment(set, "14.03.2019") },
        { "date, American", FindingKind.Date, set => Comment(set, "3/14/2019") },
        { "date, month in letters", FindingKind.Date, set => Comment(set, "14 Mar 2019") },
        { "date, month first", FindingKind.Date, set => Comment(set, "March 14, 2019") },
        { "date, no blanks", FindingKind.Date, set => Comment(set, "14MAR2019") },
        { "date of birth, two digits", FindingKind.Date, set => Comment(set, "born 24.12.51") },
        { "study UID", FindingKind.Uid, set => Comment(set, LookScene.Study + ".1") },
        { "UID of another file", FindingKind.Uid, set => set.Add(LookScene.Of(0x0008_3010), Vr.UI, LookScene.Study + ".9.3") },
        { "UID in bytes", FindingKind.Uid, set => set.AddBytes(LookScene.Of(0x0099_1003), Vr.OB, Blob(Encoding.ASCII.GetBytes(LookScene.Study + ".1.0"))) },
        { "illegal UID", FindingKind.IllegalUid, set => set.Add(LookScene.Of(0x0020_0052), Vr.UI, "2.25.01003") },
        { "UID that is too long", FindingKind.IllegalUid, set => set.Add(LookScene.Of(0x0020_0052), Vr.UI, "2.25." + new string('1', 61)) },
        { "two UIDs for one", FindingKind.UidsDoNotMatch, set => set.Add(LookScene.Of(0x0020_000D), Vr.UI, "2.25.1099") },
        { "one UID for two", FindingKind.UidsDoNotMatch, set => set.Add(LookScene.Of(0x0020_000D), Vr.UI, "2.25.9001") },
        { "reference that leads nowhere", FindingKind.BrokenReference, set => set.AddSequence(LookScene.Of(0x0008_1140), new DataSet().Add(LookScene.Of(0x0008_1155), Vr.UI, "2.25.4444")) },
        { "patient with two codes", FindingKind.PatientsDoNotMatch, set => set.Add(LookScene.Of(0x0010_0020), Vr.LO, "CODE7778") },
        { "two patients with one code", FindingKind.PatientsDoNotMatch, set => set.Add(LookScene.Of(0x0010_0020), Vr.LO, "CODE8888") },
        { "no mark", FindingKind.WrongMark, set => set.Remove(LookScene.Of(0x0012_0062)) },
        { "mark that says no", FindingKind.WrongMark, set => set.Add(LookScene.Of(0x0012_0062), Vr.CS, "NO") },
        { "no method", FindingKind.WrongMark, set => set.Remove(LookScene.Of(0x0012_0063)).Remove(LookScene.Of(0x0012_0064)) },
        { "code of nothing", FindingKind.WrongMark, set => set.AddSequence(LookScene.Of(0x0012_0064), LookScene.Code("113100"), LookScene.Code("113199")) },
        { "option without the profile", FindingKind.WrongMark, set => set.AddSequence(LookScene.Of(0x0012_0064), LookScene.Code("113105")) },
        { "dates said to be kept", FindingKind.WrongMark, set => set.Add(LookScene.Of(0x0028_0303), Vr.CS, "UNMODIFIED") },
        { "pixel", FindingKind.PixelsChanged, set => set.AddBytes(LookScene.Of(0x7FE0_0010), Vr.OW, Changed(set.Find(LookScene.Of(0x7FE0_0010))!.Value)) },
        { "no pixels", FindingKind.PixelsChanged, set => set.Remove(LookScene.Of(0x7FE0_0010)) },
        { "rows", FindingKind.ImageDescriptionChanged, set => set.Add(LookScene.Of(0x0028_0010), Vr.US, 31) },
        { "thickness", FindingKind.ImageDescriptionChanged, set => set.Add(LookScene.Of(0x0018_0050), Vr.DS, "5.5") },
        { "directory element", FindingKind.WrongFileMeta, set => set.Add(LookScene.Of(0x0004_1220), Vr.LO, "x") },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void What_is_planted_into_one_output_is_found(string what, FindingKind kind, Action<DataSet> plant)
    {
        var found = LookScene.Look(number =>
        {
            var output = LookScene.Output(number);
            if (number == 1)
            {
                plant(output);
            }

            return LookScene.Bytes(output);
        });

        found.ShouldContain(finding => finding.Kind == kind, what);
        found.Select(finding => finding.Output).Distinct().Count().ShouldBeLessThanOrEqualTo(2, what);
    }

    public static TheoryData<string, FindingKind, Func<byte[], byte[]>> Files => new()
    {
        { "preamble", FindingKind.WrongFileMeta, file => [.. "II*\0"u8, .. file[4..]] },
        { "name in the preamble", FindingKind.PersonName, file => [.. "Wolstenholme"u8, .. file[12..]] },
        { "no preamble", FindingKind.WrongFileMeta, file => file[128..] },
        { "application entity in the file meta information", FindingKind.WrongFileMeta, file => WithMeta(file, "BRANNOC ") },
        { "name in the file meta information", FindingKind.PersonName, file => WithMeta(file, "WOLSTENHOLME") },
        { "name behind the data set", FindingKind.PersonName, file => [.. file, .. new byte[16], .. "Wolstenholme"u8] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_planted_around_the_data_set_is_found(string what, FindingKind kind, Func<byte[], byte[]> plant) =>
        LookScene.Look(number => number == 1 ? plant(LookScene.Bytes(LookScene.Output(number))) : LookScene.Bytes(LookScene.Output(number)))
            .ShouldContain(finding => finding.Kind == kind, what);

    [Theory]
    [InlineData("Muller/{0}.dcm", FindingKind.PersonName)]
    [InlineData("CODE/20190314/{0}.dcm", FindingKind.Date)]
    [InlineData("CODE/ACC47110815_{0}.dcm", FindingKind.Identifier)]
    [InlineData(LookScene.Study + ".1/{0}.dcm", FindingKind.Uid)]
    public void Names_of_files_and_folders_are_looked_at(string name, FindingKind kind) =>
        LookScene.Look(number => LookScene.Bytes(LookScene.Output(number)), name).ShouldContain(finding => finding.Kind == kind && finding.Path == "file name");

    [Theory]
    [InlineData(0x0008_0020u, "20190623", FindingKind.IntervalsBroken)]
    [InlineData(0x0008_0023u, "20190316", FindingKind.IntervalsBroken)]
    public void Intervals_that_are_promised_are_held_to(uint tag, string date, FindingKind kind) =>
        LookScene.Look(number => LookScene.Bytes(number == 1 ? LookScene.Output(number, true).Add(LookScene.Of(tag), Vr.DA, date) : LookScene.Output(number, true)))
            .ShouldContain(finding => finding.Kind == kind);

    [Fact]
    public void Constants_that_move_are_found() =>
        LookScene.Look(number => LookScene.Bytes(number == 1
                ? LookScene.Output(number, true).AddSequence(LookScene.Of(0x0008_2218), LookScene.Code("T-D3000").Add(LookScene.Of(0x0008_0106), Vr.DT, "20021213"))
                : LookScene.Output(number, true)))
            .ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.ConstantChanged);

    [Fact]
    public void Findings_tell_where_and_how_and_the_value_apart()
    {
        var found = LookScene.Look(number => LookScene.Bytes(number == 1 ? Comment(LookScene.Output(number), Convert.ToHexString("Wolstenholme"u8)) : LookScene.Output(number)));

        var finding = found.ShouldHaveSingleItem();
        finding.Path.ShouldBe("(0020,4000)");
        finding.Form.ShouldBe("hex");
        finding.Value.ShouldBe("WOLSTENHOLME");
        finding.Offset.ShouldBeGreaterThan(132);
        finding.Output.ShouldBe("CODE7777/2.25.1001/1.dcm");
    }

    private static DataSet Comment(DataSet set, string text) => set.Add(LookScene.Of(Comments), Vr.LT, text);

    /// <summary>The bytes between others that are no text.</summary>
    private static byte[] Blob(byte[] inner) => Even([.. Enumerable.Range(0, 64).Select(i => (byte)(i % 7)), .. inner, .. new byte[32]]);

    private static byte[] Even(byte[] bytes) => bytes.Length % 2 == 0 ? bytes : [.. bytes, 0];

    private static byte[] Changed(ReadOnlyMemory<byte> pixels)
    {
        var bytes = pixels.ToArray();
        bytes[500] ^= 1;
        return bytes;
    }

    private static byte[] Pdf(string content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.ASCII.GetBytes(content));
        }

        return [.. "%PDF-1.4\n1 0 obj << /Filter /FlateDecode >>\nstream\n"u8, .. packed.ToArray(), .. "\nendstream\nendobj\n%%EOF"u8];
    }

    private static byte[] Gzip(string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.ASCII.GetBytes(content));
        }

        return packed.ToArray();
    }

    private static byte[] Zip(string name, string content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(Encoding.ASCII.GetBytes(content + new string('.', 200)));
        }

        return packed.ToArray();
    }

    /// <summary>A Source Application Entity Title behind the other elements of group 0002, whose length is told anew.</summary>
    private static byte[] WithMeta(byte[] file, string title)
    {
        var length = BitConverter.ToUInt32(file, 140);
        var end = 144 + (int)length;
        byte[] element = [2, 0, 0x16, 0, (byte)'A', (byte)'E', (byte)title.Length, 0, .. Encoding.ASCII.GetBytes(title)];
        byte[] result = [.. file[..end], .. element, .. file[end..]];
        BitConverter.TryWriteBytes(result.AsSpan(140), length + (uint)element.Length);
        return result;
    }
}
