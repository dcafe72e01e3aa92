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

    /// <summary>A name or number of a machine; many are called after what they do.</summary>
    Device,

    /// <summary>Institutions, departments, addresses and telephone numbers.</summary>
    Place,
}
