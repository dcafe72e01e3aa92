namespace Lethe.Profiles;

/// <summary>How patients are named in the output.</summary>
public sealed record PatientPolicy
{
    /// <summary>The keyed code alone, as Patient ID and as name.</summary>
    public static PatientPolicy Default { get; } = new();

    /// <summary>
    /// Template of Patient ID (0010,0020): text with <c>{code}</c>, the keyed code of the patient, or <c>{number}</c>, <c>{number:000}</c>,
    /// a running number from the file of <c>--patients</c>.
    /// </summary>
    public string Id { get; init; } = "{code}";

    /// <summary>Template of Patient's Name (0010,0010), which may also hold <c>{id}</c>, the new Patient ID.</summary>
    public string Name { get; init; } = "{id}";

    /// <summary>True if numbers are handed out.</summary>
    public bool IsNumbered => Id.Contains("{number", StringComparison.Ordinal);
}
