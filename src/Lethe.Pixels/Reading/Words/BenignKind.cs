namespace Lethe.Pixels.Reading.Words;

/// <summary>How a word may stand in a line that stays.</summary>
internal enum BenignKind : byte
{
    /// <summary>By itself.</summary>
    Mark,

    /// <summary>With a number behind it.</summary>
    Label,

    /// <summary>With a number before it.</summary>
    Unit,
}
