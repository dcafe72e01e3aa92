namespace Lethe.Synthetic.Identities;

/// <summary>Dates and times; all different, so that a date found tells where it came from.</summary>
public sealed record DateIdentity
{
    /// <summary>Study Date.</summary>
    public string Study { get; init; } = "20240229";

    /// <summary>Study Time.</summary>
    public string StudyTime { get; init; } = "101530.271828";

    /// <summary>Series Date.</summary>
    public string Series { get; init; } = "20240301";

    /// <summary>Series Time.</summary>
    public string SeriesTime { get; init; } = "102641.314159";

    /// <summary>Acquisition Date.</summary>
    public string Acquisition { get; init; } = "20240302";

    /// <summary>Acquisition Time.</summary>
    public string AcquisitionTime { get; init; } = "103752.161803";

    /// <summary>Acquisition DateTime, with an offset from UTC.</summary>
    public string AcquisitionDateTime { get; init; } = "20240302103752.161803+0545";

    /// <summary>Content Date.</summary>
    public string Content { get; init; } = "20240303";

    /// <summary>Content Time.</summary>
    public string ContentTime { get; init; } = "104803.141421";

    /// <summary>Instance Creation Date.</summary>
    public string Creation { get; init; } = "20240304";

    /// <summary>Instance Creation Time.</summary>
    public string CreationTime { get; init; } = "105914.173205";

    /// <summary>Performed Procedure Step Start Date.</summary>
    public string PerformedStart { get; init; } = "20240305";

    /// <summary>Performed Procedure Step Start Time.</summary>
    public string PerformedStartTime { get; init; } = "111025.223606";

    /// <summary>Performed Procedure Step End Date.</summary>
    public string PerformedEnd { get; init; } = "20240306";

    /// <summary>Performed Procedure Step End Time.</summary>
    public string PerformedEndTime { get; init; } = "112136.244948";

    /// <summary>Scheduled Procedure Step Start Date.</summary>
    public string Scheduled { get; init; } = "20240307";

    /// <summary>Admitting Date.</summary>
    public string Admitting { get; init; } = "20240308";

    /// <summary>Issue Date of Imaging Service Request.</summary>
    public string IssueOfRequest { get; init; } = "20240309";

    /// <summary>Overlay Date.</summary>
    public string Overlay { get; init; } = "20240310";

    /// <summary>Date of Last Calibration.</summary>
    public string Calibration { get; init; } = "20240311";

    /// <summary>A second value of Date of Last Calibration.</summary>
    public string SecondCalibration { get; init; } = "20240312";

    /// <summary>Contribution DateTime.</summary>
    public string Contribution { get; init; } = "20240313085959.5";

    /// <summary>Attribute Modification DateTime.</summary>
    public string Modification { get; init; } = "20240314084959";

    /// <summary>Study Date among Original Attributes.</summary>
    public string FormerStudy { get; init; } = "20240315";

    /// <summary>A date in a private DA.</summary>
    public string Private { get; init; } = "20240316";

    /// <summary>A date in a private LO.</summary>
    public string PrivateInText { get; init; } = "2024-03-17";

    /// <summary>A DATE content item.</summary>
    public string SrDate { get; init; } = "20240318";

    /// <summary>A DATETIME content item.</summary>
    public string SrDateTime { get; init; } = "20240319121314";

    /// <summary>A TIME content item.</summary>
    public string SrTime { get; init; } = "123425.264575";

    /// <summary>Verification DateTime.</summary>
    public string Verification { get; init; } = "20240320131415";

    /// <summary>Presentation Creation Date.</summary>
    public string Presentation { get; init; } = "20240321";

    /// <summary>Structure Set Date.</summary>
    public string StructureSet { get; init; } = "20240322";

    /// <summary>A date in the text of a document.</summary>
    public string Document { get; init; } = "20240323";

    /// <summary>Frame Acquisition DateTime.</summary>
    public string Frame { get; init; } = "20240324133536.5";

    /// <summary>A date in free text.</summary>
    public string DateInText { get; init; } = "25/03/2024";

    internal IEnumerable<KeyValuePair<string, string>> Strings =>
    [
        new(nameof(Study), Study),
        new(nameof(StudyTime), StudyTime),
        new(nameof(Series), Series),
        new(nameof(SeriesTime), SeriesTime),
        new(nameof(Acquisition), Acquisition),
        new(nameof(AcquisitionTime), AcquisitionTime),
        new(nameof(AcquisitionDateTime), AcquisitionDateTime),
        new(nameof(Content), Content),
        new(nameof(ContentTime), ContentTime),
        new(nameof(Creation), Creation),
        new(nameof(CreationTime), CreationTime),
        new(nameof(PerformedStart), PerformedStart),
        new(nameof(PerformedStartTime), PerformedStartTime),
        new(nameof(PerformedEnd), PerformedEnd),
        new(nameof(PerformedEndTime), PerformedEndTime),
        new(nameof(Scheduled), Scheduled),
        new(nameof(Admitting), Admitting),
        new(nameof(IssueOfRequest), IssueOfRequest),
        new(nameof(Overlay), Overlay),
        new(nameof(Calibration), Calibration),
        new(nameof(SecondCalibration), SecondCalibration),
        new(nameof(Contribution), Contribution),
        new(nameof(Modification), Modification),
        new(nameof(FormerStudy), FormerStudy),
        new(nameof(Private), Private),
        new(nameof(PrivateInText), PrivateInText),
        new(nameof(SrDate), SrDate),
        new(nameof(SrDateTime), SrDateTime),
        new(nameof(SrTime), SrTime),
        new(nameof(Verification), Verification),
        new(nameof(Presentation), Presentation),
        new(nameof(StructureSet), StructureSet),
        new(nameof(Document), Document),
        new(nameof(Frame), Frame),
        new(nameof(DateInText), DateInText),
    ];
}
