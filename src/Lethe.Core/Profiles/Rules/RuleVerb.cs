namespace Lethe.Profiles;

/// <summary>What a rule of a profile does with an attribute.</summary>
public enum RuleVerb
{
    /// <summary>Stays as it is, if legal for its VR; the items of a sequence are processed.</summary>
    Keep,

    /// <summary>Gone.</summary>
    Remove,

    /// <summary>Zero length.</summary>
    Empty,

    /// <summary>The engine's placeholder for VR and IOD (code D).</summary>
    Dummy,

    /// <summary>A fixed value, <see cref="RuleAction.Text"/>.</summary>
    Replace,

    /// <summary>UIDs become new ones (code U).</summary>
    RemapUid,

    /// <summary>A keyed code of the value in the template <see cref="RuleAction.Text"/>, which holds <c>{code}</c>.</summary>
    Code,

    /// <summary>The pseudonym of the patient.</summary>
    PatientCode,

    /// <summary>Dates move by the patient's shift.</summary>
    ShiftDate,

    /// <summary>Dates move by <see cref="RuleAction.Number"/> days.</summary>
    IncrementDate,

    /// <summary>Dates keep their year (<see cref="RuleAction.Number"/> 4) or year and month (6); the rest becomes the first of January or of the month.</summary>
    TruncateDate,

    /// <summary>Free text is cleaned as a descriptor (PS3.15 E.3.5).</summary>
    CleanText,

    /// <summary>Ages above <see cref="RuleAction.Number"/> years become one year more than that.</summary>
    CapAge,
}
