namespace Lethe.Batch.Inputs.Archives;

/// <summary>An archive that is open. For one thread.</summary>
internal interface IArchiveContents : IDisposable
{
    /// <summary>All members but folders, one after the other.</summary>
    /// <exception cref="InvalidDataException">The list is damaged here; what came before is good.</exception>
    /// <exception cref="ArchiveLimitException">It claims too much.</exception>
    IEnumerable<ListedMember> List();

    /// <summary>Makes the bytes of a member readable, as long as the archive is open.</summary>
    /// <exception cref="InvalidDataException">The member is damaged.</exception>
    void Load(ArchiveMember member, MemberContent content);
}
