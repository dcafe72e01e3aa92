namespace Lethe.Synthetic.Identities;

/// <summary>Accession number, orders and other ids.</summary>
public sealed record NumberIdentity
{
    /// <summary>Accession Number.</summary>
    public string Accession { get; init; } = "ACC20319784";

    /// <summary>Study ID.</summary>
    public string StudyId { get; init; } = "STUDY55120";

    /// <summary>Accession Number in Request Attributes.</summary>
    public string RequestAccession { get; init; } = "ACC20319785";

    /// <summary>Requested Procedure ID.</summary>
    public string RequestedProcedure { get; init; } = "REQPROC6643";

    /// <summary>Scheduled Procedure Step ID.</summary>
    public string ScheduledStep { get; init; } = "SPSTEP7754";

    /// <summary>Performed Procedure Step ID.</summary>
    public string PerformedStep { get; init; } = "PPSTEP8865";

    /// <summary>Placer Order Number.</summary>
    public string PlacerOrder { get; init; } = "PLACER9976";

    /// <summary>Filler Order Number.</summary>
    public string FillerOrder { get; init; } = "FILLER1087";

    /// <summary>Admission ID.</summary>
    public string Admission { get; init; } = "ADMIT2198";

    /// <summary>Service Episode ID.</summary>
    public string ServiceEpisode { get; init; } = "EPISODE3209";

    /// <summary>A Patient ID among Original Attributes.</summary>
    public string FormerId { get; init; } = "FORMERID4310";

    /// <summary>Imaging Service Request Comments.</summary>
    public string FilmSession { get; init; } = "REQID5421";

    /// <summary>Lot number of a contrast agent.</summary>
    public string Batch { get; init; } = "LOTNUMBER-6532";

    /// <summary>Number of a consent in free text.</summary>
    public string Consent { get; init; } = "CONSENTFORM7643";

    /// <summary>Number of a letter in the text of a document.</summary>
    public string DocumentId { get; init; } = "HL7DOC8754";

    internal IEnumerable<KeyValuePair<string, string>> Strings =>
    [
        new(nameof(Accession), Accession),
        new(nameof(StudyId), StudyId),
        new(nameof(RequestAccession), RequestAccession),
        new(nameof(RequestedProcedure), RequestedProcedure),
        new(nameof(ScheduledStep), ScheduledStep),
        new(nameof(PerformedStep), PerformedStep),
        new(nameof(PlacerOrder), PlacerOrder),
        new(nameof(FillerOrder), FillerOrder),
        new(nameof(Admission), Admission),
        new(nameof(ServiceEpisode), ServiceEpisode),
        new(nameof(FormerId), FormerId),
        new(nameof(FilmSession), FilmSession),
        new(nameof(Batch), Batch),
        new(nameof(Consent), Consent),
        new(nameof(DocumentId), DocumentId),
    ];
}
