using System.Diagnostics;

namespace Lethe.TestKit;

/// <summary>Runs programs of other projects that judge what ours writes. "pydicom" stands for the Python package.</summary>
public static class Tool
{
    public const string Pydicom = "pydicom";
    private const string Python = "/usr/bin/python3";
    private const int LongestRunMilliseconds = 120_000;

    /// <summary>The first of the tools that is not installed, or null.</summary>
    public static string? FirstMissing(IEnumerable<string> tools) => tools.FirstOrDefault(tool => !IsInstalled(tool));

    /// <summary>Runs a program to its end; standard output and standard error come back together.</summary>
    public static ToolResult Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestRunMilliseconds))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end.");
        }

        return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    /// <summary>Runs a Python script in which pydicom is imported; the arguments are in sys.argv[1:].</summary>
    public static ToolResult RunPydicom(string script, params string[] arguments) =>
        Run(Python, ["-W", "error", "-c", "import sys, pydicom\n" + script, .. arguments]);

    private static bool IsInstalled(string tool)
    {
        if (tool == Pydicom)
        {
            return File.Exists(Python) && Run(Python, "-c", "import pydicom").ExitCode == 0;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return folders.Any(folder => File.Exists(Path.Combine(folder, tool)));
    }
}
