using System.Collections.Concurrent;
using Lethe.Pixels.Codecs;

namespace Lethe.Pixels.Cleaning;

/// <summary>Works on the frames of an instance, on several threads where there are several frames.</summary>
internal sealed class FrameWorkers(PixelCleanerOptions options)
{
    private readonly ConcurrentBag<FrameWorker> _idle = [];

    /// <summary>Does something with frames; what did not go well first, in the order of frames.</summary>
    internal CodecResult ForAll(IReadOnlyList<int> frames, Func<FrameWorker, int, CodecResult> work)
    {
        var results = new CodecResult[frames.Count];
        if (frames.Count == 1 || options.Threads == 1)
        {
            for (var i = 0; i < frames.Count && (i == 0 || results[i - 1] == CodecResult.Done); i++)
            {
                results[i] = WithWorker(frames[i], work);
            }
        }
        else
        {
            Parallel.For(0, frames.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, (i, state) =>
            {
                results[i] = WithWorker(frames[i], work);
                if (results[i] != CodecResult.Done)
                {
                    state.Break();
                }
            });
        }

        return Array.Find(results, result => result != CodecResult.Done);
    }

    private CodecResult WithWorker(int frame, Func<FrameWorker, int, CodecResult> work)
    {
        var worker = _idle.TryTake(out var idle) ? idle : new FrameWorker(options);
        try
        {
            return work(worker, frame);
        }
        finally
        {
            _idle.Add(worker);
        }
    }
}
