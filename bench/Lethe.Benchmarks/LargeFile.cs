using System.Buffers.Binary;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Synthetic;

namespace Lethe.Benchmarks;

/// <summary>One multi-frame file of any size, written without holding it in memory.</summary>
internal static class LargeFile
{
    private const int Megabyte = 1024 * 1024;

    internal static void Write(string path, int megabytes)
    {
        var options = new DemoOptions { Frames = 1 };
        var content = DemoStudies.Files(options).First(f => f.Path == "US/loop.dcm").Content;
        var pixelData = new Tag(0x7FE0, 0x0010);
        var frame = content.Find(pixelData)!.Value;
        var frames = (int)((long)megabytes * Megabyte / frame.Length);
        content.Add(new Tag(0x0028, 0x0008), Vr.IS, frames);
        content.Remove(new Tag(0x0018, 0x1065));

        // Pixel Data has to be the last element, since its length and bytes are put in by hand.
        foreach (var behind in content.Elements.Where(e => e.Tag > pixelData).ToList())
        {
            content.Remove(behind.Tag);
        }

        var header = Part10Writer.ToBytes(content.AddBytes(pixelData, Vr.OB, new byte[2]), new WriteOptions());
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(header.Length - 6), checked((uint)((long)frames * frame.Length)));
        using var file = File.Create(path);
        file.Write(header.AsSpan(0, header.Length - 2));
        for (var i = 0; i < frames; i++)
        {
            file.Write(frame.Span);
        }
    }
}
