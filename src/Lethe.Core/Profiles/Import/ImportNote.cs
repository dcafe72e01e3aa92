namespace Lethe.Profiles.Import;

/// <summary>A line that could not be carried over, or not as it stands.</summary>
/// <param name="Line">Line of the imported file, from 1.</param>
/// <param name="Reason">What is missing and what happens instead.</param>
public readonly record struct ImportNote(int Line, string Reason)
{
    /// <summary><c>line 7: reason</c>.</summary>
    public override string ToString() => $"line {Line}: {Reason}";
}
