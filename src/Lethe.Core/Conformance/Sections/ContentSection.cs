using Lethe.Actions;
using Lethe.Dicom.Elements;
using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Conformance;

/// <summary>Structured content, graphics and encapsulated documents (R103-R105, R113-R116, R141).</summary>
internal static class ContentSection
{
    private static readonly Tag OverlayData = new(0x6000_3000);
    private static readonly Tag CurveData = new(0x5000_3000);

    internal static void Write(StatementSubject subject, StatementBuilder page)
    {
        page.Section("Structured content, graphics and documents");
        WriteContent(subject, page);
        WriteGraphics(subject, page);
        WriteDocuments(subject, page);
    }

    private static void WriteContent(StatementSubject subject, StatementBuilder page)
    {
        page.Part("Structured content");
        page.Text(subject.Choice(ConfidentialityOption.CleanStructuredContent));
        OptionRows.Write(subject, page, ConfidentialityOption.CleanStructuredContent, "Rows of Clean Structured Content");
        page.Text(subject.Has(ConfidentialityOption.CleanStructuredContent)
            ? FormattableString.Invariant($"Manner of cleaning: the tree stays, and each content item is decided by its concept name and its value type. The {SrConcepts.Count} codes of PS3.15 Table E.3.4-1 are known, with the columns of the options that are chosen, and with their retired codes and schemes. Items of other concepts follow the rule of their value type: names of people go, text is cleaned as in section 7, dates are treated as in section 5, UIDs as in section 4, codes of local schemes become keyed codes.")
            : "Content trees of reports are replaced by a dummy tree, see section 3; nothing of their text stays.");
    }

    private static void WriteGraphics(StatementSubject subject, StatementBuilder page)
    {
        page.Part("Graphics and overlays");
        page.Text(subject.Choice(ConfidentialityOption.CleanGraphics));
        OptionRows.Write(subject, page, ConfidentialityOption.CleanGraphics, "Rows of Clean Graphics");
        page.Text($"Overlays (groups 60xx): {Treatment.InWords(subject.Rules.Resolve(OverlayData))}. An overlay goes or stays as a whole group.");
        page.Text($"Curves (groups 50xx): {Treatment.InWords(subject.Rules.Resolve(CurveData))}.");
        page.Text(subject.Has(ConfidentialityOption.CleanGraphics)
            ? "Texts of annotations in presentation states are cleaned as in section 7; shapes and points stay."
            : "Annotations of presentation states are replaced by one point at the origin, see section 3.");
    }

    private static void WriteDocuments(StatementSubject subject, StatementBuilder page)
    {
        page.Part("Encapsulated documents");
        var rule = subject.Rules.Resolve(new Tag(DummyDocuments.EncapsulatedDocument));
        var cleans = TypeNames.All.Any(type => rule.For(type) == ActionKind.CleanDocument);
        page.Text($"Encapsulated Document (0042,0011): {Treatment.InWords(rule)}.");
        page.Text(cleans
            ? "A CDA document is cleaned on a closed list of its elements; its text is cleaned as in section 7. Documents of all other media types, and a CDA document that cannot be read, are replaced as a whole and never looked into."
            : "Documents of every media type are replaced as a whole: they are not cleaned and nothing of them stays.");
    }
}
