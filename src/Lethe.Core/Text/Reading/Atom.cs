namespace Lethe.Text;

/// <summary>A run of letters, of digits or of white space, or one sign. Letters and digits that touch make one piece.</summary>
internal struct Atom
{
    public int Start;
    public int Length;

    /// <summary>Where the folded form stands in the buffer of the reading; that of a piece is in one stretch.</summary>
    public int FoldedStart;
    public int FoldedLength;

    /// <summary>What digits mean, at most 9 of them; otherwise -1.</summary>
    public int Value;
    public WordRoles Roles;
    public AtomKind Kind;
    public Verdict Verdict;

    /// <summary>True when the profile names this word as one to keep.</summary>
    public bool Wanted;

    public readonly int End => Start + Length;

    public readonly bool IsWord => Kind <= AtomKind.Digits;

    public readonly bool Has(WordRoles roles) => (Roles & roles) != 0;
}
