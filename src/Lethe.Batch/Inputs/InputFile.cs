using Lethe.Batch.Inputs.Archives;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs;

/// <summary>A file to be looked at, on the disk, in an archive or from standard input; or a folder or archive that could not be.</summary>
/// <param name="Path">Full path; of a member the path of its archive and a name below it.</param>
/// <param name="RootLength">Length of the part of the path that the user named, with its separator; what follows is the relative path.</param>
/// <param name="Problem">Why it cannot be opened.</param>
public readonly record struct InputFile(string Path, int RootLength, ReadProblemCode Problem = ReadProblemCode.None)
{
    /// <summary>The path below what the user named.</summary>
    public ReadOnlySpan<char> Relative => Path.AsSpan(RootLength);

    /// <summary>True for what could not be opened.</summary>
    public bool Unreadable => Problem != ReadProblemCode.None;

    /// <summary>Where it is in an archive, or null.</summary>
    internal ArchiveMember? Member { get; init; }

    /// <summary>Its bytes, if they came from standard input.</summary>
    internal ReadOnlyMemory<byte>? Bytes { get; init; }
}
