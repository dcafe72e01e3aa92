using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Resuming;

namespace Lethe.Batch.Outputs;

/// <summary>Where the outputs of a run go: a folder, an archive, a stream. Disposing takes away what is not finished.</summary>
internal interface IRunOutput : IDisposable
{
    /// <summary>What is known of an unfinished run; null where runs cannot be resumed.</summary>
    Resumption? Resumption { get; }

    /// <summary>A writer for one worker.</summary>
    IOutputWriter WriterFor(int worker);

    /// <summary>All outputs are written: puts what waited for that in its place, and tells of the DICOMDIR if one was asked for.</summary>
    MediaSummary? Complete(CancellationToken cancellation);
}
