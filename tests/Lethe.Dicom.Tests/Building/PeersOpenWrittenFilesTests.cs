using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Building;

public class PeersOpenWrittenFilesTests
{
    private const string ReadWithPydicom =
        """
        d = pydicom.dcmread(sys.argv[1], force=True)
        print(d[0x00400275].value[0][0x00100020].value, d.Rows, str(d.PatientName), d[0x00089215].value[0].CodeMeaning)
        """;

    public static TheoryData<string> Forms => [.. Options.Keys];

    private static Dictionary<string, WriteOptions> Options { get; } = new()
    {
        ["explicit"] = new(),
        ["implicit"] = new() { TransferSyntax = SyntaxUid.ImplicitLittleEndian },
        ["big endian"] = new() { TransferSyntax = SyntaxUid.ExplicitBigEndian },
        ["deflated"] = new() { TransferSyntax = SyntaxUid.Deflated },
        ["undefined lengths"] = new() { UndefinedItems = true, UndefinedSequences = true },
        ["group lengths"] = new() { GroupLengths = true },
        ["UN, defined"] = new() { AsUnknown = AllUnknown(UnknownForm.DefinedLength) },
        ["UN, undefined"] = new() { AsUnknown = AllUnknown(UnknownForm.UndefinedLength) },
        ["preamble"] = new() { Preamble = Enumerable.Repeat((byte)0x49, 128).ToArray() },
    };

    [ToolTheory("dcmdump")]
    [MemberData(nameof(Forms))]
    public void Dcmdump_opens(string form) => Shows(form, file => Tool.Run("dcmdump", "+uc", file));

    [ToolTheory("gdcmdump")]
    [MemberData(nameof(Forms))]
    public void Gdcmdump_opens(string form) => Shows(form, file => Tool.Run("gdcmdump", file));

    [ToolTheory(Tool.Pydicom)]
    [MemberData(nameof(Forms))]
    public void Pydicom_reads_the_values(string form) =>
        Shows(form, file => Tool.RunPydicom(ReadWithPydicom, file)).ShouldStartWith("DEEP-ID 300 Äpfel^Ärzte Meaning");

    [ToolFact("dcmdump", Tool.Pydicom)]
    public void A_bare_data_set_is_opened_by_force()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("bare");
        Part10Writer.WriteFile(file, Sample(), new WriteOptions { WithPreamble = false, WithMeta = false });

        Tool.Run("dcmdump", "-f", file).Output.ShouldContain("DEEP-ID");
        Tool.RunPydicom(ReadWithPydicom, file).Output.ShouldStartWith("DEEP-ID 300");
    }

    private static string Shows(string form, Func<string, ToolResult> open)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("a.dcm");
        Part10Writer.WriteFile(file, Sample(), Options[form]);

        var result = open(file);

        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldContain("DEEP-ID");
        return result.Output;
    }

    private static DataSet Sample() => new DataSet()
        .Add(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 192")
        .Add(new Tag(0x0008, 0x0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7")
        .Add(new Tag(0x0008, 0x0018), Vr.UI, "2.25.1234")
        .AddSequence(new Tag(0x0008, 0x9215), new DataSet().Add(new Tag(0x0008, 0x0104), Vr.LO, "Meaning"))
        .Add(new Tag(0x0010, 0x0010), Vr.PN, "Äpfel^Ärzte")
        .Add(new Tag(0x0028, 0x0010), Vr.US, 300)
        .AddSequence(new Tag(0x0040, 0x0275), new DataSet().Add(new Tag(0x0010, 0x0020), Vr.LO, "DEEP-ID"), new DataSet());

    private static Dictionary<Tag, UnknownForm> AllUnknown(UnknownForm form) =>
        new() { [new Tag(0x0040, 0x0275)] = form, [new Tag(0x0008, 0x9215)] = form };
}
