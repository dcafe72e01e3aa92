namespace Lethe.Batch.Inputs.Archives;

/// <summary>A file inside an archive.</summary>
/// <param name="Archive">The archive.</param>
/// <param name="Place">Its place in the list of a zip file, where names may be twice; its first byte in a tar file.</param>
/// <param name="Length">Bytes.</param>
internal sealed record ArchiveMember(ArchivePlace Archive, long Place, long Length);
