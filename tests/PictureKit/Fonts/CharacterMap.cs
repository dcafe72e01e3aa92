namespace Lethe.PictureKit.Fonts;

/// <summary>From characters to glyphs: formats 4 and 12 of the table cmap.</summary>
public sealed class CharacterMap
{
    private const int Microsoft = 3;

    private readonly FontBytes _font;
    private readonly int _table;

    public CharacterMap(FontBytes font)
    {
        (_font, var cmap) = (font, font["cmap"]);
        for (var i = 0; i < font.UInt16(cmap + 2); i++)
        {
            var entry = cmap + 4 + (8 * i);
            var table = cmap + (int)font.UInt32(entry + 4);
            if (font.UInt16(entry) == Microsoft && font.UInt16(table) is 4 or 12)
            {
                _table = table;
            }
        }
    }

    /// <summary>The glyph of a character; 0 if there is none.</summary>
    public int this[int character] => _font.UInt16(_table) == 4 ? OfSegments(character) : OfGroups(character);

    private int OfSegments(int character)
    {
        var twice = _font.UInt16(_table + 6);
        for (var at = 0; at < twice; at += 2)
        {
            var (end, start) = (_font.UInt16(_table + 14 + at), _font.UInt16(_table + 16 + twice + at));
            if (character > end)
            {
                continue;
            }

            var (delta, rangeAt) = (_font.UInt16(_table + 16 + (2 * twice) + at), _table + 16 + (3 * twice) + at);
            var range = _font.UInt16(rangeAt);
            return character < start ? 0 : ((range == 0 ? character : _font.UInt16(rangeAt + range + (2 * (character - start)))) + delta) & 0xFFFF;
        }

        return 0;
    }

    private int OfGroups(int character)
    {
        for (var i = 0; i < _font.UInt32(_table + 12); i++)
        {
            var group = _table + 16 + (12 * i);
            if (character >= _font.UInt32(group) && character <= _font.UInt32(group + 4))
            {
                return (int)(_font.UInt32(group + 8) + character - _font.UInt32(group));
            }
        }

        return 0;
    }
}
