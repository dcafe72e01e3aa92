namespace Lethe.Batch.Inputs;

/// <summary>A file to be looked at, or a folder that could not be.</summary>
/// <param name="Path">Full path.</param>
/// <param name="RootLength">Length of the part of the path that the user named, with its separator; what follows is the relative path.</param>
/// <param name="Unreadable">True for a folder that could not be opened.</param>
public readonly record struct InputFile(string Path, int RootLength, bool Unreadable)
{
    /// <summary>The path below what the user named.</summary>
    public ReadOnlySpan<char> Relative => Path.AsSpan(RootLength);
}
