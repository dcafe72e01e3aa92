using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;

namespace Lethe.Tests.Structured;

/// <summary>Builds content items and reads them back.</summary>
internal static class Items
{
    public const string ComprehensiveSr = "1.2.840.10008.5.1.4.1.1.88.33";
    public const string TwelveLeadEcg = "1.2.840.10008.5.1.4.1.1.9.1.1";
    public const string CtImage = "1.2.840.10008.5.1.4.1.1.2";
    public const uint Content = 0x0040_A730;
    public const uint Text = 0x0040_A160;
    public const uint Person = 0x0040_A123;
    public const uint Uid = 0x0040_A124;
    public const uint DateTime = 0x0040_A120;
    public const uint Date = 0x0040_A121;
    public const uint Time = 0x0040_A122;
    public const uint Coded = 0x0040_A168;
    public const uint Measured = 0x0040_A300;
    public const uint Number = 0x0040_A30A;
    public const uint References = 0x0008_1199;
    public const uint Instance = 0x0008_1155;

    public static DataSet Code(string value, string scheme, string meaning) => new DataSet()
        .Add(new Tag(0x0008_0100), Vr.SH, value).Add(new Tag(0x0008_0102), Vr.SH, scheme).Add(new Tag(0x0008_0104), Vr.LO, meaning);

    public static DataSet Item(string valueType, string code, string scheme, string relationship = "CONTAINS") => new DataSet()
        .Add(new Tag(0x0040_A010), Vr.CS, relationship)
        .Add(new Tag(0x0040_A040), Vr.CS, valueType)
        .AddSequence(new Tag(0x0040_A043), Code(code, scheme, "Concept"));

    public static DataSet WithText(this DataSet item, string text) => item.Add(new Tag(Text), Vr.UT, text);

    public static DataSet WithName(this DataSet item, string name) => item.Add(new Tag(Person), Vr.PN, name);

    public static DataSet WithUid(this DataSet item, string uid) => item.Add(new Tag(Uid), Vr.UI, uid);

    public static DataSet WithDate(this DataSet item, string date) => item.Add(new Tag(Date), Vr.DA, date);

    public static DataSet WithTime(this DataSet item, string time) => item.Add(new Tag(Time), Vr.TM, time);

    public static DataSet WithDateTime(this DataSet item, string dateTime) => item.Add(new Tag(DateTime), Vr.DT, dateTime);

    public static DataSet WithCode(this DataSet item, DataSet code) => item.AddSequence(new Tag(Coded), code);

    public static DataSet WithNumber(this DataSet item, string number, string unit) => item.AddSequence(
        new Tag(Measured),
        new DataSet().AddSequence(new Tag(0x0040_08EA), Code(unit, "UCUM", "unit")).Add(new Tag(Number), Vr.DS, number));

    public static DataSet WithReference(this DataSet item, string instance) => item.AddSequence(
        new Tag(References), new DataSet().Add(new Tag(0x0008_1150), Vr.UI, CtImage).Add(new Tag(Instance), Vr.UI, instance));

    public static DataSet WithItems(this DataSet item, params ReadOnlySpan<DataSet> items) => item.AddSequence(new Tag(Content), items);

    /// <summary>A report with these items and behind them one that always stays.</summary>
    public static DataSet Report(params ReadOnlySpan<DataSet> items) => Run.Instance(ComprehensiveSr)
        .Add(new Tag(0x0040_A040), Vr.CS, "CONTAINER")
        .Add(new Tag(0x0040_A050), Vr.CS, "SEPARATE")
        .WithItems([.. items, Item("NUM", "103339001", "SCT").WithNumber("8.2", "mm")]);

    /// <summary>Where the items of a sequence of the output begin and end in its table.</summary>
    public static IReadOnlyList<(int First, int End)> ItemsOf(this Run run, int sequence)
    {
        var found = new List<(int, int)>();
        var table = run.Output.Table;
        for (var item = sequence + 1; sequence >= 0 && item < table[sequence].Next; item = table[item].Next)
        {
            found.Add((item + 1, table[item].Next));
        }

        return found;
    }

    /// <summary>The items of the tree of the output.</summary>
    public static IReadOnlyList<(int First, int End)> Tree(this Run run) => run.ItemsOf(run.Find(Content));

    /// <summary>Text of a value in an item; tags before the last are sequences, whose first item is entered. Null when absent.</summary>
    public static string? In(this Run run, (int First, int End) item, params ReadOnlySpan<uint> path)
    {
        var table = run.Output.Table;
        for (var i = 0; i < path.Length; i++)
        {
            var at = table.Find(path[i], item.First, item.End);
            if (at < 0)
            {
                return null;
            }

            if (i == path.Length - 1)
            {
                return System.Text.Encoding.UTF8.GetString(run.Output.Value(at)).TrimEnd(' ', '\0');
            }

            if (run.ItemsOf(at) is not [var inner, ..])
            {
                return null;
            }

            item = inner;
        }

        return null;
    }

    public static bool HasIn(this Run run, (int First, int End) item, uint tag) => run.Output.Table.Find(tag, item.First, item.End) >= 0;
}
