using System.Globalization;
using BenchmarkDotNet.Running;
using Lethe.Benchmarks;
using Lethe.Synthetic.Benchmarks;

// --quick [input ...]        stopwatch instead of BenchmarkDotNet
// --tree KIND COUNT FOLDER   writes the files for bench/run (Ct, SmallMr, UltrasoundMultiFrame)
// --large MEGABYTES FILE     writes one multi-frame file
// anything else              BenchmarkDotNet
switch (args)
{
    case ["--quick", .. var inputs]:
        QuickRun.Run(Console.Out, 10_000, inputs);
        return 0;
    case ["--tree", var kind, var count, var folder]:
        var tree = BenchmarkTrees.Write(folder, Enum.Parse<BenchmarkKind>(kind), int.Parse(count, CultureInfo.InvariantCulture));
        Console.WriteLine($"{tree.Files} files, {tree.Bytes} bytes");
        return 0;
    case ["--large", var megabytes, var file]:
        LargeFile.Write(file, int.Parse(megabytes, CultureInfo.InvariantCulture));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(HeaderBenchmarks).Assembly).Run(args);
        return 0;
}
