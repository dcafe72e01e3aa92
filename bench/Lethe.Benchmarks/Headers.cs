using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Synthetic;

namespace Lethe.Benchmarks;

/// <summary>Files with hardly any pixels, so that it is the header that is measured.</summary>
public static class Headers
{
    /// <summary>Elements of the CT header at all levels, items and file meta information not counted.</summary>
    public const int CtElements = 258;

    /// <summary>Stands at the end of each SOP Instance UID, to be replaced by other numbers of seven digits.</summary>
    private const string InstanceNumber = "7711111";

    private const ushort FillerGroup = 0x0047;

    /// <summary>A CT slice of exactly <see cref="CtElements"/> elements: the demo's without its longest sequences, filled up with numbers.</summary>
    public static byte[] Ct(string transferSyntax)
    {
        var set = Find("CT/slice2.dcm", new DemoOptions { Size = 64, Slices = 2 }).Content;
        var form = new WriteOptions { TransferSyntax = transferSyntax };
        int missing;
        while ((missing = CtElements - Count(Part10Writer.ToBytes(set, form))) < 1)
        {
            set.Remove(set.Elements.MaxBy(e => e.Items?.Sum(i => i.Elements.Count) ?? 0)!.Tag);
        }

        set.Add(new Tag(FillerGroup, 0x0010), Vr.LO, "LETHE FILLER");
        for (var i = 1; i < missing; i++)
        {
            set.Add(new Tag(FillerGroup, (ushort)(0x1000 + i)), Vr.SL, i);
        }

        return Part10Writer.ToBytes(set, form);
    }

    /// <summary>A file of the demo with small images.</summary>
    public static byte[] Demo(string path) => Find(path, new DemoOptions { Size = 64, SmallSize = 64, Slices = 2 }).ToBytes();

    /// <summary>Where the number of the instance stands.</summary>
    public static Memory<byte>[] FindInstanceNumbers(byte[] file)
    {
        var places = new List<Memory<byte>>();
        var wanted = Encoding.ASCII.GetBytes(InstanceNumber);
        for (var from = 0; file.AsSpan(from).IndexOf(wanted) is >= 0 and var at; from += at + wanted.Length)
        {
            places.Add(file.AsMemory(from + at, wanted.Length));
        }

        return [.. places];
    }

    /// <summary>Elements at all levels.</summary>
    public static int Count(byte[] file)
    {
        var reader = new HeaderReader();
        return reader.Read(new MemorySource(file))
            ? reader.Table.Entries.ToArray().Count(e => !e.Is(ElementFlags.Item))
            : throw new InvalidOperationException(reader.Problem.ToString());
    }

    private static DemoFile Find(string path, DemoOptions options)
    {
        var file = DemoStudies.Files(options).First(f => f.Path == path);
        file.Content.Add(new Tag(0x0008, 0x0018), Vr.UI, "1.3.6.1.4.1.32473.2026.4." + InstanceNumber);
        return file;
    }
}
