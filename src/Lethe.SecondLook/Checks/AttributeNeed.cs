namespace Lethe.SecondLook.Checks;

/// <summary>What an IOD says of an attribute (PS3.5 7.4), as far as it holds without conditions.</summary>
public enum AttributeNeed
{
    /// <summary>Nothing, or under conditions.</summary>
    None,

    /// <summary>Type 1: it is there and has a value.</summary>
    Value,

    /// <summary>Type 2: it is there.</summary>
    Presence,
}
