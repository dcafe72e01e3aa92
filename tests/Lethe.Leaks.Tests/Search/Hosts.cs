using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;

namespace Lethe.Leaks.Tests.Search;

/// <summary>Small instances to plant canaries in.</summary>
internal static class Hosts
{
    public const string Ct = "1.2.840.10008.5.1.4.1.1.2";
    public const string Sr = "1.2.840.10008.5.1.4.1.1.88.33";
    public const string StructureSet = "1.2.840.10008.5.1.4.1.1.481.3";
    public const string EnhancedMr = "1.2.840.10008.5.1.4.1.1.4.1";
    public const string Presentation = "1.2.840.10008.5.1.4.1.1.11.1";
    public const string Ecg = "1.2.840.10008.5.1.4.1.1.9.1.1";
    public const string Pdf = "1.2.840.10008.5.1.4.1.1.104.1";
    public const string SecondaryCapture = "1.2.840.10008.5.1.4.1.1.7";
    public const string Unknown = "1.2.840.10008.5.1.4.1.1.99999";
    public const string Private = "1.3.6.1.4.1.32473.9.1";

    /// <summary>The SOP classes that rows are planted in.</summary>
    public static IReadOnlyList<string> Classes { get; } = [Ct, Sr, StructureSet, EnhancedMr, Presentation, Unknown, Private];

    /// <summary>An instance of a class with little more than what names it.</summary>
    public static DataSet Of(string sopClass) => new DataSet()
        .Add(new Tag(0x0008, 0x0016), Vr.UI, sopClass)
        .Add(new Tag(0x0008, 0x0018), Vr.UI, "1.3.6.1.4.1.32473.5.1")
        .Add(new Tag(0x0008, 0x0060), Vr.CS, "OT")
        .Add(new Tag(0x0010, 0x0010), Vr.PN, "Host^Anna")
        .Add(new Tag(0x0010, 0x0020), Vr.LO, "HOST-1")
        .Add(new Tag(0x0020, 0x000D), Vr.UI, "1.3.6.1.4.1.32473.5.2")
        .Add(new Tag(0x0020, 0x000E), Vr.UI, "1.3.6.1.4.1.32473.5.3");

    /// <summary>A CT with pixels of eight rows and columns.</summary>
    public static DataSet CtImage() => WithPixels(Of(Ct));

    /// <summary>Adds 16-bit pixels, 12 bits stored.</summary>
    public static DataSet WithPixels(DataSet set, ushort fill = 0) => set
        .Add(new Tag(0x0028, 0x0002), Vr.US, 1)
        .Add(new Tag(0x0028, 0x0004), Vr.CS, "MONOCHROME2")
        .Add(new Tag(0x0028, 0x0010), Vr.US, 8)
        .Add(new Tag(0x0028, 0x0011), Vr.US, 8)
        .Add(new Tag(0x0028, 0x0100), Vr.US, 16)
        .Add(new Tag(0x0028, 0x0101), Vr.US, 12)
        .Add(new Tag(0x0028, 0x0102), Vr.US, 11)
        .Add(new Tag(0x0028, 0x0103), Vr.US, 0)
        .Add(new Tag(0x7FE0, 0x0010), Vr.OW, [.. Enumerable.Repeat((long)fill, 64)]);

    /// <summary>The set inside sequences, the last of them next to it.</summary>
    public static DataSet Nest(DataSet outer, DataSet inner, params IReadOnlyList<Tag> path)
    {
        for (var i = path.Count - 1; i > 0; i--)
        {
            inner = WithCreator(new DataSet().AddSequence(path[i], inner), path[i]);
        }

        return WithCreator(outer.AddSequence(path[0], inner), path[0]);
    }

    private static DataSet WithCreator(DataSet set, Tag tag) => tag.IsPrivate
        ? set.Add(new Tag(tag.Group, (ushort)(tag.Element >> 8)), Vr.LO, "EXAMPLE BLOCK")
        : set;
}
