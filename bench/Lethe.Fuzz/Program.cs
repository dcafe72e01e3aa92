using System.Diagnostics;
using System.Globalization;
using Lethe.TestKit.Fuzz;

// Lethe.Fuzz [COUNT [SEED]]: mutants of the demo and of small real files through the engine. Exit status 1 when one went wrong.
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var files = FuzzFiles.Demo().Concat(FuzzFiles.Reference()).ToList();
Console.WriteLine($"{files.Count} files, {count} mutants from seed {seed}");
var run = new FuzzRun(secondsPerMegabyte: 1);
using var watchdog = new Timer(
    _ =>
    {
        var (what, since) = run.Current;
        if (Stopwatch.GetElapsedTime(since).TotalSeconds > 15)
        {
            Console.WriteLine($"{what}: no end after 15 s");
            Environment.Exit(1);
        }
    },
    null, 5_000, 5_000);
var start = Stopwatch.GetTimestamp();
run.Run(seed, count, files);
Console.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s, slowest mutant {run.Slowest.TotalMilliseconds:F0} ms");
foreach (var (outcome, number) in run.Outcomes.OrderByDescending(o => o.Value))
{
    Console.WriteLine($"{outcome,-14}{number,9}");
}

foreach (var (error, number) in run.Errors)
{
    Console.WriteLine($"LETHE{error:D4}     {number,9}");
}

foreach (var failure in run.Failures)
{
    Console.WriteLine(failure);
}

Console.WriteLine(run.Failures.Count == 0 ? "nothing went wrong" : $"{run.Failures.Count} went wrong");
return run.Failures.Count == 0 ? 0 : 1;
