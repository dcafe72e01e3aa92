using Lethe.Dicom.Building;
using Lethe.Synthetic.Modules;
using Lethe.Synthetic.Pixels;

namespace Lethe.Synthetic.Objects;

/// <summary>A PDF in a DICOM file (PS3.3 A.45.1).</summary>
internal static class DocumentObject
{
    public const int Series = 12;

    public static DataSet Create(Scene scene)
    {
        var who = scene.Who;
        var set = Scene.NewSet();
        CommonModules.AddTo(set, scene, new SeriesKind(SopClass.EncapsulatedPdf, "DOC", Series, "Filing cabinet"), 1);
        var pdf = PdfDocument.Make(
            who.Hidden.PdfAuthor,
            who.Hidden.PdfXmp,
            [$"Letter on {who.Patient.Name.Split('^')[0]}, born {who.Patient.BirthDateInText}", $"{who.Hidden.PdfText}, file {who.Numbers.DocumentId}, seen {who.Dates.Document}"]);
        return set
            .Put("ConversionType", "WSD")
            .Put("ContentDate", who.Dates.Content)
            .Put("ContentTime", who.Dates.ContentTime)
            .Put("AcquisitionDateTime", who.Dates.AcquisitionDateTime)
            .Put("BurnedInAnnotation", "YES")
            .Put("DocumentTitle", $"Letter {who.Hidden.DocumentTitle}")
            .Put("ConceptNameCodeSequence", Keywords.Code("11488-4", "LN", "Consultation Note"))
            .Put("DocumentClassCodeSequence", Keywords.Code("FHC-4", "99FERN", $"Letter for {who.Hidden.CodeMeaning}"))
            .Put("MIMETypeOfEncapsulatedDocument", "application/pdf")
            .Put("EncapsulatedDocumentLength", pdf.Length)
            .PutBytes("EncapsulatedDocument", pdf);
    }
}
