using System.Numerics;

namespace Lethe.SecondLook.Hunting;

/// <summary>
/// Tells quickly that a run of printable characters between bytes holds nothing that is looked for: pixels of 16 bits near zero read as such
/// runs by the thousand. It passes on every run with the beginning of a needle, with a number, or with what may be packed.
/// </summary>
internal sealed class RunFilter
{
    private const int CodeBits = 6;
    private const int StartMask = (1 << (3 * CodeBits)) - 1;
    private const int LongNumber = 6;

    /// <summary>1.1.70 is the shortest date.</summary>
    private const int LongNumeric = 6;
    private const int Packed = 16;
    private const byte Separator = 0;

    private readonly ulong[] _starts = new ulong[(StartMask + 1) / 64];
    private readonly Dictionary<int, List<string>> _needles = [];

    /// <summary>Codes of the characters up to 0x7F: 0 for what needles do not hold, 1 to 10 for digits, 11 and more for letters.</summary>
    private static ReadOnlySpan<byte> Codes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 0, 0, 0, 0, 0,
        0, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 0, 0, 0, 0, 0,
        0, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 0, 0, 0, 0, 0,
    ];

    /// <summary>Makes it ready for the values of another original.</summary>
    internal void Prepare(IReadOnlyList<Needle> needles)
    {
        Array.Clear(_starts);
        _needles.Clear();
        foreach (var needle in needles)
        {
            if (needle.Text.Length >= 3 && Start(needle.Text) is >= 0 and var start)
            {
                _starts[start / 64] |= 1UL << (start % 64);
                if (!_needles.TryGetValue(start, out var alike))
                {
                    _needles[start] = alike = [];
                }

                alike.Add(needle.Text);
            }
        }
    }

    /// <summary>False if the run holds nothing that is looked for.</summary>
    internal bool MayHold<T>(ReadOnlySpan<T> run)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (start, count, digits, numeric, packed) = (0, 0, 0, 0, 0);
        for (var i = 0; i < run.Length; i++)
        {
            var c = int.CreateTruncating(run[i]);
            if (c >= 0x80)
            {
                return true;
            }

            var code = Codes[c & 0x7F];
            var isDigit = code is >= 1 and <= 10;
            digits = isDigit ? digits + 1 : 0;
            numeric = isDigit || c is '.' or '-' or '/' ? numeric + 1 : 0;
            packed = code != Separator || c is '+' or '/' or '-' or '_' ? packed + 1 : 0;
            if (numeric >= LongNumeric || packed >= Packed || digits >= LongNumber || (digits == 4 && IsYear(run[(i - 3)..])))
            {
                return true;
            }

            if (code == Separator)
            {
                continue;
            }

            // Separators do not count: needles are letters and digits alone.
            start = ((start << CodeBits) | code) & StartMask;
            if (++count >= 3 && (_starts[start / 64] & (1UL << (start % 64))) != 0 && Continues(start, run[(i + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear<T>(ReadOnlySpan<T> digits)
        where T : unmanaged, IBinaryInteger<T> =>
        (int.CreateTruncating(digits[0]), int.CreateTruncating(digits[1])) is ('1', '9') or ('2', '0') or ('1', '8');

    /// <summary>True if a needle with this beginning goes on as the run does.</summary>
    private bool Continues<T>(int start, ReadOnlySpan<T> rest)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (var needle in _needles[start])
        {
            var at = 3;
            for (var i = 0; i < rest.Length && at < needle.Length; i++)
            {
                var code = Codes[int.CreateTruncating(rest[i]) & 0x7F];
                if (code == Separator)
                {
                    continue;
                }

                if (needle[at] >= 0x80 || code != Codes[needle[at]])
                {
                    break;
                }

                at++;
            }

            if (at >= needle.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static int Start(string text) => text[0] < 0x80 && text[1] < 0x80 && text[2] < 0x80 ? (Codes[text[0]] << (2 * CodeBits)) | (Codes[text[1]] << CodeBits) | Codes[text[2]] : -1;
}
