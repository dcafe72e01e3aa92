namespace Lethe.Cli.Invocation;

/// <summary>Exit status of the command; part of its contract.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    internal const int Success = 0;

    /// <summary>Some inputs were quarantined or could not be read.</summary>
    internal const int Incomplete = 1;

    /// <summary>The command line, a profile or a key is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>An error of Lethe itself.</summary>
    internal const int Internal = 3;

    /// <summary>Stopped by the user, as shells count it (128 + SIGINT).</summary>
    internal const int Interrupted = 130;
}
