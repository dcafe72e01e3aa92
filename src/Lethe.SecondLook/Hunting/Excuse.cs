namespace Lethe.SecondLook.Hunting;

/// <summary>
/// What may stand in an element without being a leak, because its value is the same as at this place in the original, and Table E.1-1
/// does not list it: words that the original has twice.
/// </summary>
internal enum Excuse
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Texts, and numbers of devices and descriptions.</summary>
    Words,

    /// <summary>All identifiers too: the value is a number.</summary>
    Numbers,

    /// <summary>A UID that is promised to stay.</summary>
    Uids,

    /// <summary>Anything: a defined term, a value that is promised to stay, or the maker of the device.</summary>
    All,
}
