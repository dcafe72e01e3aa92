using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Archives.Tars;

/// <summary>
/// A tar file that is open. Its headers are read one after the other and nothing of them is kept; members are stretches of the file. The reader
/// of .NET is not used, since a sparse file ends it, and attributes may fill memory.
/// </summary>
/// <param name="source">The file, unpacked.</param>
/// <param name="owner">Goes when the file is closed.</param>
internal sealed class TarContents(IByteSource source, IDisposable owner) : IArchiveContents
{
    /// <summary>How far zeros are looked at behind the end: writers fill a record up, and somebody may have put another tar file behind it.</summary>
    private const int LongestEnd = 1024 * 1024;

    private readonly byte[] _block = new byte[TarHeader.BlockSize];

    public IEnumerable<ListedMember> List()
    {
        var length = source.Length;
        var extension = default(TarExtension);
        for (var at = 0L; ReadHeader(ref at) is { } header;)
        {
            if (header.Type is 'x' or 'X' or 'L')
            {
                extension = Extend(extension, at, header);
            }
            else if (header.Type is not ('g' or 'K'))
            {
                at = header.Type == 'S' ? BehindMap(at) : at;
                var member = Member(header, extension, at);
                extension = default;
                var isCut = member.Length > length - at;
                if (!IsFolder(header.Type, member.Name))
                {
                    yield return isCut ? member with { Kind = MemberKind.Damaged } : member;
                }

                if (isCut)
                {
                    yield break;
                }

                at += Padded(member.Length);
                continue;
            }

            at += header.Size <= length - at ? Padded(header.Size) : throw new InvalidDataException("The archive ends early.");
        }
    }

    public void Load(ArchiveMember member, MemberContent content) => content.Take(source, member.Place, member.Length);

    public void Dispose() => owner.Dispose();

    /// <summary>
    /// Links, devices and folders have no bytes, whatever their header says. What has a type that nobody knows is a file (POSIX.1, ustar, typeflag);
    /// what GNU writes of volumes and folders is none.
    /// </summary>
    private static ListedMember Member(in TarHeader header, in TarExtension extension, long at)
    {
        var kind = header.Type == 'S' || extension.IsSparse ? MemberKind.Damaged : header.Type is (>= '1' and <= '6') or 'D' or 'M' or 'N' or 'V' ? MemberKind.Nothing : MemberKind.File;
        return new ListedMember(extension.Name ?? header.Name, kind, at, header.Type is >= '1' and <= '6' ? 0 : extension.Size ?? header.Size);
    }

    private static bool IsFolder(char type, string name) => type is '5' or 'D' || (type is '0' or TarHeader.OldFile && name.EndsWith('/'));

    private static long Padded(long size) => checked(size + TarHeader.BlockSize - 1) / TarHeader.BlockSize * TarHeader.BlockSize;

    private TarExtension Extend(in TarExtension extension, long at, in TarHeader header)
    {
        var bytes = header.Size <= ArchiveLimits.MaxExtension ? new byte[header.Size] : throw new ArchiveLimitException();
        if (source.Read(at, bytes) != bytes.Length)
        {
            throw new InvalidDataException("The archive ends early.");
        }

        return header.Type == 'L' ? extension with { Name = TarHeader.Text(bytes) } : TarExtension.Read(bytes);
    }

    /// <summary>The next header; null at the end, which is a block of zeros.</summary>
    private TarHeader? ReadHeader(ref long at)
    {
        if (source.Read(at, _block) != _block.Length)
        {
            throw new InvalidDataException("The archive ends early.");
        }

        if (_block.AsSpan().IndexOfAnyExcept((byte)0) < 0)
        {
            var rest = new byte[(int)Math.Min(LongestEnd, source.Length - at)];
            return rest.AsSpan(0, source.Read(at, rest)).IndexOfAnyExcept((byte)0) < 0 ? null : throw new InvalidDataException("Something follows the end of the archive.");
        }

        at += _block.Length;
        return TarHeader.Read(_block) ?? throw new InvalidDataException("A header is damaged.");
    }

    /// <summary>The map of an old sparse file of GNU may go on in blocks of its own, each of which says whether another one follows.</summary>
    private long BehindMap(long at)
    {
        for (var more = _block[482]; more != 0; more = _block[504])
        {
            if (source.Read(at, _block) != _block.Length)
            {
                throw new InvalidDataException("The archive ends early.");
            }

            at += _block.Length;
        }

        return at;
    }
}
