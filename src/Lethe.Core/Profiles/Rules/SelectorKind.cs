namespace Lethe.Profiles;

/// <summary>How a rule names attributes, from the weakest way to the strongest.</summary>
public enum SelectorKind
{
    /// <summary>All attributes of a VR.</summary>
    Vr,

    /// <summary>Tags that fit a mask such as <c>(0018,10xx)</c>.</summary>
    Mask,

    /// <summary>One tag.</summary>
    Tag,

    /// <summary>All elements of a private creator.</summary>
    PrivateCreator,

    /// <summary>One element of a private creator, whatever its block (PS3.5 7.8.1).</summary>
    PrivateElement,

    /// <summary>One attribute at one place: the sequences around it, then its tag.</summary>
    Path,
}
