using System.Text;

namespace Lethe.Dicom.Text;

/// <summary>The characters of one coded set of 94, 96 or 94 x 94 places (ISO 2022). Filled when first needed, then constant.</summary>
internal sealed class CodeTable
{
    /// <summary>A place without a character.</summary>
    public const char Undefined = '\uFFFF';

    private const int Rows = 94;

    private readonly Lazy<char[]> _characters;
    private readonly Lazy<Dictionary<char, ushort>> _codes;

    private CodeTable(int bytesPerCharacter, Func<char[]> fill)
    {
        BytesPerCharacter = bytesPerCharacter;
        _characters = new Lazy<char[]>(fill);
        _codes = new Lazy<Dictionary<char, ushort>>(() => Invert(bytesPerCharacter, _characters.Value));
    }

    /// <summary>1 or 2.</summary>
    public int BytesPerCharacter { get; }

    /// <summary>The character of a one-byte code, high bit ignored.</summary>
    public char this[byte code] => _characters.Value[code & 0x7F];

    /// <summary>The character of a two-byte code, high bits ignored.</summary>
    public char this[byte lead, byte trail]
    {
        get
        {
            var row = (lead & 0x7F) - 0x21;
            var column = (trail & 0x7F) - 0x21;
            return (uint)row < Rows && (uint)column < Rows ? _characters.Value[(row * Rows) + column] : Undefined;
        }
    }

    /// <summary>The code of a character with its high bits clear.</summary>
    public bool TryGetCode(char character, out ushort code) => _codes.Value.TryGetValue(character, out code);

    /// <summary>A one-byte set: <paramref name="map"/> gives the character of each code 20-7F.</summary>
    public static CodeTable OfSingleBytes(Func<int, char> map) => new(1, () =>
    {
        var characters = new char[128];
        Array.Fill(characters, Undefined);
        for (var code = 0x20; code < 128; code++)
        {
            characters[code] = map(code);
        }

        return characters;
    });

    /// <summary>The upper half of a code page, with the places where the page differs from the set of DICOM.</summary>
    public static CodeTable OfCodePage(int codePage, params (byte Code, char Character)[] corrections) => new(1, () =>
    {
        var characters = OfSingleBytes(_ => Undefined)._characters.Value;
        var encoding = OpenCodePage(codePage);
        for (var code = 0xA0; code < 256; code++)
        {
            characters[code & 0x7F] = Read(encoding, [(byte)code]);
        }

        foreach (var (code, character) in corrections)
        {
            characters[code & 0x7F] = character;
        }

        return characters;
    });

    /// <summary>A two-byte set found in a code page at (lead, trail) with the given high bits.</summary>
    public static CodeTable OfDoubleBytes(int codePage, int trailHighBit, params (ushort Code, char Character)[] corrections) => new(2, () =>
    {
        var characters = new char[Rows * Rows];
        var encoding = OpenCodePage(codePage);
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = Read(encoding, [(byte)((i / Rows) + 0xA1), (byte)((i % Rows) + 0x21 + trailHighBit)]);
        }

        foreach (var (code, character) in corrections)
        {
            characters[(((code >> 8) - 0x21) * Rows) + (code & 0xFF) - 0x21] = character;
        }

        return characters;
    });

    /// <summary>Opens a code page without registering it for the whole process; what it lacks reads as <see cref="Undefined"/>.</summary>
    public static Encoding OpenCodePage(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, new EncoderReplacementFallback("?"), new DecoderReplacementFallback(Undefined.ToString()))
        ?? throw new InvalidOperationException($"code page {codePage} is not in this runtime");

    private static char Read(Encoding encoding, ReadOnlySpan<byte> code)
    {
        Span<char> read = stackalloc char[4];

        // Code pages fill their holes with private use characters, which say nothing to a reader.
        return encoding.GetChars(code, read) == 1 && read[0] is not (>= '\uE000' and <= '\uF8FF') ? read[0] : Undefined;
    }

    private static Dictionary<char, ushort> Invert(int bytesPerCharacter, char[] characters)
    {
        var codes = new Dictionary<char, ushort>(characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] != Undefined)
            {
                codes.TryAdd(characters[i], (ushort)(bytesPerCharacter == 1 ? i : (((i / Rows) + 0x21) << 8) | ((i % Rows) + 0x21)));
            }
        }

        return codes;
    }
}
