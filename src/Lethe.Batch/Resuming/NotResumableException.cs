namespace Lethe.Batch.Resuming;

/// <summary>The unfinished run in the output folder was another one.</summary>
public sealed class NotResumableException : IOException
{
    internal NotResumableException(IReadOnlyList<string> differences)
        : base($"--resume: the unfinished run in the output folder was made with another {string.Join(", ", differences)}; use the same, or run without --resume")
    {
    }
}
