namespace Lethe.Standard;

/// <summary>The action codes of PS3.15 Table E.1-1a. Compound codes are decided by the Type of the attribute at its place in the IOD.</summary>
public enum ConfidentialityCode : byte
{
    /// <summary>Nothing said: for an option, the basic profile holds.</summary>
    None,

    /// <summary>D: a non-empty replacement that fits the VR.</summary>
    D,

    /// <summary>Z: empty, or a replacement that fits the VR.</summary>
    Z,

    /// <summary>X: removed.</summary>
    X,

    /// <summary>K: kept; the items of a sequence are processed.</summary>
    K,

    /// <summary>C: cleaned, which leaves a meaning without identity.</summary>
    C,

    /// <summary>U: a new UID, the same wherever the old one stood.</summary>
    U,

    /// <summary>Z/D: Z, but D where the IOD needs a value.</summary>
    ZD,

    /// <summary>X/Z: X, but Z where the IOD needs the element.</summary>
    XZ,

    /// <summary>X/D: X, but D where the IOD needs a value.</summary>
    XD,

    /// <summary>X/Z/D: X, Z or D for Type 3, 2 or 1.</summary>
    XZD,

    /// <summary>X/Z/U*: X or Z for Type 3 or 2; for Type 1 the items stay and their UIDs are replaced.</summary>
    XZU,
}
