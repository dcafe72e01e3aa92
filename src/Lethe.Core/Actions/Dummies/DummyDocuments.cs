namespace Lethe.Actions;

/// <summary>What takes the place of an encapsulated document: an empty document of the same media type (R105, H50).</summary>
internal static class DummyDocuments
{
    internal const uint EncapsulatedDocument = 0x0042_0011;

    private static ReadOnlySpan<byte> Pdf =>
        "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \ntrailer\n<</Size 4/Root 1 0 R>>\nstartxref\n170\n%%EOF\n"u8;

    private static ReadOnlySpan<byte> Xml => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>\n"u8;

    // A binary STL file: 80 bytes of comment and a count of no triangles.
    private static ReadOnlySpan<byte> Stl => new byte[84];

    internal static ReadOnlySpan<byte> For(ReadOnlySpan<byte> mediaType) =>
        mediaType.SequenceEqual("application/pdf"u8) ? Pdf
        : mediaType.SequenceEqual("text/xml"u8) || mediaType.SequenceEqual("text/XML"u8) || mediaType.EndsWith("xml"u8) ? Xml
        : mediaType.SequenceEqual("model/stl"u8) || mediaType.SequenceEqual("application/sla"u8) ? Stl
        : "# removed\n"u8;
}
