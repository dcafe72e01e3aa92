using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>Bytes in memory that OpenJPEG reads or writes through callbacks. No exception may leave them: a failure is what the library takes for the end.</summary>
internal sealed unsafe class CodestreamStream
{
    private static readonly nuint Failed = nuint.MaxValue;

    private readonly int _limit;
    private byte[] _bytes;
    private int _length;
    private int _position;

    /// <summary>A codestream to read.</summary>
    internal CodestreamStream(byte[] bytes, int length) => (_bytes, _length, _limit) = (bytes, length, length);

    /// <summary>A codestream to write, of no more bytes than the limit.</summary>
    internal CodestreamStream(int firstRoom, int limit) => (_bytes, _limit) = (new byte[firstRoom], limit);

    /// <summary>What is there.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Its bytes.</summary>
    internal int Length => _length;

    [UnmanagedCallersOnly]
    internal static nuint Read(byte* target, nuint count, nint handle)
    {
        var stream = Of(handle);
        var available = Math.Min(count, (nuint)(stream._length - stream._position));
        if (available == 0)
        {
            return Failed;
        }

        stream._bytes.AsSpan(stream._position, (int)available).CopyTo(new Span<byte>(target, (int)available));
        stream._position += (int)available;
        return available;
    }

    [UnmanagedCallersOnly]
    internal static nuint Write(byte* source, nuint count, nint handle)
    {
        var stream = Of(handle);
        if (count > (nuint)(stream._limit - stream._position) || !stream.Reserve(stream._position + (int)count))
        {
            return Failed;
        }

        new ReadOnlySpan<byte>(source, (int)count).CopyTo(stream._bytes.AsSpan(stream._position));
        stream._position += (int)count;
        stream._length = Math.Max(stream._length, stream._position);
        return count;
    }

    [UnmanagedCallersOnly]
    internal static long Skip(long count, nint handle)
    {
        var stream = Of(handle);
        if (count < 0 || count > stream._length - stream._position)
        {
            return -1;
        }

        stream._position += (int)count;
        return count;
    }

    [UnmanagedCallersOnly]
    internal static int Seek(long position, nint handle)
    {
        var stream = Of(handle);
        if (position < 0 || position > stream._length)
        {
            return 0;
        }

        stream._position = (int)position;
        return 1;
    }

    private static CodestreamStream Of(nint handle) => (CodestreamStream)GCHandle.FromIntPtr(handle).Target!;

    private bool Reserve(int size)
    {
        if (size > _bytes.Length)
        {
            try
            {
                Array.Resize(ref _bytes, (int)Math.Min(_limit, Math.Max(size, _bytes.Length * 2L)));
            }
            catch (OutOfMemoryException)
            {
                return false;
            }
        }

        return true;
    }
}
