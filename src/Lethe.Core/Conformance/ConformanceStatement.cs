using Lethe.Profiles;

namespace Lethe.Conformance;

/// <summary>
/// The conformance statement that PS3.15 E.1.3 asks for, made of the tables, the profile and the rules that run, so that it says what
/// they do (R140-R142). The same profile gives the same statement: no date, no machine.
/// </summary>
public static class ConformanceStatement
{
    /// <summary>Edition of the tables of PS3.6, PS3.15 and PS3.16 that are compiled in.</summary>
    public const string Edition = "2026d";

    /// <summary>Edition of the tables of PS3.3, which tell the Type of an attribute at its place.</summary>
    public const string IodEdition = "2025e";

    /// <summary>The statement of a profile with its options.</summary>
    public static StatementDocument Of(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var subject = new StatementSubject(profile);
        var page = new StatementBuilder();
        ProductSection.Write(subject, page);
        ClaimSection.Write(subject, page);
        AttributesSection.Write(subject, page);
        UidSection.Write(subject, page);
        DateSection.Write(subject, page);
        PatientSection.Write(subject, page);
        DescriptorSection.Write(subject, page);
        CharacteristicsSection.Write(subject, page);
        DeviceSection.Write(subject, page);
        PrivateSection.Write(subject, page);
        ContentSection.Write(subject, page);
        PixelSection.Write(subject, page);
        ProfileSection.Write(subject, page);
        ReadingSection.Write(page);
        ListedTable.Write(subject, page);
        UnlistedTables.Write(subject, page);
        SafePrivateTables.Write(subject, page);
        return page.Build($"DICOM conformance statement of Lethe {EngineVersion.Text}: de-identification by the profile \"{profile.Name}\"");
    }
}
