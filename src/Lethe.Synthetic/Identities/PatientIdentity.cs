namespace Lethe.Synthetic.Identities;

/// <summary>The patient and the family.</summary>
public sealed record PatientIdentity
{
    /// <summary>Patient's Name.</summary>
    public string Name { get; init; } = "Quillfeather^Philomena^Ottoline";

    /// <summary>Patient ID.</summary>
    public string Id { get; init; } = "QF7731946X";

    /// <summary>Issuer of Patient ID.</summary>
    public string Issuer { get; init; } = "FERNHOLLOW-MPI";

    /// <summary>Other Patient IDs.</summary>
    public string OtherId { get; init; } = "ZN9434765919";

    /// <summary>Other Patient Names.</summary>
    public string OtherName { get; init; } = "Nettlecombe^Phillykins";

    /// <summary>Patient's Birth Name.</summary>
    public string BirthName { get; init; } = "Brackenridge^Philomene";

    /// <summary>Patient's Mother's Birth Name.</summary>
    public string MothersBirthName { get; init; } = "Thistlewood^Araminta";

    /// <summary>Responsible Person.</summary>
    public string RelativeName { get; init; } = "Quimberley^Barnabas";

    /// <summary>Patient's Birth Date.</summary>
    public string BirthDate { get; init; } = "19570423";

    /// <summary>The birth date as people write it.</summary>
    public string BirthDateInText { get; init; } = "23 April 1957";

    /// <summary>Patient's Birth Time.</summary>
    public string BirthTime { get; init; } = "031415.92";

    /// <summary>Patient's Death Date in Alternative Calendar.</summary>
    public string DeathDate { get; init; } = "20310817";

    /// <summary>Last Menstrual Date.</summary>
    public string LastMenstrualDate { get; init; } = "19991103";

    /// <summary>Patient's Address.</summary>
    public string Address { get; init; } = "17 Wrenlatch Lane, Upper Tolling";

    /// <summary>Patient's Telephone Numbers.</summary>
    public string Telephone { get; init; } = "+44 1632 960417";

    /// <summary>Patient's Telecom Information.</summary>
    public string Telecom { get; init; } = "mailto:philly@quillmail.example";

    /// <summary>Occupation.</summary>
    public string Occupation { get; init; } = "Skerrylamper";

    /// <summary>Patient's Religious Preference.</summary>
    public string Religion { get; init; } = "Zorvanite";

    /// <summary>Ethnic Group.</summary>
    public string EthnicGroup { get; init; } = "Ruritanisch";

    /// <summary>Country of Residence.</summary>
    public string Country { get; init; } = "Grand Fenwickshire";

    /// <summary>Region of Residence.</summary>
    public string Region { get; init; } = "Strelsauvale";

    /// <summary>Medical Record Locator.</summary>
    public string RecordLocator { get; init; } = "SHELF-Q-5519";

    /// <summary>Insurance Plan Identification.</summary>
    public string InsurancePlan { get; init; } = "AVALMUT-88231";

    /// <summary>Military Rank.</summary>
    public string MilitaryRank { get; init; } = "Wingcommandant";

    /// <summary>A rare allergy that points to one person.</summary>
    public string Allergies { get; init; } = "Dragonwortpollen";

    /// <summary>Special Needs.</summary>
    public string SpecialNeeds { get; init; } = "Ratcatcherhound";

    /// <summary>Patient State.</summary>
    public string PatientState { get; init; } = "Somnambulantia";

    /// <summary>Patient Transport Arrangements.</summary>
    public string TransportNote { get; init; } = "Palanquinbearers";

    /// <summary>Patient's Institution Residence.</summary>
    public string CareProvider { get; init; } = "Mistlewick Hospice";

    /// <summary>Clinical Trial Subject ID.</summary>
    public string TrialSubject { get; init; } = "SUBJ-KESTREL-0042";

    internal IEnumerable<KeyValuePair<string, string>> Strings =>
    [
        new(nameof(Name), Name),
        new(nameof(Id), Id),
        new(nameof(Issuer), Issuer),
        new(nameof(OtherId), OtherId),
        new(nameof(OtherName), OtherName),
        new(nameof(BirthName), BirthName),
        new(nameof(MothersBirthName), MothersBirthName),
        new(nameof(RelativeName), RelativeName),
        new(nameof(BirthDate), BirthDate),
        new(nameof(BirthDateInText), BirthDateInText),
        new(nameof(BirthTime), BirthTime),
        new(nameof(DeathDate), DeathDate),
        new(nameof(LastMenstrualDate), LastMenstrualDate),
        new(nameof(Address), Address),
        new(nameof(Telephone), Telephone),
        new(nameof(Telecom), Telecom),
        new(nameof(Occupation), Occupation),
        new(nameof(Religion), Religion),
        new(nameof(EthnicGroup), EthnicGroup),
        new(nameof(Country), Country),
        new(nameof(Region), Region),
        new(nameof(RecordLocator), RecordLocator),
        new(nameof(InsurancePlan), InsurancePlan),
        new(nameof(MilitaryRank), MilitaryRank),
        new(nameof(Allergies), Allergies),
        new(nameof(SpecialNeeds), SpecialNeeds),
        new(nameof(PatientState), PatientState),
        new(nameof(TransportNote), TransportNote),
        new(nameof(CareProvider), CareProvider),
        new(nameof(TrialSubject), TrialSubject),
    ];
}
