using Lethe.Batch.Inputs;

namespace Lethe.Batch.Running;

/// <summary>Is told of every input once it is done. Called by several threads at once.</summary>
internal interface IRunObserver : IDisposable
{
    /// <summary>Takes note of an input; what the result refers to is valid during the call only.</summary>
    void Note(InputFile input, in FileResult result);

    /// <summary>Puts what was gathered in its place.</summary>
    void Complete(BatchSummary summary);
}
