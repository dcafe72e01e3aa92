using System.Text;
using Lethe.Dicom.Dictionary;

namespace StandardTables;

/// <summary>PS3.15 Table E.3.4-1, found by code value; a SNOMED CT concept also by its older SNOMED RT code.</summary>
internal static class ConceptTables
{
    private static readonly string[] Columns =
    [
        "basic_profile", "retain_uids", "retain_device_identity", "retain_institution_identity", "retain_patient_characteristics",
        "retain_full_dates", "retain_modified_dates", "clean_descriptors",
    ];

    public static GeneratedFile Generate(string folder)
    {
        var csv = CsvFile.Read(folder, "sr_concepts.csv");
        var schemes = csv.Rows.Select(row => row["scheme"]).Distinct().Order(StringComparer.Ordinal).ToList();
        var types = csv.Rows.Select(row => row["value_type"]).Distinct().Order(StringComparer.Ordinal).ToList();

        // Every row under its code, then every row under its old code; the key of a row without one is never looked up.
        List<string> codes = [.. csv.Rows.Select(row => row["code"]), .. csv.Rows.Select(row => row["srt_code"])];
        var writer = new SourceWriter("Lethe.Standard", "SrConceptData", csv);
        writer.Constant("Count", csv.Rows.Count);
        writer.Hash("Code", HashSlots.Of([.. codes.Select(code => TableHash.KeyOf(Encoding.ASCII.GetBytes(code)))]));
        writer.Span("SchemeOf", "byte", csv.Rows.Select(row => (uint)schemes.IndexOf(row["scheme"])));
        writer.Span("ValueTypeOf", "byte", csv.Rows.Select(row => (uint)types.IndexOf(row["value_type"])));
        writer.Span("Codes", "byte", csv.Rows.SelectMany(row => Columns.Select(column => ConfidentialityTables.Code(row[column]))));
        writer.Texts("Schemes", schemes);
        writer.Texts("ValueTypes", types);
        writer.Texts("CodeValues", codes);
        writer.Texts("Meanings", [.. csv.Rows.Select(row => row["meaning"])]);
        return writer.ToFile("src/Lethe.Core/Standard/Concepts/SrConceptData.g.cs");
    }
}
