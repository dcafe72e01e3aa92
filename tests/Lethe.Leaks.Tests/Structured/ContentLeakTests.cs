using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Structured;

/// <summary>H52-H56, H60: canaries in content trees with Clean Structured Content, alone and with all that keeps more.</summary>
public class ContentLeakTests
{
    private static readonly Tag Tree = new(0x0040_A730);
    private static readonly string[] ValueTypes =
        ["TEXT", "PNAME", "DATE", "TIME", "DATETIME", "UIDREF", "CODE", "NUM", "NUMERIC", "IMAGE", "COMPOSITE", "WAVEFORM", "SCOORD", "SCOORD3D", "TCOORD", "TABLE", "CONTAINER", "", "QVX"];

    public static TheoryData<string> Sets => OptionRun.Sets;

    [Theory]
    [MemberData(nameof(Sets))]
    public void Names_in_every_value_type(string set)
    {
        if (set == "keep unknown words")
        {
            return;
        }

        OptionRun.Hides(Report([.. ValueTypes.Select(type => Full(type, "112039", "DCM"))]), set, Secrets(set));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Names_under_every_concept_of_the_table(string set)
    {
        if (set == "keep unknown words")
        {
            return;
        }

        // Texts about devices and institutions stay with the options for them.
        var rows = SrConcepts.All.Where(row => !OptionRun.KeepsUids(set)
            || (row.CodeFor(ConfidentialityOption.RetainDeviceIdentity) != ConfidentialityCode.K && row.CodeFor(ConfidentialityOption.RetainInstitutionIdentity) != ConfidentialityCode.K));
        OptionRun.Hides(Report([.. rows.SelectMany(row => ValueTypes.Select(type => Full(type, row.CodeValue, row.Scheme)))]), set, Marker.Stem);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Names_in_deep_trees_with_references_by_position(string set)
    {
        if (set == "keep unknown words")
        {
            return;
        }

        var item = Full("TEXT", "121106", "DCM").AddSequence(Tree, new DataSet().Add(new Tag(0x0040_A010), Vr.CS, "INFERRED FROM").Add(new Tag(0x0040_DB73), Vr.UL, 1, 1, 2));
        for (var depth = 0; depth < 12; depth++)
        {
            item = Full(ValueTypes[depth], depth % 2 == 0 ? "121071" : "121030", "DCM").AddSequence(Tree, item, Full("PNAME", "121008", "DCM"));
        }

        var output = OptionRun.Hides(Report(item), set, Secrets(set));

        Enumerable.Range(0, output.Table.Count).Count(i => output.Table[i].Tag == 0x0040_DB73).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Names_of_concepts_and_codes_of_private_schemes(string set)
    {
        var item = new DataSet().Add(new Tag(0x0040_A010), Vr.CS, "CONTAINS").Add(new Tag(0x0040_A040), Vr.CS, "CODE")
            .AddSequence(new Tag(0x0040_A043), LocalCode("QVXKJ1")).AddSequence(new Tag(0x0040_A168), LocalCode("QVXKJ2"));
        var urn = new DataSet().Add(new Tag(0x0040_A010), Vr.CS, "CONTAINS").Add(new Tag(0x0040_A040), Vr.CS, "CODE")
            .AddSequence(new Tag(0x0040_A043), new DataSet().Add(new Tag(0x0008_0104), Vr.LO, "QVXKJ").Add(new Tag(0x0008_0120), Vr.UR, "urn:oid:QVXKJ"));

        OptionRun.Hides(Report(item, urn), set, Marker.Stem);
    }

    /// <summary>A name that the header tells goes even where unknown words stay.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void The_patient_is_in_no_text(string set)
    {
        DataSet[] items =
        [
            Concept("TEXT", "121071", "DCM").Add(new Tag(0x0040_A160), Vr.UT, "Anna Hostaway has a nodule, see HOST-4711-8 of 19.04.1937."),
            Concept("TEXT", "112039", "DCM").Add(new Tag(0x0040_A160), Vr.UT, "HOSTAWAY, ANNA"),
        ];
        var set0 = Report(items).Add(new Tag(0x0010_0010), Vr.PN, "Hostaway^Anna").Add(new Tag(0x0010_0020), Vr.LO, "HOST-4711-8");

        OptionRun.Hides(set0, set, "Hostaway", "HOST-4711", "1937");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Names_in_context_preparation_and_annotations(string set)
    {
        if (set == "keep unknown words")
        {
            return;
        }

        var step = new DataSet().AddSequence(new Tag(0x0040_0612), Full("TEXT", "111703", "DCM"), Full("PNAME", "111701", "DCM"));
        var annotation = new DataSet().Add(new Tag(0x0070_0006), Vr.ST, "QVXKJ^ANNA").Add(new Tag(0x0040_A0B0), Vr.US, 1, 0);
        foreach (var host in (string[])[Hosts.Ct, Hosts.Ecg, Hosts.Unknown, Hosts.Private, "1.2.840.10008.5.1.4.1.1.77.1.6"])
        {
            OptionRun.Hides(
                Hosts.Of(host)
                    .AddSequence(new Tag(0x0040_0555), Full("TEXT", "109054", "DCM"), Full("PNAME", "121152", "DCM"), Full("", "122083", "DCM"))
                    .AddSequence(new Tag(0x0040_0560), new DataSet().AddSequence(new Tag(0x0040_0610), step))
                    .AddSequence(new Tag(0x0040_B020), annotation, Full("TEXT", "271921002", "SCT")),
                set,
                Marker.Stem);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Labels_of_channels(string set)
    {
        var channel = new DataSet().Add(new Tag(0x003A_0203), Vr.SH, "QVXKJ").Add(new Tag(0x003A_020C), Vr.LO, "II for Anna Host");
        OptionRun.Hides(
            Hosts.Of(Hosts.Ecg).AddSequence(new Tag(0x5400_0100), new DataSet().AddSequence(new Tag(0x003A_0200), channel)),
            set,
            set == "keep unknown words" ? ["Host"] : ["QVXKJ", "Anna"]);
    }

    private static List<string> Secrets(string set) =>
    [
        Marker.Stem,
        .. OptionRun.KeepsDates(set) ? (string[])[] : [Marker.Date],
        .. OptionRun.KeepsUids(set) ? (string[])[] : [Marker.UidRoot],
    ];

    private static DataSet Report(params ReadOnlySpan<DataSet> items) => Hosts.Of(Hosts.Sr)
        .Add(new Tag(0x0040_A040), Vr.CS, "CONTAINER")
        .Add(new Tag(0x0040_A050), Vr.CS, "SEPARATE")
        .AddSequence(Tree, items);

    private static DataSet Concept(string valueType, string code, string scheme)
    {
        var item = new DataSet().Add(new Tag(0x0040_A010), Vr.CS, "CONTAINS")
            .AddSequence(new Tag(0x0040_A043), new DataSet().Add(new Tag(0x0008_0100), Vr.SH, code).Add(new Tag(0x0008_0102), Vr.SH, scheme).Add(new Tag(0x0008_0104), Vr.LO, "Concept"));
        return valueType.Length > 0 ? item.Add(new Tag(0x0040_A040), Vr.CS, valueType) : item;
    }

    /// <summary>An item with a canary in every attribute that can carry a value, whatever its value type.</summary>
    private static DataSet Full(string valueType, string code, string scheme) => Concept(valueType, code, scheme)
        .Plant(new Tag(0x0040_A032), Vr.DT)
        .Plant(new Tag(0x0040_A120), Vr.DT)
        .Plant(new Tag(0x0040_A121), Vr.DA)
        .Plant(new Tag(0x0040_A123), Vr.PN)
        .Plant(new Tag(0x0040_A124), Vr.UI)
        .Plant(new Tag(0x0040_A13A), Vr.DT)
        .Plant(new Tag(0x0040_A160), Vr.UT)
        .Plant(new Tag(0x0040_A171), Vr.UI)
        .Plant(new Tag(0x0070_0006), Vr.ST)
        .Plant(new Tag(0x0009_1001), Vr.LO)
        .AddSequence(new Tag(0x0040_A168), LocalCode("QVXKJ3"))
        .AddSequence(new Tag(0x0040_0440), new DataSet().Plant(new Tag(0x0040_A160), Vr.UT).Plant(new Tag(0x0040_A123), Vr.PN))
        .AddSequence(new Tag(0x0040_0441), new DataSet().Plant(new Tag(0x0040_A160), Vr.UT))
        .AddSequence(new Tag(0x0008_1199), new DataSet().Plant(new Tag(0x0008_1155), Vr.UI).Plant(new Tag(0x0070_0006), Vr.ST));

    private static DataSet LocalCode(string text) => new DataSet()
        .Add(new Tag(0x0008_0100), Vr.SH, text).Add(new Tag(0x0008_0102), Vr.SH, "99QVXKJ").Add(new Tag(0x0008_0103), Vr.SH, "QVXKJ").Add(new Tag(0x0008_0104), Vr.LO, "QVXKJ " + text);
}
