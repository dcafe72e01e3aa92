using System.Text;

namespace Lethe.Profiles.Yaml.Tree;

/// <summary>Bytes of a file to text that is safe to parse.</summary>
internal static class YamlText
{
    /// <summary>Files are read whole; nobody writes one of this size.</summary>
    internal const int MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null and a problem.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        if (bytes.Length > MostBytes)
        {
            problems.Add(1, 1, "the file is larger than 1 MiB; is this the right one?");
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(LineOfFirstBadByte(bytes), 1, "the text is not UTF-8; save the file as UTF-8");
            return null;
        }
    }

    /// <summary>False, with a problem, if there is something that a parser would stop at or count as a line of its own.</summary>
    internal static bool IsClean(string text, ProblemList problems)
    {
        if (text.Length > MostBytes)
        {
            problems.Add(1, 1, "the text is larger than 1 MiB; is this the right one?");
            return false;
        }

        int line = 1, column = 1;
        foreach (var character in text)
        {
            // What follows a NUL would be ignored, and with it the rules that stand there.
            if (character is not ('\t' or '\n' or '\r') && (char.IsControl(character) || character is '\u2028' or '\u2029'))
            {
                problems.Add(line, column, $"there is a control character (U+{(int)character:X4}) here; plain text is wanted");
                return false;
            }

            (line, column) = character == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return true;
    }

    private static int LineOfFirstBadByte(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty && Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[length..];
        }

        return line;
    }
}
