using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Options;

/// <summary>R164: every cell of the option columns of PS3.15 Table E.1-1, seen from outside: what goes in and what comes out.</summary>
public class OptionMatrixTests
{
    private const string Marker = "Zqwerty";

    private static readonly Tag InnerName = new(0x0010_0010);

    public static TheoryData<ConfidentialityOption> Columns =>
    [
        ConfidentialityOption.CleanGraphics, ConfidentialityOption.CleanStructuredContent, ConfidentialityOption.CleanDescriptors,
        ConfidentialityOption.RetainLongitudinalFullDates, ConfidentialityOption.RetainLongitudinalModifiedDates,
        ConfidentialityOption.RetainPatientCharacteristics, ConfidentialityOption.RetainDeviceIdentity, ConfidentialityOption.RetainUids,
        ConfidentialityOption.RetainSafePrivate, ConfidentialityOption.RetainInstitutionIdentity,
    ];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Every_cell_does_what_it_says(ConfidentialityOption option)
    {
        var rows = Rows();
        var basic = Run.Of(All(rows));
        var chosen = Run.Of(All(rows), option);
        var failures = rows.Select(row => (row, Verdict: Judge(row, row.CodeFor(option), basic, chosen, option))).Where(x => x.Verdict is not null).ToList();

        failures.Select(f => $"{f.row.Tag} {f.row.Keyword} {f.row.CodeFor(option)}: {f.Verdict}").ShouldBeEmpty();
        rows.Count(row => row.CodeFor(option) != ConfidentialityCode.None).ShouldBe(CountOf(option), "control: every exact cell of the column was judged");
    }

    [Fact]
    public void Of_two_options_that_disagree_the_cleaning_one_wins()
    {
        var rows = Rows().Where(row => row.RetainDeviceIdentity == ConfidentialityCode.K && row.RetainModifiedDates == ConfidentialityCode.C).ToList();
        var run = Run.Of(All(Rows()), ConfidentialityOption.RetainDeviceIdentity, ConfidentialityOption.RetainLongitudinalModifiedDates);

        // R006 says 11; the table has more rows with both, all of them dates and times of the device.
        rows.Count.ShouldBeGreaterThanOrEqualTo(11);
        rows.Where(row => DicomDictionary.VrOf(row.Tag) is Vr.DA or Vr.DT).Where(row => run.Text(row.Tag.Value) is not { } text || text == ValueOf(row)).ShouldBeEmpty();
    }

    /// <summary>Null if the output is right for the cell.</summary>
    private static string? Judge(ConfidentialityRow row, ConfidentialityCode code, Run basic, Run chosen, ConfidentialityOption option)
    {
        var tag = row.Tag.Value;
        var vr = DicomDictionary.VrOf(row.Tag);
        if (HasNoPlace(row))
        {
            return chosen.Has(tag) ? "left where it has no place" : null;
        }

        if (code == ConfidentialityCode.None)
        {
            return Same(basic, chosen, tag) ? null : "changed though the column is empty";
        }

        if (vr == Vr.SQ)
        {
            return chosen.Holds(Marker + "^Inner") ? "a name in an item is left"
                : option == ConfidentialityOption.CleanStructuredContent || chosen.CountItems(tag) == 1 ? null
                : "the sequence is gone";
        }

        return code == ConfidentialityCode.K || IsConstant(row) ? (chosen.Text(tag) == ValueOf(row) ? null : "not kept") : JudgeCleaned(row, vr, basic, chosen, option);
    }

    private static string? JudgeCleaned(ConfidentialityRow row, Vr vr, Run basic, Run chosen, ConfidentialityOption option)
    {
        var text = chosen.Text(row.Tag.Value);
        switch (vr)
        {
            case Vr.DA or Vr.DT:
                return text is null || text == ValueOf(row) || text.Length != ValueOf(row).Length || !ValueRules.IsLegal(vr, Encoding.ASCII.GetBytes(text)) ? "not moved"
                    : text[..8] != Shifted(chosen) ? "moved by another shift" : null;
            case Vr.TM:
                return text == ValueOf(row) ? null : "the time of day changed";
            case Vr.AE:
                return text is { Length: 16 } ? null : "no code in its place";
            case Vr.CS or Vr.OB:
                return Same(basic, chosen, row.Tag.Value) ? null : "treated otherwise than in the Basic Profile";
            case Vr.SH when option == ConfidentialityOption.RetainLongitudinalModifiedDates:
                return Same(basic, chosen, row.Tag.Value) ? null : "the time zone is left";
            default:
                return text == "CHEST" ? null : "not cleaned to its harmless word";
        }
    }

    private static string? Shifted(Run run) => run.Text(0x0008_0020);

    private static bool Same(Run a, Run b, uint tag) =>
        a.Has(tag) == b.Has(tag) && (!a.Has(tag) || DicomDictionary.VrOf(new Tag(tag)) == Vr.SQ || a.Value(tag).AsSpan().SequenceEqual(b.Value(tag)));

    private static int CountOf(ConfidentialityOption option) => ConfidentialityTable.All.Count(row => row.IsExact && row.CodeFor(option) != ConfidentialityCode.None);

    private static List<ConfidentialityRow> Rows() => [.. ConfidentialityTable.All.Where(row => row.IsExact)];

    /// <summary>Commands, file meta information and directories have no place in a data set, whatever a column says (R017).</summary>
    private static bool HasNoPlace(ConfidentialityRow row) => row.Tag.Group < 8;

    /// <summary>Versions of context groups are the same for all: a shifted constant would tell the shift, so they stay under any date option (R121).</summary>
    private static bool IsConstant(ConfidentialityRow row) => row.Keyword is "ContextGroupVersion" or "ContextGroupLocalVersion";

    private static DataSet All(IEnumerable<ConfidentialityRow> rows)
    {
        var set = new DataSet().Add(new Tag(0x0008_0016), Vr.UI, Run.CtImage);
        foreach (var row in rows)
        {
            var vr = DicomDictionary.VrOf(row.Tag);
            if (set.Find(row.Tag) is not null || row.Tag.Group < 8)
            {
                continue;
            }

            if (vr == Vr.SQ)
            {
                set.AddSequence(row.Tag, new DataSet().Add(InnerName, Vr.PN, Marker + "^Inner"));
            }
            else if (vr is Vr.US)
            {
                set.Add(row.Tag, vr, 1);
            }
            else if (vr is Vr.OB or Vr.UN)
            {
                set.AddBytes(row.Tag, vr, Encoding.ASCII.GetBytes(ValueOf(row)));
            }
            else
            {
                set.Add(row.Tag, vr, ValueOf(row));
            }
        }

        return set;
    }

    private static string ValueOf(ConfidentialityRow row) => DicomDictionary.VrOf(row.Tag) switch
    {
        Vr.DA => "20190314",
        Vr.TM => "101112.5",
        Vr.DT => "20190314101112",
        Vr.UI => $"1.2.3.4.{row.Tag.Value}",
        Vr.AS => "045Y",
        Vr.DS or Vr.IS => "12",
        Vr.CS => "COERCE",
        Vr.AE => $"A{row.Tag.Value:X8}",
        Vr.UR => $"http://h{row.Tag.Value:x8}/",
        Vr.PN => $"Q{row.Tag.Value:X8}^W",
        Vr.US => "\u0001",
        Vr.OB or Vr.UN => $"{Marker}!",
        Vr.SH or Vr.LO when row.CleanDescriptors == ConfidentialityCode.None && row.RetainPatientCharacteristics == ConfidentialityCode.None => $"X{row.Tag.Value:X8}",
        _ => row.CleanDescriptors == ConfidentialityCode.None && row.RetainPatientCharacteristics == ConfidentialityCode.None ? $"Y{row.Tag.Value:X8}" : $"CHEST {Marker}",
    };
}
