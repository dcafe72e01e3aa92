using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Lethe.Dicom.Elements;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Hunting;
using Lethe.SecondLook.Marks;

namespace Lethe.SecondLook.Checks;

/// <summary>
/// Dates: with full dates kept nothing changes; with modified dates all dates of a patient move by the same days and times stay (PS3.15 E.3.6);
/// constants never move. For several threads.
/// </summary>
internal sealed class DateCheck
{
    private const uint ContextGroupVersion = 0x0008_0106;
    private const uint ContextGroupLocalVersion = 0x0008_0107;

    private readonly ConcurrentDictionary<UInt128, int> _shifts = new();

    internal void Visit(in PairedElement element, UInt128? patient, IFindingSink sink)
    {
        if (element.Vr is not (Vr.DA or Vr.DT) || element.Output < 0 || element.OutputValue.IsEmpty || element.OriginalValue.IsEmpty)
        {
            return;
        }

        var same = element.OriginalValue.SequenceEqual(element.OutputValue);
        var (old, fresh) = (DateOf(element.OriginalValue), DateOf(element.OutputValue));
        if (old is null || fresh is null || IsConstant(fresh.Value))
        {
            return;
        }

        if (element.Tag.Value is ContextGroupVersion or ContextGroupLocalVersion || IsConstant(old.Value))
        {
            ReportIf(!same, FindingKind.ConstantChanged, in element, sink);
        }
        else if ((element.Pair.Promises & Promises.RetainFullDates) != 0)
        {
            ReportIf(!same, FindingKind.IntervalsBroken, in element, sink);
        }
        else if ((element.Pair.Promises & Promises.RetainModifiedDates) != 0 && patient is { } key)
        {
            var days = fresh.Value.DayNumber - old.Value.DayNumber;
            ReportIf(_shifts.GetOrAdd(key, days) != days, FindingKind.IntervalsBroken, in element, sink);
        }
    }

    private static void ReportIf(bool isWrong, FindingKind kind, in PairedElement element, IFindingSink sink)
    {
        if (isWrong)
        {
            sink.Report(kind, in element, "date");
        }
    }

    private static bool IsConstant(DateOnly date) => ConstantDates.Contains((date.Year * 10000) + (date.Month * 100) + date.Day);

    /// <summary>The day of a single value with all its parts.</summary>
    private static DateOnly? DateOf(ReadOnlySpan<byte> value) =>
        value.Length >= 8 && !value.Contains((byte)'\\') && DateOnly.TryParseExact(Encoding.ASCII.GetString(value[..8]), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : null;
}
