namespace Lethe.Planning;

/// <summary>Where a rule comes from.</summary>
internal enum RuleSource
{
    /// <summary>Not in PS3.6.</summary>
    UnknownTag,

    /// <summary>In PS3.6 but not in Table E.1-1: the closed-by-default rules.</summary>
    Unlisted,

    /// <summary>A row of Table E.1-1.</summary>
    Table,

    /// <summary>An option's column of a row of Table E.1-1.</summary>
    Option,

    /// <summary>Groups that go whole: private, curves, overlays, and those that have no place in a data set.</summary>
    WholeGroup,

    /// <summary>One of <see cref="SpecialAttributes"/>.</summary>
    Special,

    /// <summary>A rule of the profile.</summary>
    Profile,
}
