using System.Globalization;
using System.Runtime.InteropServices;
using Lethe.Pixels.Reading.Tesseract;

namespace Lethe.Cli.Diagnosis;

/// <summary>What a person needs to know of the machine when something is slow or missing.</summary>
internal static class MachineReport
{
    internal static void Write(TextWriter output, string version)
    {
        Line(output, "Lethe", version);
        Line(output, "runtime", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        Line(output, "system", RuntimeInformation.OSDescription);
        Line(output, "cores", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));
        Line(output, "memory", $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20} MiB for this process");
        output.WriteLine("optional native libraries; this version works without them:");
        foreach (var library in OptionalLibrary.All)
        {
            var found = library.Find() is { } name ? $"found as {name}" : $"not found (Debian: {library.Package})";
            output.WriteLine($"  {library.Name,-10} {found}; for {library.Purpose}");
        }

        var reader = TesseractProgram.TryFind(out var problem);
        output.WriteLine("optional programs:");
        output.WriteLine($"  {"Tesseract",-10} {(reader is null ? problem : $"found as {reader.Version}")}; for --keep-benign-text");
    }

    private static void Line(TextWriter output, string name, string text) => output.WriteLine($"{name,-8} {text}");
}
