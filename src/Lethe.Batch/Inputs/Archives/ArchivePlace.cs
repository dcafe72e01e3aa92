namespace Lethe.Batch.Inputs.Archives;

/// <summary>Where a zip file is: on the disk, in memory, or inside another one.</summary>
internal sealed class ArchivePlace
{
    private ArchivePlace(string name, int depth) => (Name, Depth) = (name, depth);

    /// <summary>Path of the file, that of the outer one included.</summary>
    internal string Name { get; }

    /// <summary>How many archives are around it.</summary>
    internal int Depth { get; }

    /// <summary>The archive around it, or null.</summary>
    internal ArchivePlace? Outer { get; private init; }

    /// <summary>Its place in the archive around it.</summary>
    internal int IndexInOuter { get; private init; }

    /// <summary>Its bytes, if they are held in memory.</summary>
    internal ReadOnlyMemory<byte>? Bytes { get; private init; }

    /// <summary>A zip file on the disk.</summary>
    internal static ArchivePlace OnDisk(string path) => new(path, 0);

    /// <summary>A zip file in memory.</summary>
    internal static ArchivePlace InMemory(string name, ReadOnlyMemory<byte> bytes) => new(name, 0) { Bytes = bytes };

    /// <summary>A zip file inside this one.</summary>
    internal ArchivePlace Inside(string name, int index) => new(name, Depth + 1) { Outer = this, IndexInOuter = index };
}
