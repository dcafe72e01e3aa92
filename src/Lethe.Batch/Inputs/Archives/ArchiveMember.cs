namespace Lethe.Batch.Inputs.Archives;

/// <summary>A file inside a zip file.</summary>
/// <param name="Archive">The zip file.</param>
/// <param name="Index">Its place in the list of the zip file; names may be there twice.</param>
internal sealed record ArchiveMember(ArchivePlace Archive, int Index);
