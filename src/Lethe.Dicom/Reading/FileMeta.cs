namespace Lethe.Dicom.Reading;

/// <summary>The four values of the file meta information that a reader needs (PS3.10 7.1). Kept between files.</summary>
public sealed class FileMeta
{
    private readonly byte[] _values = new byte[4 * 64];
    private readonly int[] _lengths = new int[4];

    /// <summary>(0002,0002), ASCII without padding; empty when absent.</summary>
    public ReadOnlySpan<byte> SopClassUid => Value(0);

    /// <summary>(0002,0003), ASCII without padding; empty when absent.</summary>
    public ReadOnlySpan<byte> SopInstanceUid => Value(1);

    /// <summary>(0002,0010), ASCII without padding; empty when absent.</summary>
    public ReadOnlySpan<byte> TransferSyntaxUid => Value(2);

    /// <summary>(0002,0012), ASCII without padding: who wrote the file; empty when absent.</summary>
    public ReadOnlySpan<byte> ImplementationClassUid => Value(3);

    internal void Clear() => Array.Clear(_lengths);

    internal bool Take(uint tag, ReadOnlySpan<byte> value)
    {
        var slot = tag switch { 0x0002_0002 => 0, 0x0002_0003 => 1, 0x0002_0010 => 2, 0x0002_0012 => 3, _ => -1 };
        if (slot < 0)
        {
            return true;
        }

        var trimmed = value.TrimEnd("\0 "u8).TrimStart((byte)' ');
        if (trimmed.Length > 64)
        {
            return slot != 2;
        }

        trimmed.CopyTo(_values.AsSpan(slot * 64));
        _lengths[slot] = trimmed.Length;
        return true;
    }

    private ReadOnlySpan<byte> Value(int slot) => _values.AsSpan(slot * 64, _lengths[slot]);
}
