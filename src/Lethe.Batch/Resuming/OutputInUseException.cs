namespace Lethe.Batch.Resuming;

/// <summary>Another run writes into the output folder.</summary>
public sealed class OutputInUseException : IOException
{
    /// <summary>With the message for users.</summary>
    public OutputInUseException()
        : base("another run writes into the output folder; wait for its end, or choose another folder")
    {
    }
}
