using System.Collections.ObjectModel;
using System.IO.Compression;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>A zip file that is open.</summary>
/// <param name="zip">The file.</param>
/// <param name="bytes">What it is read from.</param>
/// <param name="length">Bytes of the file.</param>
internal sealed class ZipContents(ZipArchive zip, IDisposable bytes, long length) : IArchiveContents
{
    public IEnumerable<ListedMember> List()
    {
        var entries = zip.Entries;
        return IsPossible(entries) ? entries.Select((entry, i) => new ListedMember(entry.FullName, MemberKind.File, i, entry.Length)).Where(IsFile) : throw new ArchiveLimitException();
    }

    public void Load(ArchiveMember member, MemberContent content) => content.Load(zip.Entries[(int)member.Place]);

    public void Dispose()
    {
        zip.Dispose();
        bytes.Dispose();
    }

    private static bool IsFile(ListedMember member) => !member.Name.EndsWith('/') && !member.Name.EndsWith('\\');

    /// <summary>Members that are more together than the whole file can hold share their data: a bomb.</summary>
    private bool IsPossible(ReadOnlyCollection<ZipArchiveEntry> entries)
    {
        var most = length * ArchiveLimits.MaxGrowth;
        var unpacked = 0L;
        foreach (var entry in entries)
        {
            if (entry.Length < 0 || entry.Length > most - unpacked)
            {
                return false;
            }

            unpacked += entry.Length;
        }

        return true;
    }
}
