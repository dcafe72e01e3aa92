using System.Buffers;
using System.Text;

namespace Lethe.Dicom.Text;

/// <summary>An encoding that needs no code extensions and allows none: UTF-8, GB18030, GBK (PS3.3 Table C.12-5).</summary>
internal abstract class WholeEncoding
{
    /// <summary>ISO_IR 192.</summary>
    public static readonly WholeEncoding Utf8 = new Utf8Encoding();

    /// <summary>GB18030.</summary>
    public static readonly WholeEncoding Gb18030 = new ChineseEncoding(54936, hasFourBytes: true);

    /// <summary>GBK.</summary>
    public static readonly WholeEncoding Gbk = new ChineseEncoding(936, hasFourBytes: false);

    /// <summary>Decodes; what cannot be decoded becomes U+FFFD and the answer false. The destination is as long as the value.</summary>
    public abstract bool Decode(ReadOnlySpan<byte> value, Span<char> destination, out int written);

    /// <summary>Encodes, or gives null.</summary>
    public abstract byte[]? Encode(string text);

    /// <summary>Bytes of the character at the start of the bytes; at least 1.</summary>
    public abstract int CharacterLength(ReadOnlySpan<byte> bytes);

    private sealed class Utf8Encoding : WholeEncoding
    {
        public override bool Decode(ReadOnlySpan<byte> value, Span<char> destination, out int written)
        {
            if (System.Text.Unicode.Utf8.ToUtf16(value, destination, out _, out written, replaceInvalidSequences: false) == OperationStatus.Done)
            {
                return true;
            }

            System.Text.Unicode.Utf8.ToUtf16(value, destination, out _, out written);
            return false;
        }

        public override byte[]? Encode(string text)
        {
            var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
            return System.Text.Unicode.Utf8.FromUtf16(text, bytes, out _, out _, replaceInvalidSequences: false) == OperationStatus.Done ? bytes : null;
        }

        // No byte of a longer character is below 80, so a delimiter is always one.
        public override int CharacterLength(ReadOnlySpan<byte> bytes) => 1;
    }

    private sealed class ChineseEncoding(int codePage, bool hasFourBytes) : WholeEncoding
    {
        private readonly Lazy<Encoding> _encoding = new(() => CodeTable.OpenCodePage(codePage));

        public override bool Decode(ReadOnlySpan<byte> value, Span<char> destination, out int written)
        {
            written = _encoding.Value.GetChars(value, destination);
            var good = true;
            foreach (ref var character in destination[..written])
            {
                if (IsForeign(character))
                {
                    character = '\uFFFD';
                    good = false;
                }
            }

            return good;
        }

        public override byte[]? Encode(string text)
        {
            var bytes = _encoding.Value.GetBytes(text);
            var back = new char[bytes.Length];

            // A code page writes "best fits" and question marks for what it lacks: only reading back tells.
            return Decode(bytes, back, out var written) && text.AsSpan().SequenceEqual(back.AsSpan(0, written)) ? bytes : null;
        }

        public override int CharacterLength(ReadOnlySpan<byte> bytes)
        {
            if (bytes.Length < 2 || bytes[0] is < 0x81 or 0xFF)
            {
                return 1;
            }

            if (bytes[1] is >= 0x40 and <= 0xFE and not 0x7F)
            {
                return 2;
            }

            return hasFourBytes && bytes.Length >= 4 && bytes[1] is >= 0x30 and <= 0x39
                && bytes[2] is >= 0x81 and <= 0xFE && bytes[3] is >= 0x30 and <= 0x39 ? 4 : 1;
        }

        // GBK proper has neither the euro that the code page puts at 80 nor private use characters.
        private bool IsForeign(char character) => character == CodeTable.Undefined
            || (!hasFourBytes && character is '\u20AC' or (>= '\uE000' and <= '\uF8FF'));
    }
}
