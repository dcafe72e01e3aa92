using System.Diagnostics;
using System.Globalization;

namespace Lethe.Benchmarks;

/// <summary>The same numbers with a stopwatch in seconds instead of minutes: median of rounds, bytes allocated per file.</summary>
internal static class QuickRun
{
    private const int Rounds = 15;
    private const int WarmUp = 30_000;

    internal static void Run(TextWriter output, int perRound, IReadOnlyCollection<string> only)
    {
        output.WriteLine("input         elements  engine us   (best)  read us  bytes/file");
        foreach (var input in HeaderBenchmarks.Inputs.Where(i => only.Count == 0 || only.Contains(i)))
        {
            var benchmark = new HeaderBenchmarks { Input = input };
            benchmark.Setup();
            if (!benchmark.Deidentify())
            {
                throw new InvalidOperationException($"{input} was not de-identified.");
            }

            var engine = Measure(() => benchmark.Deidentify(), perRound, out var best, out var bytes);
            var read = Measure(() => benchmark.Read(), perRound, out _, out _);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{input,-12} {Headers.Count(HeaderBenchmarks.Bytes(input)),9} {engine,10:F1} {best,8:F1} {read,8:F1} {bytes,11:F1}"));
        }
    }

    private static double Measure(Func<bool> action, int perRound, out double best, out double bytesPerCall)
    {
        // Tiered compilation needs calls and some quiet time before the code is final.
        for (var i = 0; i < WarmUp; i++)
        {
            action();
        }

        Thread.Sleep(500);
        var times = new double[Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < perRound; i++)
            {
                action();
            }

            times[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / perRound;
        }

        bytesPerCall = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Rounds * perRound);
        Array.Sort(times);
        best = times[0];
        return times[Rounds / 2];
    }
}
