namespace Lethe.Batch.Inputs.Archives;

/// <summary>The kinds of archives that are opened.</summary>
internal enum ArchiveForm
{
    /// <summary>No archive.</summary>
    None,

    /// <summary>A zip file.</summary>
    Zip,

    /// <summary>A tar file (POSIX.1 pax, ustar; GNU; V7).</summary>
    Tar,

    /// <summary>A tar file in gzip (RFC 1952).</summary>
    PackedTar,
}
