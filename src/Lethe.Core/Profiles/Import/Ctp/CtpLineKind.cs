namespace Lethe.Profiles.Import.Ctp;

/// <summary>What a line of a CTP script is.</summary>
internal enum CtpLineKind
{
    /// <summary>A parameter, which other lines use by its name.</summary>
    Parameter,

    /// <summary>An element with its script.</summary>
    Element,

    /// <summary>A group that is kept.</summary>
    Keep,

    /// <summary>Something that is removed as a whole.</summary>
    Remove,
}
