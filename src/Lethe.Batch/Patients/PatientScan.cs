using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Patients;

/// <summary>
/// Finds the Patient IDs of all inputs, of every shard, in an order that neither threads nor file systems change: by the first
/// relative path that holds the patient.
/// </summary>
internal sealed class PatientScan(BatchOptions options, ReadLimits limits, ReadLeniency leniency)
{
    private readonly Dictionary<string, string> _firstPaths = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The IDs in order.</summary>
    internal IReadOnlyList<string> Run(CancellationToken cancellation)
    {
        var output = Path.GetFullPath(options.Output);
        using var queue = new InputQueue(new InputWalker(options.Inputs, output, options.StandardInput).Walk(), 1, 1);
        Parallel.For(0, options.Threads, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellation }, _ => Take(queue, cancellation));
        return [.. _firstPaths.OrderBy(p => p.Value, StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key)];
    }

    private void Take(InputQueue queue, CancellationToken cancellation)
    {
        var reader = new PatientIdReader(limits, leniency);
        using var source = new InputSource();
        var batch = new InputFile[InputQueue.BatchSize];
        for (var count = queue.Take(batch); count > 0; count = queue.Take(batch))
        {
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!batch[i].Unreadable && Read(reader, source, batch[i]) is { Length: > 0 } id)
                {
                    Note(id, batch[i].Relative);
                }
            }
        }
    }

    /// <summary>What cannot be read gets no number; the run itself says why it is not written.</summary>
    private static string Read(PatientIdReader reader, InputSource source, InputFile input)
    {
        try
        {
            source.Open(input);
            return reader.Read(source);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or OverflowException or OutOfMemoryException)
        {
            return "";
        }
        finally
        {
            source.Close();
        }
    }

    private void Note(string id, ReadOnlySpan<char> relative)
    {
        lock (_lock)
        {
            if (!_firstPaths.TryGetValue(id, out var first) || IsBefore(relative, first))
            {
                _firstPaths[id] = Normal(relative);
            }
        }
    }

    private static bool IsBefore(ReadOnlySpan<char> relative, string first) =>
        (Path.DirectorySeparatorChar == '/' ? relative : Normal(relative)).SequenceCompareTo(first) < 0;

    private static string Normal(ReadOnlySpan<char> relative) =>
        Path.DirectorySeparatorChar == '/' ? relative.ToString() : relative.ToString().Replace(Path.DirectorySeparatorChar, '/');
}
