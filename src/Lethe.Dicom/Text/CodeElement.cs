namespace Lethe.Dicom.Text;

/// <summary>A coded set as ISO 2022 designates it: where it goes (G0: bytes 20-7F, G1: bytes A0-FF) and by which escape sequence.</summary>
internal sealed class CodeElement(byte[] escape, bool isG0, CodeTable table)
{
    private readonly byte[] _escape = escape;

    /// <summary>The escape sequence with its ESC.</summary>
    public ReadOnlySpan<byte> Escape => _escape;

    /// <summary>True for G0, false for G1.</summary>
    public bool IsG0 { get; } = isG0;

    /// <summary>The characters.</summary>
    public CodeTable Table { get; } = table;

    /// <summary>True if each character takes two bytes.</summary>
    public bool IsDoubleByte => Table.BytesPerCharacter == 2;

    /// <summary>Finds the bytes of a character as they stand in the stream; <paramref name="code"/> is one or two bytes.</summary>
    public bool TryEncode(char character, out ushort code)
    {
        if (!Table.TryGetCode(character, out code))
        {
            return false;
        }

        if (!IsG0)
        {
            code |= IsDoubleByte ? (ushort)0x8080 : (ushort)0x80;
        }

        return true;
    }
}
