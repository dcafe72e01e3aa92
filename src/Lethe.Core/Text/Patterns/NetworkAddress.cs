using System.Buffers;

namespace Lethe.Text;

/// <summary>E-mail addresses, links, host names and paths: whole runs without white space.</summary>
internal static class NetworkAddress
{
    private const int MostAtoms = 64;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static int Match(in Reading reading, int start)
    {
        var (end, names, dotted) = (start, false, false);
        while (end < reading.Count && reading[end].Kind < AtomKind.Space)
        {
            // What is longer than any address is still searched, only in parts.
            if (end - start < MostAtoms)
            {
                names |= reading.SignAt(end) == '@' && reading.IsWord(end - 1) && reading.IsWord(end + 1);
                names |= reading.SignAt(end) == ':' && reading.SignAt(end + 1) is '/' or '\\' && reading.SignAt(end + 2) is '/' or '\\';
                names |= reading.SignAt(end) == '\\' && reading.SignAt(end + 1) == '\\';
                dotted |= reading.SignAt(end) == '.' && reading.IsWord(end - 1) && reading.Has(end + 1, WordRoles.TopDomain) && IsHostEnd(reading, end + 2);
            }

            end++;
        }

        var www = reading.IsLetters(start) && reading.Folded(start) is "www" or "http" or "https" or "ftp" && reading.SignAt(start + 1) is '.' or ':';
        var drive = reading.IsLetters(start) && reading[start].Length == 1 && reading.SignAt(start + 1) == ':' && reading.SignAt(start + 2) is '\\' or '/';
        return names || dotted || www || drive || IsHardwareAddress(reading, start) ? end : start;
    }

    private static bool IsHostEnd(in Reading reading, int i) => !reading.IsWord(i) && reading.SignAt(i) is not '_';

    /// <summary>00:1A:2B:3C:4D:5E, fe80::1: three colons and nothing but hexadecimal digits.</summary>
    private static bool IsHardwareAddress(in Reading reading, int start)
    {
        var colons = 0;
        for (var i = start; i < reading.Count && i - start < MostAtoms && reading[i].Kind < AtomKind.Space; i++)
        {
            if (reading[i].Kind == AtomKind.Sign)
            {
                if (reading.SignAt(i) != ':')
                {
                    return colons > 2;
                }

                colons++;
            }
            else if (reading.Folded(i).ContainsAnyExcept(HexDigits))
            {
                return false;
            }
        }

        return colons > 2;
    }
}
