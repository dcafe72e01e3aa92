using System.Text;

namespace Lethe.Tests.Siemens;

/// <summary>Builds headers of both forms. Every place that no reader needs is filled with the given bytes.</summary>
internal sealed class CsaBuilder(bool isSecond, byte[]? filler = null)
{
    private readonly List<(string Name, string Vr, int Vm, string[] Items)> _tags = [];
    private readonly bool _isFilled = filler is not null;
    private readonly byte[] _filler = filler ?? [0];

    internal CsaBuilder Add(string name, string vr, params string[] items) => Add(name, vr, 1, items);

    internal CsaBuilder Add(string name, string vr, int vm, params string[] items)
    {
        _tags.Add((name, vr, vm, items));
        return this;
    }

    internal byte[] Build()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        if (isSecond)
        {
            writer.Write("SV10"u8);
            writer.Write(_isFilled ? Fill(4) : [4, 3, 2, 1]);
        }

        writer.Write(_tags.Count);
        writer.Write(77);
        foreach (var (name, vr, vm, items) in _tags)
        {
            writer.Write(Padded(name, 64));
            writer.Write(_isFilled ? Fill(4) : BitConverter.GetBytes(vm));
            writer.Write(Encoding.ASCII.GetBytes(vr));
            writer.Write(Fill(2));
            writer.Write(_isFilled ? Fill(4) : BitConverter.GetBytes(6));
            writer.Write(items.Length);
            writer.Write(_isFilled ? Fill(4) : BitConverter.GetBytes(items.Length > 0 ? 77 : 205));
            foreach (var item in items)
            {
                WriteItem(writer, item);
            }
        }

        writer.Write(Fill(64));
        writer.Flush();
        return stream.ToArray();
    }

    private void WriteItem(BinaryWriter writer, string item)
    {
        // Some bytes behind the NUL belong to the item, as in real headers.
        var value = item.Length == 0 ? [] : Padded(item, item.Length + 6);
        var length = value.Length + (isSecond ? 0 : _tags[0].Items.Length);
        writer.Write(length);
        writer.Write(isSecond ? BitConverter.GetBytes(length) : Fill(4));
        writer.Write(_isFilled ? Fill(4) : BitConverter.GetBytes(item.Length > 0 ? 77 : 205));
        writer.Write(_isFilled ? Fill(4) : BitConverter.GetBytes(length));
        writer.Write(value);
        writer.Write(Fill(((value.Length + 3) & ~3) - value.Length));
    }

    private byte[] Padded(string text, int length)
    {
        var bytes = Fill(length);
        Encoding.Latin1.GetBytes(text).CopyTo(bytes, 0);
        bytes[text.Length] = 0;
        return bytes;
    }

    private byte[] Fill(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = _filler[i % _filler.Length];
        }

        return bytes;
    }
}
