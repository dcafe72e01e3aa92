namespace Lethe.Text;

/// <summary>What a run of characters is.</summary>
internal enum AtomKind : byte
{
    Letters,
    Digits,

    /// <summary>One character that is neither letter, digit nor white space.</summary>
    Sign,

    /// <summary>White space within a line.</summary>
    Space,

    /// <summary>White space that holds a line break.</summary>
    Break,
}
