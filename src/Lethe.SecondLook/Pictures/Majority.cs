namespace Lethe.SecondLook.Pictures;

/// <summary>The value that more than half of all votes are for; any one of them where there is none. Keeps no votes.</summary>
internal struct Majority
{
    private long _lead;

    internal ulong Value { get; private set; }

    /// <summary>True if there was a vote.</summary>
    internal bool IsKnown { get; private set; }

    internal void Vote(ulong value)
    {
        Value = _lead == 0 ? value : Value;
        _lead += value == Value ? 1 : -1;
        IsKnown = true;
    }
}
