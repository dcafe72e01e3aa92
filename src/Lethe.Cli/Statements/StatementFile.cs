using System.Text;
using Lethe.Conformance;

namespace Lethe.Cli.Statements;

/// <summary>Conformance statements in files.</summary>
internal static class StatementFile
{
    /// <summary>True for a name that ends as pages of HTML do.</summary>
    internal static bool IsHtml(string? path) => path is not null
        && (path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Writes the whole file or nothing. An earlier statement can be made again, so its place is taken; false if another file or a
    /// folder has the name.
    /// </summary>
    internal static bool TryWrite(string path, string text)
    {
        if (Path.Exists(path) && !IsStatement(path))
        {
            return false;
        }

        var temporary = FormattableString.Invariant($"{path}.{Environment.ProcessId}.writing");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        return true;
    }

    private static bool IsStatement(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var reader = new StreamReader(path);
        var head = new char[256];
        return new string(head, 0, reader.ReadBlock(head)).Contains(StatementDocument.Notice, StringComparison.Ordinal);
    }
}
