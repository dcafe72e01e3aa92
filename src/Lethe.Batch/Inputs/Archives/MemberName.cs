using System.Text;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>
/// Makes a path below a folder out of the name that an archive gives a member: nothing in it climbs out, is absolute, or means a drive, a
/// stream or a device of Windows. It names; members are found by their place.
/// </summary>
internal static class MemberName
{
    private const int LongestPart = 200;

    /// <summary>The path, with the separator of the system.</summary>
    internal static string Safe(string name)
    {
        var parts = name.Split('/', '\\').Where(part => part.Length > 0 && part != ".").Select(SafePart).ToList();
        return parts.Count == 0 ? "_" : string.Join(Path.DirectorySeparatorChar, parts);
    }

    /// <summary>True for a part of a name that is safe as it is.</summary>
    internal static bool IsSafePart(string part) => SafePart(part) == part;

    private static string SafePart(string part)
    {
        var text = new StringBuilder(part.Length);
        foreach (var c in part.AsSpan(0, Math.Min(part.Length, LongestPart)))
        {
            text.Append(c < ' ' || c == '\u007f' || char.IsSurrogate(c) || "<>:\"|?*".Contains(c, StringComparison.Ordinal) ? '_' : c);
        }

        // Windows drops dots and blanks at the end, and dots alone mean folders above.
        var safe = text.ToString().TrimEnd('.', ' ');
        return safe.Length == 0 || safe[0] == '.' || IsDevice(safe) ? "_" + safe : safe;
    }

    private static bool IsDevice(string part)
    {
        var name = part.Split('.')[0].ToUpperInvariant();
        return name is "CON" or "PRN" or "AUX" or "NUL" || (name.Length == 4 && char.IsAsciiDigit(name[3]) && name[..3] is "COM" or "LPT");
    }
}
