using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Text;

/// <summary>Decodes bytes of single-byte sets and of ISO 2022 code extensions (PS3.5 6.1.2).</summary>
internal ref struct Iso2022Decoder(CharacterSet set, Vr vr, TextLeniency leniency, Span<char> destination)
{
    private readonly Span<char> _destination = destination;
    private Iso2022State _state = new(set, vr);
    private bool _good = true;

    /// <summary>Characters written.</summary>
    public int Written { get; private set; }

    /// <summary>Decodes all; what cannot be decoded becomes U+FFFD and the answer false.</summary>
    public bool Decode(ReadOnlySpan<byte> value)
    {
        while (!value.IsEmpty)
        {
            value = value[Step(value)..];
        }

        return _good;
    }

    private int Step(ReadOnlySpan<byte> rest) => rest[0] switch
    {
        0x1B => Escape(rest),
        < 0x20 or 0x7F => Control(rest[0]),
        < 0x80 => LowerHalf(rest),
        < 0xA0 => Bad(), // PS3.5 6.1.3: no C1 control characters
        _ => UpperHalf(rest),
    };

    private int Escape(ReadOnlySpan<byte> rest) => _state.TryEscape(rest, leniency, out var length) ? length : Bad();

    private int Control(byte control)
    {
        if (Iso2022State.IsResettingControl(control))
        {
            _state.Reset();
        }

        return Put((char)control, 1);
    }

    private int LowerHalf(ReadOnlySpan<byte> rest)
    {
        if (_state.G0.IsDoubleByte)
        {
            return rest[0] == 0x20 ? Put(' ', 1) : Pair(_state.G0, rest, highBit: 0);
        }

        // A delimiter stays one even where the active set shows another sign, as JIS X 0201 does for 5C.
        if (_state.IsDelimiter(rest[0]))
        {
            _state.Reset();
            return Put((char)rest[0], 1);
        }

        return Put(_state.G0.Table[rest[0]], 1);
    }

    private int UpperHalf(ReadOnlySpan<byte> rest) => _state.G1 switch
    {
        null => Bad(),
        { IsDoubleByte: true } g1 => Pair(g1, rest, highBit: 0x80),
        var g1 => Put(g1.Table[rest[0]], 1),
    };

    private int Pair(CodeElement element, ReadOnlySpan<byte> rest, int highBit) =>
        rest.Length >= 2 && (rest[1] & 0x80) == highBit && element.Table[rest[0], rest[1]] is var character and not CodeTable.Undefined
            ? Put(character, 2)
            : Bad();

    private int Put(char character, int length)
    {
        if (character == CodeTable.Undefined)
        {
            return Bad();
        }

        _destination[Written++] = character;
        return length;
    }

    private int Bad()
    {
        _good = false;
        _destination[Written++] = '\uFFFD';
        return 1;
    }
}
