using System.Buffers.Binary;

namespace Lethe.PictureKit.Fonts;

/// <summary>The tables of a TrueType file, or of the first font of a collection.</summary>
public sealed class FontBytes
{
    private const uint Collection = 0x7474_6366;

    private readonly byte[] _file;
    private readonly Dictionary<string, int> _tables = [];

    public FontBytes(byte[] file)
    {
        _file = file;
        var start = UInt32(0) == Collection ? (int)UInt32(12) : 0;
        for (var i = 0; i < UInt16(start + 4); i++)
        {
            var entry = start + 12 + (16 * i);
            _tables[System.Text.Encoding.ASCII.GetString(file, entry, 4)] = (int)UInt32(entry + 8);
        }
    }

    /// <summary>Where a table begins.</summary>
    public int this[string table] => _tables[table];

    public int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at));

    public int Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at));

    public int Int8(int at) => (sbyte)_file[at];

    public byte Byte(int at) => _file[at];

    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));
}
