namespace Lethe.Synthetic.Identities;

/// <summary>Hospital, devices and network.</summary>
public sealed record SiteIdentity
{
    /// <summary>Institution Name.</summary>
    public string Institution { get; init; } = "St Brannoc Infirmary";

    /// <summary>Institution Address.</summary>
    public string InstitutionAddress { get; init; } = "1 Fernhollow Rise, Great Tolling";

    /// <summary>Code of the institution.</summary>
    public string InstitutionCode { get; init; } = "BRANNOC-INF-01";

    /// <summary>Institutional Department Name.</summary>
    public string Department { get; init; } = "Ward Seven Annexe";

    /// <summary>Institution in a person identification.</summary>
    public string PersonInstitution { get; init; } = "Saltmarsh Polyclinic";

    /// <summary>Requesting Service.</summary>
    public string RequestingService { get; init; } = "Tollinger Breast Unit";

    /// <summary>Current Patient Location.</summary>
    public string Location { get; init; } = "Corridor Q-11";

    /// <summary>Station Name.</summary>
    public string StationName { get; init; } = "FERNSTATION3";

    /// <summary>Performed Station AE Title.</summary>
    public string StationAe { get; init; } = "FERNAE_STATION";

    /// <summary>Scheduled Station Name.</summary>
    public string ScheduledStation { get; init; } = "FERNSCHED_9";

    /// <summary>Scheduled Station AE Title.</summary>
    public string ScheduledAe { get; init; } = "FERNAE_SCHED";

    /// <summary>File meta (0002,0016).</summary>
    public string SourceAe { get; init; } = "FERNAE_SOURCE";

    /// <summary>File meta (0002,0017).</summary>
    public string SendingAe { get; init; } = "FERNAE_SENDER";

    /// <summary>File meta (0002,0018).</summary>
    public string ReceivingAe { get; init; } = "FERNAE_RECEIVE";

    /// <summary>Retrieve AE Title.</summary>
    public string RetrieveAe { get; init; } = "FERNAE_RETRIEVE";

    /// <summary>Retrieve URL.</summary>
    public string RetrieveUrl { get; init; } = "https://pacs.fernhollow.example/wado?id=";

    /// <summary>Network ID.</summary>
    public string NetworkId { get; init; } = "fernlan-0012";

    /// <summary>Device Serial Number.</summary>
    public string Serial { get; init; } = "SN-884417-GANTRY";

    /// <summary>Serial number of the contributing equipment.</summary>
    public string OtherSerial { get; init; } = "SN-552093-PLATE";

    /// <summary>Unique Device Identifier.</summary>
    public string DeviceId { get; init; } = "(01)00884417FERN";

    /// <summary>User-given name of a device.</summary>
    public string DeviceLabel { get; init; } = "Fernhollow scanner two";

    /// <summary>Detector ID.</summary>
    public string DetectorId { get; init; } = "DETECTOR-FH-6612";

    /// <summary>Plate ID.</summary>
    public string PlateId { get; init; } = "PLATE-FH-90817";

    /// <summary>Cassette ID.</summary>
    public string CassetteId { get; init; } = "CASSETTE-FH-3321";

    /// <summary>Gantry ID.</summary>
    public string GantryId { get; init; } = "GANTRY-FH-7";

    /// <summary>Generator ID.</summary>
    public string GeneratorId { get; init; } = "GENERATOR-FH-4";

    /// <summary>Software Versions.</summary>
    public string SoftwareVersion { get; init; } = "fernbuild-9.71.3";

    /// <summary>Institution of the contributing equipment.</summary>
    public string OtherInstitution { get; init; } = "Gorsewater General";

    /// <summary>Station Name of the contributing equipment.</summary>
    public string OtherStation { get; init; } = "GORSESTATION";

    internal IEnumerable<KeyValuePair<string, string>> Strings =>
    [
        new(nameof(Institution), Institution),
        new(nameof(InstitutionAddress), InstitutionAddress),
        new(nameof(InstitutionCode), InstitutionCode),
        new(nameof(Department), Department),
        new(nameof(PersonInstitution), PersonInstitution),
        new(nameof(RequestingService), RequestingService),
        new(nameof(Location), Location),
        new(nameof(StationName), StationName),
        new(nameof(StationAe), StationAe),
        new(nameof(ScheduledStation), ScheduledStation),
        new(nameof(ScheduledAe), ScheduledAe),
        new(nameof(SourceAe), SourceAe),
        new(nameof(SendingAe), SendingAe),
        new(nameof(ReceivingAe), ReceivingAe),
        new(nameof(RetrieveAe), RetrieveAe),
        new(nameof(RetrieveUrl), RetrieveUrl),
        new(nameof(NetworkId), NetworkId),
        new(nameof(Serial), Serial),
        new(nameof(OtherSerial), OtherSerial),
        new(nameof(DeviceId), DeviceId),
        new(nameof(DeviceLabel), DeviceLabel),
        new(nameof(DetectorId), DetectorId),
        new(nameof(PlateId), PlateId),
        new(nameof(CassetteId), CassetteId),
        new(nameof(GantryId), GantryId),
        new(nameof(GeneratorId), GeneratorId),
        new(nameof(SoftwareVersion), SoftwareVersion),
        new(nameof(OtherInstitution), OtherInstitution),
        new(nameof(OtherStation), OtherStation),
    ];
}
