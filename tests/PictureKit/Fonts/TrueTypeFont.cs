namespace Lethe.PictureKit.Fonts;

/// <summary>Outlines of the letters of a font, as far as pictures for tests need them: no hinting, no kerning.</summary>
public sealed class TrueTypeFont
{
    private const int WordArguments = 1;
    private const int ArgumentsAreOffsets = 2;
    private const int HasScale = 8;
    private const int More = 32;
    private const int HasTwoScales = 64;
    private const int HasMatrix = 128;
    private const int Deepest = 5;

    private readonly FontBytes _font;
    private readonly CharacterMap _characters;
    private readonly int _unitsPerEm;
    private readonly bool _longOffsets;
    private readonly int _advances;

    private TrueTypeFont(FontBytes font)
    {
        (_font, _characters) = (font, new CharacterMap(font));
        (_unitsPerEm, _longOffsets, _advances) = (font.UInt16(font["head"] + 18), font.Int16(font["head"] + 50) != 0, font.UInt16(font["hhea"] + 34));
    }

    /// <summary>Reads a font file.</summary>
    public static TrueTypeFont Read(string path) => new(new FontBytes(File.ReadAllBytes(path)));

    /// <summary>The contours of a text that begins at 0 and stands on 0, y downward, for a height of em in pixels.</summary>
    public List<List<(double X, double Y)>> Outline(string text, double size)
    {
        var (contours, at, scale) = (new List<List<(double X, double Y)>>(), 0.0, size / _unitsPerEm);
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = _characters[rune.Value];
            foreach (var contour in Glyph(glyph, 0))
            {
                contours.Add([.. Curves.Flatten(contour).Select(point => ((point.X * scale) + at, -point.Y * scale))]);
            }

            at += AdvanceOf(glyph) * scale;
        }

        return contours;
    }

    private int AdvanceOf(int glyph) => _font.UInt16(_font["hmtx"] + (4 * Math.Min(glyph, _advances - 1)));

    private List<List<(double X, double Y, bool IsOn)>> Glyph(int glyph, int depth)
    {
        var loca = _font["loca"];
        var (start, end) = _longOffsets ? ((int)_font.UInt32(loca + (4 * glyph)), (int)_font.UInt32(loca + (4 * glyph) + 4)) : (2 * _font.UInt16(loca + (2 * glyph)), 2 * _font.UInt16(loca + (2 * glyph) + 2));
        if (end <= start || depth > Deepest)
        {
            return [];
        }

        var at = _font["glyf"] + start;
        var count = _font.Int16(at);
        return count >= 0 ? Simple(at + 10, count) : Composite(at + 10, depth);
    }

    private List<List<(double X, double Y, bool IsOn)>> Simple(int at, int count)
    {
        var ends = Enumerable.Range(0, count).Select(i => _font.UInt16(at + (2 * i))).ToArray();
        var points = count == 0 ? 0 : ends[^1] + 1;
        at += (2 * count) + 2 + _font.UInt16(at + (2 * count));
        var flags = new List<byte>();
        while (flags.Count < points)
        {
            var flag = _font.Byte(at++);
            flags.Add(flag);
            for (var repeat = (flag & 8) != 0 ? _font.Byte(at++) : 0; repeat > 0; repeat--)
            {
                flags.Add(flag);
            }
        }

        var xs = Coordinates(flags, ref at, 2, 16);
        var ys = Coordinates(flags, ref at, 4, 32);
        return [.. ends.Select((end, i) => Enumerable.Range(i == 0 ? 0 : ends[i - 1] + 1, end - (i == 0 ? -1 : ends[i - 1])).Select(p => ((double)xs[p], (double)ys[p], (flags[p] & 1) != 0)).ToList())];
    }

    private int[] Coordinates(List<byte> flags, ref int at, int isShort, int isSame)
    {
        var (values, value) = (new int[flags.Count], 0);
        for (var i = 0; i < values.Length; i++)
        {
            if ((flags[i] & isShort) != 0)
            {
                value += (flags[i] & isSame) != 0 ? _font.Byte(at) : -_font.Byte(at);
                at++;
            }
            else if ((flags[i] & isSame) == 0)
            {
                value += _font.Int16(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    private List<List<(double X, double Y, bool IsOn)>> Composite(int at, int depth)
    {
        var contours = new List<List<(double X, double Y, bool IsOn)>>();
        int flags;
        do
        {
            (flags, var part) = (_font.UInt16(at), _font.UInt16(at + 2));
            var words = (flags & WordArguments) != 0;
            var (x, y) = (words ? _font.Int16(at + 4) : _font.Int8(at + 4), words ? _font.Int16(at + 6) : _font.Int8(at + 5));
            (x, y) = (flags & ArgumentsAreOffsets) != 0 ? (x, y) : (0, 0);
            at += words ? 8 : 6;
            var (a, b, c, d) = Matrix(flags, ref at);
            contours.AddRange(Glyph(part, depth + 1).Select(contour => contour.Select(p => ((a * p.X) + (c * p.Y) + x, (b * p.X) + (d * p.Y) + y, p.IsOn)).ToList()));
        }
        while ((flags & More) != 0);

        return contours;
    }

    private (double A, double B, double C, double D) Matrix(int flags, ref int at)
    {
        var start = at;
        double Fraction(int index) => _font.Int16(start + (2 * index)) / 16384.0;
        var matrix = (flags & HasScale) != 0 ? (Fraction(0), 0, 0, Fraction(0))
            : (flags & HasTwoScales) != 0 ? (Fraction(0), 0, 0, Fraction(1))
            : (flags & HasMatrix) != 0 ? (Fraction(0), Fraction(1), Fraction(2), Fraction(3)) : (1.0, 0.0, 0.0, 1.0);
        at += (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
        return matrix;
    }
}
