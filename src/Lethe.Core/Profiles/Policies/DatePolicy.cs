namespace Lethe.Profiles;

/// <summary>
/// How dates are modified under Retain Longitudinal Temporal Information with Modified Dates (PS3.15 E.3.6), and which value stands
/// for a date where the standard wants a placeholder.
/// </summary>
public sealed record DatePolicy
{
    /// <summary>A keyed shift of 1 to 3650 days into the past for each patient.</summary>
    public static DatePolicy Default { get; } = new();

    /// <summary>How dates are moved.</summary>
    public DateMethod Method { get; init; } = DateMethod.KeyedShift;

    /// <summary>Smallest keyed shift in days; negative is into the past.</summary>
    public int FewestDays { get; init; } = -3650;

    /// <summary>Largest keyed shift in days.</summary>
    public int MostDays { get; init; } = -1;

    /// <summary>Keyed shifts are multiples of this: 7 keeps days of the week. 0 is never a shift.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The shift of <see cref="DateMethod.FixedIncrement"/>, in days.</summary>
    public int Increment { get; init; }

    /// <summary>What takes the place of dates where the profile empties or replaces them; null for the engine's own way.</summary>
    public DateOnly? Neutral { get; init; }

    /// <summary>Further dates that are the same for all patients, such as a clock that was never set: they are never shifted.</summary>
    public IReadOnlyList<DateOnly> Constants { get; init; } = [];
}
