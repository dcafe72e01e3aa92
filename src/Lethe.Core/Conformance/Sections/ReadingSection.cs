using System.Globalization;
using Lethe.Codestreams;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Results;

namespace Lethe.Conformance;

/// <summary>Transfer syntaxes, limits, and what is not written (R140).</summary>
internal static class ReadingSection
{
    internal static void Write(StatementBuilder page)
    {
        page.Section("Reading, writing and limits");
        WriteSyntaxes(page);
        WriteLimits(page);
        WriteProblems(page);
    }

    private static void WriteSyntaxes(StatementBuilder page)
    {
        page.Part("Transfer syntaxes");
        page.Text("An instance is written in the transfer syntax in which it was read. Files without preamble or without file meta information are read as well.");
        page.Table("Transfer syntaxes that are read and written", ["UID", "Name", "Texts hidden in frames"], TransferSyntax.All
            .Where(syntax => syntax.Codec is not (PixelCodec.NotADataSet or PixelCodec.RealTimeVideo))
            .Select(syntax => (string[])[syntax.Uid, syntax.Name, HiddenTexts(syntax)]));
        page.Text("SOP classes: all. Instances of a private or unknown SOP class are written under the strictest Type that any IOD gives an attribute, with a notice. A media directory (DICOMDIR) that is named stands for the files that it lists, others are left out; outputs are described by a new one where that is asked for (--dicomdir), made of their own values.");
    }

    private static string HiddenTexts(TransferSyntax syntax) =>
        !syntax.IsEncapsulated || syntax.Codec == PixelCodec.Uncompressed ? "there are no compressed frames"
        : CodestreamCleaner.Follows(syntax.Codec) ? "blanked"
        : "not looked for; a notice says so";

    private static void WriteLimits(StatementBuilder page)
    {
        var limits = ReadLimits.Default;
        page.Part("Limits");
        page.Text("What goes beyond a limit is quarantined.");
        page.Table("Limits of reading", ["Limit", "Value"],
        [
            ["Depth of nested sequences", Number(limits.MaxDepth)],
            ["Elements and items in a data set", Number(limits.MaxElements)],
            ["Bytes of header in memory", Number(limits.MaxHeaderBytes)],
            ["Bytes that a deflated data set may grow to", Number(limits.MaxInflatedBytes)],
            ["Times that a deflated data set may grow", Number(limits.MaxInflateRatio)],
            ["Fragments of an encapsulated value", Number(limits.MaxFragments)],
        ]);
        page.Text("Key sizes: project keys have 256 bits; the digests are HMAC-SHA-256 and the sub-keys HKDF-SHA-256.");
    }

    private static void WriteProblems(StatementBuilder page)
    {
        page.Part("What is not written");
        page.Text("Every output is read again and held against the rules before it gets its name. An instance with one of these problems is not written at all, except where the table says that only a notice is given.");
        page.Table("Problems", ["Number", "Meaning", "What becomes of the instance"], ProblemTexts.Numbers.Order()
            .Select(number => (string[])[string.Create(CultureInfo.InvariantCulture, $"LETHE{number:0000}"), ProblemTexts.Of(number), Fate(number)]));
    }

    private static string Fate(int number) =>
        ProblemTexts.IsNotice(number) ? "written, with a notice"
        : number == (int)ReadProblemCode.NotDicom ? "left out and counted"
        : number == (int)ProblemNumber.RejectedByProfile || (ReadProblemCode)number is ReadProblemCode.Unreadable or >= ReadProblemCode.BadArchive and <= ReadProblemCode.ForbiddenFileId ? "rejected"
        : "quarantined";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
