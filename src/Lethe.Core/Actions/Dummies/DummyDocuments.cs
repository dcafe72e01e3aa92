namespace Lethe.Actions;

/// <summary>What takes the place of an encapsulated document: a document of the same media type that holds nothing of it (R105, H50).</summary>
internal static class DummyDocuments
{
    internal const uint EncapsulatedDocument = 0x0042_0011;

    private static ReadOnlySpan<byte> Xml => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>\n"u8;

    // A binary STL file: 80 bytes of comment and a count of no triangles.
    private static ReadOnlySpan<byte> Stl => new byte[84];

    internal static ReadOnlySpan<byte> For(ReadOnlySpan<byte> mediaType) =>
        mediaType.SequenceEqual("application/pdf"u8) ? PdfNotice.Bytes
        : mediaType.SequenceEqual("text/xml"u8) || mediaType.SequenceEqual("text/XML"u8) || mediaType.EndsWith("xml"u8) ? Xml
        : mediaType.SequenceEqual("model/stl"u8) || mediaType.SequenceEqual("application/sla"u8) ? Stl
        : "# removed\n"u8;
}
