using Lethe.Dicom.Reading;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Marks;

namespace Lethe.SecondLook.Checks;

/// <summary>An output says that it was de-identified, how, and what became of its dates (PS3.15 E.1.1, E.2, E.3.6).</summary>
internal static class MarkCheck
{
    private const uint IdentityRemoved = 0x0012_0062;
    private const uint Method = 0x0012_0063;
    private const uint MethodCodes = 0x0012_0064;
    private const uint RecognizableFeatures = 0x0028_0302;
    private const uint Longitudinal = 0x0028_0303;
    private const uint BurnedIn = 0x0028_0301;

    internal static void Check(HeaderReader output, string name, IFindingSink sink)
    {
        var promises = PromiseReader.ReadCodes(output, out var hasOtherCodes);
        ReportIf(!Is(output, IdentityRemoved, "YES"u8), IdentityRemoved, "YES is missing", name, sink);
        ReportIf(output.Table.Find(Method) < 0 && output.Table.Find(MethodCodes) < 0, MethodCodes, "no method is named", name, sink);
        ReportIf(hasOtherCodes, MethodCodes, "a code is none of CID 7050", name, sink);
        ReportIf(promises != Promises.None && (promises & Promises.BasicProfile) == 0, MethodCodes, "113100 is missing beside options", name, sink);
        CheckDates(output, name, promises, sink);
        ReportIf((promises & Promises.CleanPixelData) != 0 && Is(output, BurnedIn, "YES"u8), BurnedIn, "YES beside 113101", name, sink);
        ReportIf((promises & Promises.CleanRecognizableVisualFeatures) != 0 && Is(output, RecognizableFeatures, "YES"u8), RecognizableFeatures, "YES beside 113102", name, sink);
    }

    private static void CheckDates(HeaderReader output, string name, Promises promises, IFindingSink sink)
    {
        var (full, moved) = ((promises & Promises.RetainFullDates) != 0, (promises & Promises.RetainModifiedDates) != 0);
        ReportIf((full || moved) && output.Table.Find(Longitudinal) < 0, Longitudinal, "is missing beside a code that says that dates stayed", name, sink);
        ReportIf(!full && Is(output, Longitudinal, "UNMODIFIED"u8), Longitudinal, "UNMODIFIED without 113106", name, sink);
        // Dates that were moved before, and are kept now, stay MODIFIED.
        ReportIf(!full && !moved && Is(output, Longitudinal, "MODIFIED"u8), Longitudinal, "MODIFIED without 113107", name, sink);
    }

    private static bool Is(HeaderReader output, uint tag, ReadOnlySpan<byte> value)
    {
        var index = output.Table.Find(tag);
        return index >= 0 && output.Value(index).Trim("\0 "u8).SequenceEqual(value);
    }

    private static void ReportIf(bool isWrong, uint tag, string form, string name, IFindingSink sink)
    {
        if (isWrong)
        {
            sink.Report(FindingKind.WrongMark, name, tag, form);
        }
    }
}
