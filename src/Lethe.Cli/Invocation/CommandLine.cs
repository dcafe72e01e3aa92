using System.CommandLine;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Lethe.Cli.Invocation;

/// <summary>Parses the arguments, runs a command and maps every way to fail to a line on standard error and an exit status.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Gives the writer for messages, which most runs never need.</param>
    internal static int Run(string[] args, TextWriter output, Func<TextWriter> error)
    {
        if (args is ["--version"])
        {
            output.WriteLine(Version);
            return ExitCode.Success;
        }

        try
        {
            return InvokeAsOne(args, output, error);
        }
        catch (OperationCanceledException)
        {
            Failure.Write(error(), "stopped");
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failure.Write(error(), e.Message);
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // The last handler of the program: whatever else comes up is a bug and gets its own exit status.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // The message of an exception may quote its input, so type and place have to do.
            Failure.Write(error(), $"internal error, please report it: {e.GetType().Name}{Environment.NewLine}{e.StackTrace}");
            return ExitCode.Internal;
        }
    }

    internal static string Version =>
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>What ended one thread of many counts as if it had ended the only one.</summary>
    private static int InvokeAsOne(string[] args, TextWriter output, Func<TextWriter> error)
    {
        try
        {
            return Invoke(args, output, error);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private static int Invoke(string[] args, TextWriter output, Func<TextWriter> error)
    {
        if (args.Length == 0)
        {
            Invoke(["--help"], output, error);
            return ExitCode.Usage;
        }

        if (!CommandTable.IsKnown(args[0]) && !"-[@".Contains(args[0].FirstOrDefault('-')))
        {
            Failure.Write(error(), $"unknown command '{args[0]}'; 'lethe --help' lists them");
            return ExitCode.Usage;
        }

        var parsed = CommandTable.CreateRoot(args[0]).Parse(args);
        var mistakes = UnknownOptions.Find(parsed).Concat(parsed.Errors.Select(problem => problem.Message)).ToList();
        if (mistakes.Count == 0)
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error() });
        }

        Failure.Write(error(), mistakes[0]);
        return ExitCode.Usage;
    }
}
