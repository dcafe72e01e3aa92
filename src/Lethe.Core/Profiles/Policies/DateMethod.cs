namespace Lethe.Profiles;

/// <summary>Where the days of a shift come from. A shift given with <c>--patients</c> goes before either.</summary>
public enum DateMethod
{
    /// <summary>Derived from project key and patient.</summary>
    KeyedShift,

    /// <summary>The same for all patients.</summary>
    FixedIncrement,
}
