using System.Text;

namespace Lethe.Cli.Invocation;

/// <summary>Where the password of a private key comes from: the first line of a file, or a person at a terminal. Never from the command line, which others can see.</summary>
internal static class PasswordSource
{
    /// <summary>Fewest characters of a new password.</summary>
    internal const int Shortest = 8;

    private const int Longest = 1024;

    /// <summary>The password, or null and the reason in words, which never hold any of it.</summary>
    /// <param name="file">The file of <c>--password-file</c>, or null to ask.</param>
    /// <param name="prompt">Receives the question.</param>
    /// <param name="confirm">True for a new password: it is asked for twice and must not be short.</param>
    /// <param name="error">Why there is none.</param>
    internal static string? Read(string? file, TextWriter prompt, bool confirm, out string? error) =>
        Read(file, prompt, confirm, Console.IsInputRedirected ? null : () => Console.ReadKey(intercept: true), out error);

    /// <summary>The same with the keys of any terminal; null for none.</summary>
    internal static string? Read(string? file, TextWriter prompt, bool confirm, Func<ConsoleKeyInfo>? terminal, out string? error)
    {
        var password = (file, terminal) switch
        {
            (not null, _) => FromFile(file, out error),
            (null, null) => Refuse("--password-file is needed: there is no terminal to ask at", out error),
            _ => Ask(prompt, confirm, terminal, out error),
        };
        return password is null ? null : Check(password, confirm, out error);
    }

    private static string? Check(string password, bool confirm, out string? error)
    {
        error = null;
        return password.Length == 0 ? Refuse("the password is empty", out error)
            : password.Length > Longest ? Refuse($"the password has more than {Longest} characters", out error)
            : confirm && password.Length < Shortest ? Refuse($"the password has fewer than {Shortest} characters", out error)
            : password;
    }

    private static string? FromFile(string file, out string? error)
    {
        error = null;
        if (!File.Exists(file))
        {
            return Refuse("--password-file: there is no such file", out error);
        }

        try
        {
            using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            // One character more than allowed, so that no file is too long to be read.
            var text = new char[Longest + 1];
            var line = text.AsSpan(0, reader.ReadBlock(text));
            var end = line.IndexOfAny('\r', '\n');
            return (end < 0 ? line : line[..end]).ToString();
        }
        catch (DecoderFallbackException)
        {
            // Bytes that stand for no characters: a password made of replacements would open nothing elsewhere.
            return Refuse("--password-file: the file is not in UTF-8", out error);
        }
    }

    private static string? Ask(TextWriter prompt, bool confirm, Func<ConsoleKeyInfo> terminal, out string? error)
    {
        error = null;
        var password = AskOnce(prompt, confirm ? "New password of the private key: " : "Password of the private key: ", terminal);
        return confirm && AskOnce(prompt, "The same again: ", terminal) != password ? Refuse("the two passwords differ", out error) : password;
    }

    private static string AskOnce(TextWriter prompt, string question, Func<ConsoleKeyInfo> terminal)
    {
        prompt.Write(question);
        prompt.Flush();
        var typed = new StringBuilder();
        for (var key = terminal(); key.Key != ConsoleKey.Enter; key = terminal())
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length -= Math.Min(1, typed.Length);
            }
            else if (!char.IsControl(key.KeyChar) && typed.Length <= Longest)
            {
                typed.Append(key.KeyChar);
            }
        }

        prompt.WriteLine();
        return typed.ToString();
    }

    private static string? Refuse(string reason, out string? error)
    {
        error = reason;
        return null;
    }
}
