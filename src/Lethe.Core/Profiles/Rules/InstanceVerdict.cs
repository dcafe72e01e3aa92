namespace Lethe.Profiles;

/// <summary>What becomes of an instance that a profile does not want.</summary>
public enum InstanceVerdict
{
    /// <summary>Listed as rejected; exit status 1.</summary>
    Reject,

    /// <summary>Listed as quarantined, for people to look at; exit status 1.</summary>
    Quarantine,

    /// <summary>Left out and counted, like files that are not DICOM.</summary>
    Skip,
}
