namespace Lethe.Planning.Places;

/// <summary>Who decided a private element.</summary>
internal enum PrivateSource
{
    /// <summary>Nobody knows it: it goes.</summary>
    Nobody,

    /// <summary>A rule of the profile.</summary>
    Profile,

    /// <summary>Table E.3.10-1, or what vendors are known to write beyond it.</summary>
    Known,

    /// <summary>The input's own statement (0008,0300).</summary>
    Declared,

    /// <summary>A sequence of a known creator, whose elements are judged one by one.</summary>
    Container,
}
