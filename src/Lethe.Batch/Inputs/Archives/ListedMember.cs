namespace Lethe.Batch.Inputs.Archives;

/// <summary>A member of an archive as its list names it.</summary>
/// <param name="Name">The name that the archive gives it; not to be trusted.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Index in the list of a zip file; first byte in a tar file.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct ListedMember(string Name, MemberKind Kind, long Place, long Length);
