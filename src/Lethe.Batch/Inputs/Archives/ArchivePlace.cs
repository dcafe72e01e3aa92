using Lethe.Batch.Inputs.Archives.Tars;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>Where an archive is: on the disk, in memory, or inside another one.</summary>
internal sealed class ArchivePlace
{
    private ArchivePlace(string name, int depth) => (Name, Depth) = (name, depth);

    /// <summary>Path of the file, that of the outer one included.</summary>
    internal string Name { get; }

    /// <summary>How many archives are around it.</summary>
    internal int Depth { get; }

    /// <summary>Its place in the archive around it, or null.</summary>
    internal ArchiveMember? InOuter { get; private init; }

    /// <summary>Its bytes, if they are held in memory.</summary>
    internal ReadOnlyMemory<byte>? Bytes { get; private init; }

    /// <summary>What it unpacks to as a whole, while threads read in it.</summary>
    internal SharedBytes Unpacked { get; } = new();

    /// <summary>An archive on the disk.</summary>
    internal static ArchivePlace OnDisk(string path) => new(path, 0);

    /// <summary>An archive in memory.</summary>
    internal static ArchivePlace InMemory(string name, ReadOnlyMemory<byte> bytes) => new(name, 0) { Bytes = bytes };

    /// <summary>An archive that is a member of this one.</summary>
    internal ArchivePlace Inside(string name, in ListedMember member) =>
        new(name, Depth + 1) { InOuter = new ArchiveMember(this, member.Place, member.Length) };
}
