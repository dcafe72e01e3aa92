namespace Lethe.Synthetic.Identities;

/// <summary>Words hidden in free text, private blocks, overlays, documents and the like: each stands for a place.</summary>
public sealed record HiddenIdentity
{
    /// <summary>The 128 bytes before the file.</summary>
    public string Preamble { get; init; } = "PREAMBLEWORT";

    /// <summary>Private Information of the file meta.</summary>
    public string Meta { get; init; } = "METAWORT";

    /// <summary>Study Description.</summary>
    public string StudyDescription { get; init; } = "Studywort";

    /// <summary>Series Description.</summary>
    public string SeriesDescription { get; init; } = "Serieswort";

    /// <summary>Protocol Name.</summary>
    public string ProtocolName { get; init; } = "Protocolwort";

    /// <summary>Image Comments.</summary>
    public string ImageComments { get; init; } = "Imagewort";

    /// <summary>Patient Comments.</summary>
    public string PatientComments { get; init; } = "Patientwort";

    /// <summary>Additional Patient History.</summary>
    public string History { get; init; } = "Historywort";

    /// <summary>Reason for the requested procedure.</summary>
    public string ReasonForStudy { get; init; } = "Reasonwort";

    /// <summary>Requested Procedure Comments.</summary>
    public string RequestComments { get; init; } = "Requestwort";

    /// <summary>Performed Procedure Step Description.</summary>
    public string StepDescription { get; init; } = "Stepwort";

    /// <summary>Admitting Diagnoses Description.</summary>
    public string AdmittingDiagnosis { get; init; } = "Diagnosiswort";

    /// <summary>Visit Comments.</summary>
    public string VisitComments { get; init; } = "Visitwort";

    /// <summary>Acquisition Comments.</summary>
    public string AcquisitionComments { get; init; } = "Acquisitionwort";

    /// <summary>Derivation Description.</summary>
    public string DerivationDescription { get; init; } = "Derivationwort";

    /// <summary>Code Meaning under a private coding scheme.</summary>
    public string CodeMeaning { get; init; } = "Codewort";

    /// <summary>Position Reference Indicator, where sites put text.</summary>
    public string PositionReference { get; init; } = "Positionwort";

    /// <summary>Text in a private LO.</summary>
    public string PrivateText { get; init; } = "Privatewort";

    /// <summary>Text two sequences down in a private block.</summary>
    public string PrivateDeepText { get; init; } = "Deepwort";

    /// <summary>Bytes of a private UN.</summary>
    public string PrivateUnknown { get; init; } = "Unknownwort";

    /// <summary>Text in a private OB header, such as a vendor's protocol dump.</summary>
    public string PrivateBinary { get; init; } = "Binarywort";

    /// <summary>UTF-16 text in a private OB.</summary>
    public string PrivateWide { get; init; } = "Widewort";

    /// <summary>Text of a second private creator in the same group.</summary>
    public string SecondCreatorText { get; init; } = "Secondwort";

    /// <summary>A private element without creator.</summary>
    public string PrivateOrphan { get; init; } = "Orphanwort";

    /// <summary>An even-group tag that PS3.6 does not have.</summary>
    public string UnknownPublic { get; init; } = "Publicwort";

    /// <summary>Overlay Label.</summary>
    public string OverlayLabel { get; init; } = "Overlaylabelwort";

    /// <summary>Overlay Description.</summary>
    public string OverlayDescription { get; init; } = "Overlaywort";

    /// <summary>Curve Description (retired).</summary>
    public string CurveLabel { get; init; } = "Curvewort";

    /// <summary>Text of an icon or figure.</summary>
    public string GraphicTitle { get; init; } = "Figurewort";

    /// <summary>Certificate of a digital signature.</summary>
    public string Signature { get; init; } = "Signaturewort";

    /// <summary>Data Set Trailing Padding.</summary>
    public string TrailingPadding { get; init; } = "Paddingwort";

    /// <summary>Bytes after the data set.</summary>
    public string TrailingBytes { get; init; } = "TRAILINGWORT";

    /// <summary>Description in an ICC profile.</summary>
    public string IccDescription { get; init; } = "Profilewort";

    /// <summary>A TEXT content item.</summary>
    public string SrText { get; init; } = "Reportwort";

    /// <summary>A CODE content item under a private scheme.</summary>
    public string SrCodeMeaning { get; init; } = "Findingwort";

    /// <summary>Unformatted Text Value of an annotation.</summary>
    public string GspsText { get; init; } = "Graphicwort";

    /// <summary>Content Label.</summary>
    public string GspsLabel { get; init; } = "GSPSWORT";

    /// <summary>Content Description.</summary>
    public string GspsDescription { get; init; } = "Presentwort";

    /// <summary>A text annotation of an ECG.</summary>
    public string WaveformNote { get; init; } = "Waveformwort";

    /// <summary>Channel Label of a waveform.</summary>
    public string ChannelLabel { get; init; } = "Channelwort";

    /// <summary>Text on the page of a PDF.</summary>
    public string PdfText { get; init; } = "Pagewort";

    /// <summary>Author in the document information of a PDF.</summary>
    public string PdfAuthor { get; init; } = "Authorwort";

    /// <summary>XMP metadata of a PDF.</summary>
    public string PdfXmp { get; init; } = "Packetwort";

    /// <summary>Document Title.</summary>
    public string DocumentTitle { get; init; } = "Titlewort";

    /// <summary>ROI Name.</summary>
    public string RoiName { get; init; } = "Roiwort";

    /// <summary>ROI Description.</summary>
    public string RoiDescription { get; init; } = "Contourwort";

    /// <summary>Structure Set Label.</summary>
    public string StructureSetLabel { get; init; } = "SSLABELWORT";

    /// <summary>Frame Comments in a functional group.</summary>
    public string FrameComments { get; init; } = "Framewort";

    /// <summary>Dimension Description Label.</summary>
    public string DimensionLabel { get; init; } = "Dimensionwort";

    /// <summary>Text in an ultrasound private block.</summary>
    public string RegionNote { get; init; } = "Regionwort";

    /// <summary>A COM segment of a JPEG stream.</summary>
    public string JpegComment { get; init; } = "Commentwort";

    /// <summary>An Exif segment of a JPEG stream.</summary>
    public string JpegExif { get; init; } = "Exifwort";

    /// <summary>Letters in the pixels of the ultrasound and the photograph.</summary>
    public string BurnedIn { get; init; } = "QUILLFEATHER";

    internal IEnumerable<KeyValuePair<string, string>> Strings =>
    [
        new(nameof(Preamble), Preamble),
        new(nameof(Meta), Meta),
        new(nameof(StudyDescription), StudyDescription),
        new(nameof(SeriesDescription), SeriesDescription),
        new(nameof(ProtocolName), ProtocolName),
        new(nameof(ImageComments), ImageComments),
        new(nameof(PatientComments), PatientComments),
        new(nameof(History), History),
        new(nameof(ReasonForStudy), ReasonForStudy),
        new(nameof(RequestComments), RequestComments),
        new(nameof(StepDescription), StepDescription),
        new(nameof(AdmittingDiagnosis), AdmittingDiagnosis),
        new(nameof(VisitComments), VisitComments),
        new(nameof(AcquisitionComments), AcquisitionComments),
        new(nameof(DerivationDescription), DerivationDescription),
        new(nameof(CodeMeaning), CodeMeaning),
        new(nameof(PositionReference), PositionReference),
        new(nameof(PrivateText), PrivateText),
        new(nameof(PrivateDeepText), PrivateDeepText),
        new(nameof(PrivateUnknown), PrivateUnknown),
        new(nameof(PrivateBinary), PrivateBinary),
        new(nameof(PrivateWide), PrivateWide),
        new(nameof(SecondCreatorText), SecondCreatorText),
        new(nameof(PrivateOrphan), PrivateOrphan),
        new(nameof(UnknownPublic), UnknownPublic),
        new(nameof(OverlayLabel), OverlayLabel),
        new(nameof(OverlayDescription), OverlayDescription),
        new(nameof(CurveLabel), CurveLabel),
        new(nameof(GraphicTitle), GraphicTitle),
        new(nameof(Signature), Signature),
        new(nameof(TrailingPadding), TrailingPadding),
        new(nameof(TrailingBytes), TrailingBytes),
        new(nameof(IccDescription), IccDescription),
        new(nameof(SrText), SrText),
        new(nameof(SrCodeMeaning), SrCodeMeaning),
        new(nameof(GspsText), GspsText),
        new(nameof(GspsLabel), GspsLabel),
        new(nameof(GspsDescription), GspsDescription),
        new(nameof(WaveformNote), WaveformNote),
        new(nameof(ChannelLabel), ChannelLabel),
        new(nameof(PdfText), PdfText),
        new(nameof(PdfAuthor), PdfAuthor),
        new(nameof(PdfXmp), PdfXmp),
        new(nameof(DocumentTitle), DocumentTitle),
        new(nameof(RoiName), RoiName),
        new(nameof(RoiDescription), RoiDescription),
        new(nameof(StructureSetLabel), StructureSetLabel),
        new(nameof(FrameComments), FrameComments),
        new(nameof(DimensionLabel), DimensionLabel),
        new(nameof(RegionNote), RegionNote),
        new(nameof(JpegComment), JpegComment),
        new(nameof(JpegExif), JpegExif),
        new(nameof(BurnedIn), BurnedIn),
    ];
}
