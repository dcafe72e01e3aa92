using System.CommandLine;
using Lethe.Batch.Inputs;
using Lethe.Batch.Outputs;
using Lethe.Batch.Running;

namespace Lethe.Cli.RunChoices;

/// <summary>The option <c>--output</c>, and standard input and output behind <c>-</c>.</summary>
internal static class StreamChoice
{
    /// <summary>One array holds it, so that nothing of it gets onto a disk.</summary>
    private const int LongestInput = 0x7FFF_0000;

    internal static Option<string> CreateOutput(string description) => new("--output", "-o") { Description = description, HelpName = "DIR|FILE.zip|-" };

    /// <summary>The output; of standard input, where none is named, standard output. Null if there is none.</summary>
    internal static string? Output(string? named, IReadOnlyList<string> inputs) =>
        named ?? (inputs is [InputWalker.StandardInput] ? InputWalker.StandardInput : null);

    /// <summary>All of standard input, if an input stands for it; null if it is too long.</summary>
    private static ReadOnlyMemory<byte>? ReadInput(IReadOnlyList<string> inputs)
    {
        if (!inputs.Contains(InputWalker.StandardInput))
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        var buffer = new byte[128 * 1024];
        for (var read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            if (bytes.Length + read > LongestInput)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>The options with the streams that they name, or null and what is wrong.</summary>
    internal static BatchOptions? Open(BatchOptions options, out string? error)
    {
        error = null;
        if (ReadInput(options.Inputs) is { } input)
        {
            return options with { StandardInput = input, StandardOutput = RunOutputs.IsStandardOutput(options.Output) ? Console.OpenStandardOutput() : null };
        }

        error = "INPUT: standard input is longer than 2 GB; write it into a file first";
        return null;
    }

    /// <summary>True if nothing went to a standard output that waits for something.</summary>
    internal static bool LacksOutput(BatchOptions options, BatchSummary summary) => options.StandardOutput is not null && summary.Deidentified + summary.Restored == 0;
}
