using System.Globalization;
using System.Text;

namespace Lethe.SecondLook.Hunting.Packed;

/// <summary>The strings of a content stream of PDF (ISO 32000-1, 7.3.4), one behind the other; a new array or operator begins a new word.</summary>
internal static class PdfText
{
    internal static string Of(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder();
        for (var i = 0; i < content.Length; i++)
        {
            switch (content[i])
            {
                case (byte)'(':
                    i = Literal(content, i + 1, text);
                    break;
                case (byte)'<' when i + 1 < content.Length && content[i + 1] != '<':
                    i = Hex(content, i + 1, text);
                    break;
                case (byte)'T' when i + 1 < content.Length && content[i + 1] is (byte)'j' or (byte)'J' or (byte)'d' or (byte)'D' or (byte)'*' or (byte)'m':
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString();
    }

    private static int Literal(ReadOnlySpan<byte> content, int at, StringBuilder text)
    {
        var bytes = new List<byte>();
        for (var depth = 1; at < content.Length; at++)
        {
            var b = content[at];
            if (b == '\\' && at + 1 < content.Length)
            {
                bytes.Add(Escaped(content, ref at));
                continue;
            }

            depth += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            bytes.Add(b);
        }

        Append([.. bytes], text);
        return at;
    }

    private static byte Escaped(ReadOnlySpan<byte> content, ref int at)
    {
        at++;
        if (content[at] is < (byte)'0' or > (byte)'7')
        {
            return content[at];
        }

        var value = 0;
        for (var digits = 0; digits < 3 && at < content.Length && content[at] is >= (byte)'0' and <= (byte)'7'; digits++, at++)
        {
            value = (value * 8) + content[at] - '0';
        }

        at--;
        return (byte)value;
    }

    private static int Hex(ReadOnlySpan<byte> content, int at, StringBuilder text)
    {
        var digits = new StringBuilder();
        for (; at < content.Length && content[at] != '>'; at++)
        {
            if (char.IsAsciiHexDigit((char)content[at]))
            {
                digits.Append((char)content[at]);
            }
        }

        var bytes = new byte[digits.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = byte.Parse(digits.ToString(i * 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        Append(bytes, text);
        return at;
    }

    private static void Append(ReadOnlySpan<byte> bytes, StringBuilder text) =>
        text.Append(bytes.Length > 1 && bytes[0] == 0xFE && bytes[1] == 0xFF
            ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : bytes.Length > 1 && bytes[0] == 0 ? Encoding.BigEndianUnicode.GetString(bytes) : Encoding.Latin1.GetString(bytes));
}
