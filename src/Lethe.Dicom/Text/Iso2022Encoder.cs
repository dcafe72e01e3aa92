using System.Buffers;
using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Text;

/// <summary>Encodes text in single-byte sets and with ISO 2022 code extensions (PS3.5 6.1.2.5).</summary>
internal struct Iso2022Encoder(CharacterSet set, Vr vr)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private Iso2022State _state = new(set, vr);

    /// <summary>The bytes, or null if a character is in none of the declared sets.</summary>
    public byte[]? Encode(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!Put(character))
            {
                return null;
            }
        }

        Return(); // PS3.5 6.1.2.5.3: the initial sets are active at the end of a value
        return _bytes.WrittenSpan.ToArray();
    }

    private bool Put(char character)
    {
        if (character is < ' ' or '\u007F' || _state.IsDelimiter(character))
        {
            if (character == '\u001B')
            {
                return false;
            }

            Return();
            Write(character, 1);
            return true;
        }

        return TryIn(_state.G0, character) || (_state.G1 is { } g1 && TryIn(g1, character)) || TryDeclared(character);
    }

    private bool TryDeclared(char character)
    {
        if (!set.HasExtensions)
        {
            return false;
        }

        foreach (var element in set.Declared)
        {
            if (element.TryEncode(character, out _))
            {
                Designate(element);
                return TryIn(element, character);
            }
        }

        return false;
    }

    private readonly bool TryIn(CodeElement element, char character)
    {
        // In one-byte G0 sets the byte of a delimiter cannot stand for another sign (YEN SIGN at 5C).
        if (!element.TryEncode(character, out var code) || (!element.IsDoubleByte && _state.IsDelimiter(code)))
        {
            return false;
        }

        Write(code, element.Table.BytesPerCharacter);
        return true;
    }

    private void Return()
    {
        if (_state.G0 != set.InitialG0)
        {
            Designate(set.InitialG0);
        }

        if (_state.G1 != set.InitialG1 && set.InitialG1 is { } g1)
        {
            Designate(g1);
        }

        _state.Reset();
    }

    private void Designate(CodeElement element)
    {
        _state.Designate(element);
        _bytes.Write(element.Escape);
    }

    private readonly void Write(int code, int length)
    {
        var span = _bytes.GetSpan(2);
        span[0] = (byte)(length == 2 ? code >> 8 : code);
        span[1] = (byte)code;
        _bytes.Advance(length);
    }
}
