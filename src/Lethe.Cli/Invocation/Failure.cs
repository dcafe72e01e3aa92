using System.CommandLine;

namespace Lethe.Cli.Invocation;

/// <summary>Ends a command with one line on standard error.</summary>
internal static class Failure
{
    /// <summary>The command line, a profile or a key is wrong.</summary>
    internal static int Usage(ParseResult parsed, string message) => End(parsed, message, ExitCode.Usage);

    /// <summary>An input cannot be read or was quarantined.</summary>
    internal static int Incomplete(ParseResult parsed, string message) => End(parsed, message, ExitCode.Incomplete);

    private static int End(ParseResult parsed, string message, int exitCode)
    {
        Write(parsed.InvocationConfiguration.Error, message);
        return exitCode;
    }

    internal static void Write(TextWriter error, string message) => error.WriteLine($"lethe: {message}");
}
