using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Archives;

/// <summary>Lists the members of archives, and of archives in them.</summary>
internal sealed class ArchiveWalker : IDisposable
{
    private readonly OpenArchives _archives = new();

    /// <summary>All members that are no folders; where an archive cannot be listed any further, it is itself an input that cannot be read.</summary>
    internal IEnumerable<InputFile> Walk(ArchivePlace place, int rootLength)
    {
        using var members = Members(place).GetEnumerator();
        while (MoveNext(members, out var problem) || problem != ReadProblemCode.None)
        {
            if (problem != ReadProblemCode.None)
            {
                yield return new InputFile(place.Name, rootLength, problem);
                yield break;
            }

            var member = members.Current;
            var path = Path.Join(place.Name, MemberName.Safe(member.Name));
            if (member.Kind != MemberKind.File || !ArchiveForms.IsName(member.Name))
            {
                yield return Input(place, in member, path, rootLength);
                continue;
            }

            // The outer one stays open below the inner one.
            foreach (var inner in Walk(place.Inside(path, in member), rootLength))
            {
                yield return inner;
            }
        }
    }

    public void Dispose() => _archives.Dispose();

    private static InputFile Input(ArchivePlace place, in ListedMember member, string path, int rootLength) => member.Kind switch
    {
        MemberKind.File => new InputFile(path, rootLength) { Member = new ArchiveMember(place, member.Place, member.Length) },
        MemberKind.Damaged => new InputFile(path, rootLength, ReadProblemCode.BadArchive),
        _ => new InputFile(path, rootLength) { Bytes = ReadOnlyMemory<byte>.Empty },
    };

    private IEnumerable<ListedMember> Members(ArchivePlace place)
    {
        if (place.Depth > ArchiveLimits.MaxDepth)
        {
            throw new ArchiveLimitException();
        }

        foreach (var member in _archives.Open(place).List())
        {
            yield return member;
        }
    }

    private static bool MoveNext(IEnumerator<ListedMember> members, out ReadProblemCode problem)
    {
        problem = ReadProblemCode.None;
        try
        {
            return members.MoveNext();
        }
        catch (ArchiveLimitException)
        {
            problem = ReadProblemCode.ArchiveLimit;
        }
        catch (InvalidDataException)
        {
            problem = ReadProblemCode.BadArchive;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = ReadProblemCode.Unreadable;
        }

        return false;
    }
}
