namespace Lethe.Text;

/// <summary>Why an atom stays or goes; it goes unless it is kept.</summary>
internal enum Verdict : byte
{
    Open,
    Kept,
    Unknown,
    Identity,
    Pattern,

    /// <summary>Harmless in itself, but it hung on something that went.</summary>
    Dangling,
}
