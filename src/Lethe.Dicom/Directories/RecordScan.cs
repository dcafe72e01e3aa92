using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;

namespace Lethe.Dicom.Directories;

/// <summary>
/// Goes once through the elements of a DICOMDIR, from the first byte of its data set to the last, and takes the file ids out of its records.
/// False from any method: what stands there is damaged.
/// </summary>
internal sealed class RecordScan(IByteSource source, ReadLimits limits)
{
    private const int WindowSize = 64 * 1024;
    private const int LongestId = 4096;

    private readonly byte[] _window = new byte[WindowSize];
    private readonly byte[] _id = new byte[LongestId];
    private readonly long _length = source.Length;
    private long _windowStart;
    private int _windowLength;

    /// <summary>What was found.</summary>
    internal FileIdCollection Ids { get; } = new();

    /// <summary>Reads a data set that has a sequence of records.</summary>
    internal bool Read(long position, StreamEncoding encoding)
    {
        var found = false;
        while (position < _length)
        {
            var isTail = found && At(position, WindowSize).IndexOfAnyExcept((byte)0) < 0;
            if (isTail || !Head(ref position, _length, encoding, out var head) || head.Tag == ItemTags.Item)
            {
                // What fills the file up behind the records is zero; a record behind the end of their sequence is one that would be lost.
                return isTail;
            }

            var isRecords = head.Tag == DirectoryTags.Records && head.IsSequenceOfDefinedLength;
            if (isRecords ? found || !Records(ref position, head.Length, encoding) : !Skip(ref position, in head, _length, encoding, 0))
            {
                return false;
            }

            found |= isRecords;
        }

        return found;
    }

    private bool Records(ref long position, uint length, StreamEncoding encoding)
    {
        var end = length == ElementHead.UndefinedLength ? _length : position + length;
        while (position < end)
        {
            if (end > _length || !Head(ref position, end, encoding, out var item))
            {
                return false;
            }

            if (item.Tag == ItemTags.SequenceDelimitation && length == ElementHead.UndefinedLength)
            {
                return true;
            }

            // Some writers shorten the last record and forget its length: its elements have to end with the sequence then.
            var isBeyond = item.Length != ElementHead.UndefinedLength && length != ElementHead.UndefinedLength && item.Length > end - position;
            if (item.Tag != ItemTags.Item || !Record(ref position, isBeyond ? (uint)(end - position) : item.Length, end, encoding) || Ids.Size > limits.MaxHeaderBytes)
            {
                return false;
            }
        }

        return length != ElementHead.UndefinedLength;
    }

    /// <summary>A record whose Record In-use Flag (0004,1410) is 0 counts as not there (PS3.3 F.3.2.2).</summary>
    private bool Record(ref long position, uint length, long limit, StreamEncoding encoding)
    {
        var (idLength, isInUse) = (0, true);
        var understood = Elements(ref position, length, limit, encoding, 1, (ref readonly ElementHead head, long at) =>
        {
            switch (head.Tag)
            {
                case DirectoryTags.FileId when head.Length <= LongestId:
                    return source.Read(at, _id.AsSpan(0, idLength = (int)head.Length)) == idLength;
                case DirectoryTags.FileId:
                    return false;
                case DirectoryTags.InUse when head.Length == sizeof(ushort):
                    Span<byte> flag = stackalloc byte[sizeof(ushort)];
                    isInUse = source.Read(at, flag) != flag.Length || flag is not [0, 0];
                    return true;
                default:
                    return true;
            }
        });
        if (understood && isInUse && _id.AsSpan(0, idLength).Trim("\0 "u8) is { IsEmpty: false } id)
        {
            Ids.Append(id);
        }

        return understood;
    }

    private delegate bool Visit(ref readonly ElementHead head, long valueAt);

    /// <summary>The elements of one item, of which those of its own level are shown to <paramref name="visit"/>.</summary>
    private bool Elements(ref long position, uint length, long limit, StreamEncoding encoding, int depth, Visit? visit)
    {
        var end = length == ElementHead.UndefinedLength ? limit : position + length;
        while (position < end)
        {
            if (end > limit || !Head(ref position, end, encoding, out var head))
            {
                return false;
            }

            if (head.Tag == ItemTags.ItemDelimitation && length == ElementHead.UndefinedLength)
            {
                return true;
            }

            var valueAt = position;
            if (head.Tag >> 16 == 0xFFFE || !Skip(ref position, in head, end, encoding, depth) || visit?.Invoke(in head, valueAt) == false)
            {
                return false;
            }
        }

        return length != ElementHead.UndefinedLength;
    }

    /// <summary>Goes behind a value: by its length, or by its items where that is undefined (PS3.5 7.5, A.4); those of UN are coded in implicit VR (PS3.5 6.2.2).</summary>
    private bool Skip(ref long position, ref readonly ElementHead head, long end, StreamEncoding encoding, int depth)
    {
        if (head.Length != ElementHead.UndefinedLength)
        {
            position += head.Length;
            return position <= end;
        }

        var inner = head.Vr == Vr.UN ? StreamEncoding.ImplicitLittle : encoding;
        while (depth < limits.MaxDepth && Head(ref position, end, encoding, out var item))
        {
            if (item.Tag == ItemTags.SequenceDelimitation)
            {
                return true;
            }

            if (item.Tag != ItemTags.Item)
            {
                return false;
            }

            if (item.Length != ElementHead.UndefinedLength)
            {
                position += item.Length;
            }
            else if (!Elements(ref position, item.Length, end, inner, depth + 1, null))
            {
                return false;
            }
        }

        return false;
    }

    private bool Head(ref long position, long end, StreamEncoding encoding, out ElementHead head)
    {
        head = default;
        var at = At(position, (int)Math.Clamp(end - position, 0, 12));
        if (at.Length < 8 || !ElementHead.TryRead(at, encoding, end - position, out head))
        {
            return false;
        }

        position += head.Size;
        return position <= end;
    }

    private ReadOnlySpan<byte> At(long position, int count)
    {
        if (position < _windowStart || position + count > _windowStart + _windowLength)
        {
            (_windowStart, _windowLength) = (position, source.Read(position, _window));
        }

        return _window.AsSpan((int)(position - _windowStart), Math.Min(count, _windowLength - (int)(position - _windowStart)));
    }
}
