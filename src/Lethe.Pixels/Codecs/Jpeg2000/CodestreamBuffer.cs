using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>Bytes that OpenJPEG reads or writes through callbacks, held by a handle.</summary>
internal sealed unsafe class CodestreamBuffer(byte[] bytes, int length)
{
    private byte[] _bytes = bytes;
    private int _length = length;
    private int _position;

    /// <summary>What is there.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static nuint Read(byte* target, nuint count, nint handle)
    {
        var buffer = Of(handle);
        var available = Math.Min((long)count, buffer._length - buffer._position);
        if (available <= 0)
        {
            // What the library takes for the end.
            return nuint.MaxValue;
        }

        buffer._bytes.AsSpan(buffer._position, (int)available).CopyTo(new Span<byte>(target, (int)available));
        buffer._position += (int)available;
        return (nuint)available;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static nuint Write(byte* source, nuint count, nint handle)
    {
        var buffer = Of(handle);
        if (count > (nuint)(Array.MaxLength - buffer._position))
        {
            return nuint.MaxValue;
        }

        buffer.Reserve(buffer._position + (int)count);
        new ReadOnlySpan<byte>(source, (int)count).CopyTo(buffer._bytes.AsSpan(buffer._position));
        buffer._position += (int)count;
        buffer._length = Math.Max(buffer._length, buffer._position);
        return count;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static long Skip(long count, nint handle)
    {
        var buffer = Of(handle);
        var target = buffer._position + count;
        if (count < 0 || target > buffer._length)
        {
            return -1;
        }

        buffer._position = (int)target;
        return count;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static int Seek(long position, nint handle)
    {
        var buffer = Of(handle);
        if (position < 0 || position > buffer._length)
        {
            return 0;
        }

        buffer._position = (int)position;
        return 1;
    }

    private static CodestreamBuffer Of(nint handle) => (CodestreamBuffer)GCHandle.FromIntPtr(handle).Target!;

    private void Reserve(int size)
    {
        if (size > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(size, _bytes.Length * 2L)));
        }
    }
}
