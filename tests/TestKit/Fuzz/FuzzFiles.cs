using Lethe.Dicom.Building;
using Lethe.Synthetic;

namespace Lethe.TestKit.Fuzz;

/// <summary>Small files that variants are made of.</summary>
public static class FuzzFiles
{
    private const int LargestFile = 64 * 1024;

    private static readonly string[] Syntaxes =
        [SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitBigEndian, SyntaxUid.Deflated];

    /// <summary>The demo with small images, with and without offences, in each way of coding.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Demo()
    {
        var options = new DemoOptions { Size = 64, SmallSize = 64, FrameSize = 160, Frames = 1, Slices = 2 };
        var files = new List<(string, byte[])>();
        foreach (var file in DemoStudies.Files(options).Concat(DemoStudies.Files(options with { WithOffences = true })))
        {
            var isEncapsulated = file.Form.TransferSyntax is SyntaxUid.RleLossless or SyntaxUid.JpegBaseline;
            foreach (var syntax in isEncapsulated ? [file.Form.TransferSyntax] : Syntaxes)
            {
                var undefined = (files.Count & 1) != 0;
                var form = file.Form with { TransferSyntax = syntax, UndefinedItems = undefined, UndefinedSequences = undefined };
                files.Add(($"{file.Path} {syntax}", Part10Writer.ToBytes(file.Content, form)));
            }
        }

        return files;
    }

    /// <summary>Small real files, when they are there.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Reference()
    {
        var folder = ReferenceData.PathOf("dicom");
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => new FileInfo(path).Length is > 0 and <= LargestFile)
                .Order(StringComparer.Ordinal)
                .Select(path => (Path.GetRelativePath(folder, path), File.ReadAllBytes(path))),
        ];
    }
}
