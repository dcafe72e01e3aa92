using System.Security.Cryptography;
using Lethe.TestKit;

namespace Lethe.Pixels.Tests.Codecs.Jpeg.Judging;

/// <summary>The files of <c>../shared/dicom</c> with JPEG that has a DCT.</summary>
internal static class RealJpegs
{
    internal static string Folder { get; } = ReferenceData.PathOf("dicom");

    /// <summary>Baseline and extended, and the retired spectral selection and full progression; of files with the same first frame the first one.</summary>
    internal static IEnumerable<string> Paths()
    {
        var seen = new HashSet<string>();
        return from path in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
               where IsJpeg(path)
               let frames = DicomPixels.Open(path).Coded()
               where frames.Count > 0 && seen.Add(Convert.ToHexString(SHA256.HashData(frames[0])))
               select path;
    }

    private static bool IsJpeg(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[Math.Min(file.Length, 600)];
        file.ReadExactly(head);
        return head.AsSpan().IndexOf("DICM"u8) == 128
            && (Says(head, "0"u8) || Says(head, "1"u8) || Says(head, "3"u8) || Says(head, "5"u8));

        static bool Says(byte[] head, ReadOnlySpan<byte> process) => head.AsSpan().IndexOf((byte[])[.. "1.2.840.10008.1.2.4.5"u8, .. process]) >= 0;
    }
}
