using System.Collections.Frozen;

namespace Lethe.Synthetic.Pixels;

/// <summary>Capital letters and digits of five by seven dots, drawn twice as large.</summary>
internal static class Lettering
{
    /// <summary>Pixels for one dot.</summary>
    private const int Scale = 2;

    private const int GlyphRows = 7;
    private const int GlyphColumns = 5;
    private const int Advance = GlyphColumns + 1;

    /// <summary>Each row of a glyph is one hexadecimal pair of digits; bit 4 is the left dot.</summary>
    private static readonly FrozenDictionary<char, string> Glyphs = new Dictionary<char, string>
    {
        ['A'] = "0E11111F111111",
        ['B'] = "1E11111E11111E",
        ['C'] = "0E11101010110E",
        ['D'] = "1E11111111111E",
        ['E'] = "1F10101E10101F",
        ['F'] = "1F10101E101010",
        ['G'] = "0E11101711110F",
        ['H'] = "1111111F111111",
        ['I'] = "0E04040404040E",
        ['J'] = "0702020202120C",
        ['K'] = "11121418141211",
        ['L'] = "1010101010101F",
        ['M'] = "111B1515111111",
        ['N'] = "11191513111111",
        ['O'] = "0E11111111110E",
        ['P'] = "1E11111E101010",
        ['Q'] = "0E11111115120D",
        ['R'] = "1E11111E141211",
        ['S'] = "0F10100E01011E",
        ['T'] = "1F040404040404",
        ['U'] = "1111111111110E",
        ['V'] = "11111111110A04",
        ['W'] = "1111111515150A",
        ['X'] = "11110A040A1111",
        ['Y'] = "11110A04040404",
        ['Z'] = "1F01020408101F",
        ['0'] = "0E11131519110E",
        ['1'] = "040C040404040E",
        ['2'] = "0E11010204081F",
        ['3'] = "1E01010E01011E",
        ['4'] = "02060A121F0202",
        ['5'] = "1F101E0101110E",
        ['6'] = "0608101E11110E",
        ['7'] = "1F010204080808",
        ['8'] = "0E11110E11110E",
        ['9'] = "0E11110F01020C",
        ['-'] = "0000001F000000",
        ['.'] = "00000000000C0C",
        ['/'] = "01010204081010",
        [':'] = "000C0C000C0C00",
    }.ToFrozenDictionary();

    /// <summary>Width of a text in pixels.</summary>
    public static int Width(string text) => text.Length * Advance * Scale;

    /// <summary>Height of a text in pixels.</summary>
    public static int Height => GlyphRows * Scale;

    /// <summary>The box that a text takes, one pixel wider on every side.</summary>
    public static BurnedInBox Box(string text, int x, int y) => new(x - 1, y - 1, Width(text) + 2, Height + 2, text);

    /// <summary>Every dot of a text; what would run over the right edge is left out.</summary>
    public static IEnumerable<(int X, int Y)> Dots(string text, int left, int top, int columns)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Glyphs.TryGetValue(char.ToUpperInvariant(text[i]), out var rows))
            {
                continue;
            }

            foreach (var (x, y) in GlyphDots(rows))
            {
                var column = left + (i * Advance * Scale) + x;
                if (column < columns)
                {
                    yield return (column, top + y);
                }
            }
        }
    }

    private static IEnumerable<(int X, int Y)> GlyphDots(string rows)
    {
        for (var y = 0; y < GlyphRows * Scale; y++)
        {
            var bits = Convert.ToInt32(rows.Substring(y / Scale * 2, 2), 16);
            for (var x = 0; x < GlyphColumns * Scale; x++)
            {
                if ((bits >> (GlyphColumns - 1 - (x / Scale)) & 1) != 0)
                {
                    yield return (x, y);
                }
            }
        }
    }
}
