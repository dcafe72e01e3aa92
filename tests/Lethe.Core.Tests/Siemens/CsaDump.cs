using System.Buffers.Binary;
using System.Text;

namespace Lethe.Tests.Siemens;

/// <summary>A second, plain reading of CSA2 headers, to compare with what the product copies.</summary>
internal static class CsaDump
{
    /// <summary>Name, VR and items without what follows their NUL, in their order.</summary>
    internal static List<(string Name, string Vr, string[] Items)> Read(byte[] header)
    {
        var tags = new List<(string, string, string[])>();
        var position = 16;
        for (var n = Int(header, 8); n > 0; n--)
        {
            var name = Text(header, position, 64);
            var vr = Text(header, position + 68, 2);
            var items = new string[Int(header, position + 76)];
            position += 84;
            for (var i = 0; i < items.Length; i++)
            {
                var length = Int(header, position + 4);
                items[i] = Text(header, position + 16, length);
                position += 16 + ((length + 3) & ~3);
            }

            tags.Add((name, vr, items));
        }

        return tags;
    }

    internal static string[] Items(byte[] header, string name) => Read(header).Single(tag => tag.Name == name).Items;

    internal static int Int(byte[] header, int offset) => BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(offset));

    private static string Text(byte[] header, int offset, int length)
    {
        var field = header.AsSpan(offset, length);
        var end = field.IndexOf((byte)0);
        return Encoding.Latin1.GetString(end < 0 ? field : field[..end]);
    }
}
