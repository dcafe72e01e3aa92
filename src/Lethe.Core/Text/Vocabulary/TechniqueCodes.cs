namespace Lethe.Text;

/// <summary>Words of letters and digits that are technique or anatomy: L4, Th12L1, B31f, Br40d, TE90, b1000, p2, 0x9, T2N0M1.</summary>
internal static class TechniqueCodes
{
    private const int MostParts = 4;

    /// <summary>Convolution kernels: letters before two or three digits, and the letters after them.</summary>
    private static readonly string[] Kernels = ["b", "bf", "bl", "br", "bv", "d", "e", "fc", "h", "hc", "hf", "hp", "hr", "i", "j", "qr", "sa", "sd", "sr", "t", "tr", "u", "ub", "uh", "ur", "v", "yb"];

    public static bool IsKnown(ReadOnlySpan<char> folded)
    {
        if (folded.Length > 12)
        {
            return false;
        }

        var first = Letters(folded);
        var digits = Digits(folded[first..]);
        var rest = folded[(first + digits)..];
        if (first == 0 || digits == 0)
        {
            return IsSize(folded);
        }

        return (rest.Length <= 1 && digits is 2 or 3 && IsKernel(folded[..first], folded.Slice(first, digits), rest))
            || IsShortParameter(folded[..first], folded.Slice(first, digits), rest)
            || IsVertebrae(folded)
            || IsStage(folded);
    }

    private static bool IsKernel(ReadOnlySpan<char> letters, ReadOnlySpan<char> digits, ReadOnlySpan<char> rest)
    {
        if (rest.Length > 0 && rest[0] is not ('f' or 's' or 'h' or 'm' or 'd' or 'u' or 't') || (digits.Length == 3 && letters is not "b"))
        {
            return false;
        }

        foreach (var kernel in Kernels)
        {
            if (letters.SequenceEqual(kernel))
            {
                return digits.Length == 2 || digits[^1] is '0';
            }
        }

        return false;
    }

    /// <summary>p2 and s3: factors of parallel imaging.</summary>
    private static bool IsShortParameter(ReadOnlySpan<char> letters, ReadOnlySpan<char> digits, ReadOnlySpan<char> rest) =>
        rest.Length == 0 && ((letters is "p" or "s" or "x" or "q" && digits.Length == 1) || (letters is "b" && digits.Length <= 4));

    /// <summary>C1, Th12, L5S1: one or two vertebrae within their number.</summary>
    private static bool IsVertebrae(ReadOnlySpan<char> folded)
    {
        for (var parts = 0; parts < MostParts && folded.Length > 0; parts++)
        {
            var letters = Letters(folded);
            var digits = Digits(folded[letters..]);
            if (digits is 0 or > 2 || !IsVertebra(folded[..letters], int.Parse(folded.Slice(letters, digits), System.Globalization.CultureInfo.InvariantCulture)))
            {
                return false;
            }

            folded = folded[(letters + digits)..];
        }

        return folded.Length == 0;
    }

    private static bool IsVertebra(ReadOnlySpan<char> letters, int number) => number > 0 && letters switch
    {
        "c" or "с" or "hwk" => number <= 8,
        "t" or "th" or "d" or "bwk" or "т" => number <= 12,
        "l" or "lwk" or "s" or "swk" => number <= 6,
        "co" => number <= 4,
        _ => false,
    };

    /// <summary>T2N0M1 with its letters a to c.</summary>
    private static bool IsStage(ReadOnlySpan<char> folded)
    {
        var (at, order) = (0, 0);
        const string Marks = "tnm";
        folded = folded.TrimStart("cpyr");
        while (at < folded.Length && order < Marks.Length)
        {
            if (folded[at] != Marks[order++])
            {
                continue;
            }

            if (++at >= folded.Length || !(folded[at] is >= '0' and <= '4' or 'x'))
            {
                return false;
            }

            at += at + 1 < folded.Length && folded[at + 1] is 'a' or 'b' or 'c' ? 2 : 1;
        }

        return at == folded.Length && folded.Length >= 4;
    }

    /// <summary>2x5 and 512x512; the x may be the last: 3x.</summary>
    private static bool IsSize(ReadOnlySpan<char> folded)
    {
        var crosses = 0;
        while (folded.Length > 0)
        {
            var digits = Digits(folded);
            if (digits is 0 or > 4)
            {
                return false;
            }

            folded = folded[digits..];
            if (folded.Length > 0)
            {
                if (folded[0] is not ('x' or 'х'))
                {
                    return IsUnit(folded) && crosses > 0;
                }

                crosses++;
                folded = folded[1..];
            }
        }

        return crosses > 0;
    }

    private static bool IsUnit(ReadOnlySpan<char> folded) => (Vocabulary.RolesOf(folded) & WordRoles.Unit) != 0;

    private static int Letters(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyInRange('0', '9');
        return length < 0 ? text.Length : length;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }
}
