namespace Lethe.Profiles;

/// <summary>What someone decided about a value.</summary>
public enum ReviewedVerdict : byte
{
    /// <summary>Nobody decided.</summary>
    None,

    /// <summary>It stays as it is.</summary>
    Keep,

    /// <summary>It goes, as code X of PS3.15 Table E.1-1a does.</summary>
    Remove,

    /// <summary>Another text takes its place.</summary>
    Replace,
}
