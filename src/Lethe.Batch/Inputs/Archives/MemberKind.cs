namespace Lethe.Batch.Inputs.Archives;

/// <summary>What a member of an archive is. Folders are none.</summary>
internal enum MemberKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A link, a device or the like: it has no bytes of its own, and what it names is never looked for.</summary>
    Nothing,

    /// <summary>A file that ends early or is packed in a way that is not known.</summary>
    Damaged,
}
