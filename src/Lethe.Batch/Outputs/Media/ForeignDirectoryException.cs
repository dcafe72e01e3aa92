namespace Lethe.Batch.Outputs.Media;

/// <summary>The output folder has a DICOMDIR that no such run made.</summary>
public sealed class ForeignDirectoryException : IOException
{
    /// <summary>With the message for users.</summary>
    public ForeignDirectoryException()
        : base("--dicomdir: the output folder has a DICOMDIR that Lethe did not make; choose another folder, or use --overwrite")
    {
    }
}
