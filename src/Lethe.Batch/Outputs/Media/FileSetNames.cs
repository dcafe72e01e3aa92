using System.Security.Cryptography;
using System.Text;

namespace Lethe.Batch.Outputs.Media;

/// <summary>
/// Names of outputs that a DICOMDIR can tell (PS3.10 8.2): <c>DICOM/patient/study/series/instance</c>, each a digest of the new identifier, so
/// that the same instance has the same name in each run.
/// </summary>
internal static class FileSetNames
{
    /// <summary>The folder below which all of them are.</summary>
    internal const string Root = "DICOM";

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Length = 8;
    private const int MostComponents = 8;

    /// <summary>The relative path of an output.</summary>
    internal static string PathOf(IOutputInstance instance) =>
        $"{Root}/{Patient(instance)}/{Digest(instance.StudyInstanceUid)}/{Digest(instance.SeriesInstanceUid)}/{Digest(instance.SopInstanceUid)}";

    /// <summary>Where a file goes if another has its name: into a folder of that name beside it, told by its content. No digest has a low line.</summary>
    /// <param name="path">The name that is taken.</param>
    /// <param name="digest">16 hexadecimal digits of the content.</param>
    internal static string Beside(string path, string digest) =>
        Path.Join(Path.GetDirectoryName(path), "_", Path.GetFileName(path), digest[..Length].ToUpperInvariant(), digest[Length..].ToUpperInvariant());

    /// <summary>True if a DICOMDIR can tell the path: components of at most eight of A-Z, 0-9 and low line, at most eight of them.</summary>
    /// <param name="relative">The path below the folder of the DICOMDIR, with slashes.</param>
    internal static bool IsFileId(string relative)
    {
        var components = relative.Split('/');
        return components.Length <= MostComponents
            && Array.TrueForAll(components, part => part.Length is > 0 and <= Length && part.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_'));
    }

    /// <summary>Of two patients with one number the issuer tells which is which.</summary>
    private static string Patient(IOutputInstance instance) =>
        Digest(instance.IssuerOfPatientId.IsEmpty ? instance.PatientId : [.. instance.PatientId, (byte)'\\', .. instance.IssuerOfPatientId]);

    /// <summary>40 bits of the SHA-256 in the letters of RFC 4648.</summary>
    private static string Digest(ReadOnlySpan<byte> value)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(value, digest);
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(digest);
        var name = new StringBuilder(Length);
        for (var i = 0; i < Length; i++)
        {
            name.Append(Alphabet[(int)(bits >> 59)]);
            bits <<= 5;
        }

        return name.ToString();
    }
}
