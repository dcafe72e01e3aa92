namespace Lethe.Batch.Outputs;

/// <summary>Takes the outputs of one worker.</summary>
internal interface IOutputWriter : IDisposable
{
    /// <summary>Puts an instance under a relative path, whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written; nothing partial is left.</exception>
    WriteOutcome Write(IOutputInstance instance, string relative);
}
