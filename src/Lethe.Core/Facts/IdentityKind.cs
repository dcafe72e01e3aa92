namespace Lethe.Facts;

/// <summary>How a value identifies.</summary>
internal enum IdentityKind : byte
{
    /// <summary>It does not, or other rules see to it.</summary>
    None,

    /// <summary>The name of a person.</summary>
    Name,

    /// <summary>A number or code of a person, visit, order or device.</summary>
    Identifier,

    /// <summary>Institutions, departments, addresses and telephone numbers.</summary>
    Place,
}
