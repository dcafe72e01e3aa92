namespace Lethe.Identity;

/// <summary>Digests as text that people can read out: base 32 without I, L, O and U.</summary>
internal static class CodeText
{
    private static ReadOnlySpan<byte> Alphabet => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8;

    /// <summary>Characters for a number of bytes that is a multiple of five.</summary>
    internal static int Length(int bytes) => bytes / 5 * 8;

    internal static void Encode(ReadOnlySpan<byte> bytes, Span<byte> text)
    {
        for (int i = 0, o = 0; i < bytes.Length; i += 5, o += 8)
        {
            var word = 0UL;
            for (var k = 0; k < 5; k++)
            {
                word = (word << 8) | bytes[i + k];
            }

            for (var k = 0; k < 8; k++)
            {
                text[o + k] = Alphabet[(int)(word >> (35 - (5 * k))) & 31];
            }
        }
    }

    internal static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> bytes)
    {
        for (int i = 0, o = 0; i < text.Length; i += 8, o += 5)
        {
            var word = 0UL;
            for (var k = 0; k < 8; k++)
            {
                var digit = Alphabet.IndexOf(text[i + k]);
                if (digit < 0)
                {
                    return false;
                }

                word = (word << 5) | (uint)digit;
            }

            for (var k = 4; k >= 0; k--)
            {
                bytes[o + k] = (byte)word;
                word >>= 8;
            }
        }

        return true;
    }
}
