using System.IO.Compression;
using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Reading;

public class InflaterTests
{
    private static readonly byte[] Plain = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

    [Fact]
    public void Inflates_from_an_offset()
    {
        byte[] file = [1, 2, 3, .. Deflate(Plain)];
        Inflater.Inflate(new MemorySource(file), 3, ReadLimits.Default, out var bytes).ShouldBe(ReadProblemCode.None);
        bytes.ToArray().ShouldBe(Plain);
    }

    [Fact]
    public void Size_is_limited() =>
        Inflater.Inflate(new MemorySource(Deflate(new byte[1_000_000])), 0, new ReadLimits { MaxInflatedBytes = 999_999 }, out _).ShouldBe(ReadProblemCode.InflateLimit);

    [Fact]
    public void Growth_is_limited()
    {
        var packed = new MemorySource(Deflate(new byte[40_000_000]));
        Inflater.Inflate(packed, 0, ReadLimits.Default, out _).ShouldBe(ReadProblemCode.InflateLimit);
        Inflater.Inflate(packed, 0, new ReadLimits { MaxInflateRatio = 5000 }, out _).ShouldBe(ReadProblemCode.None);
    }

    [Fact]
    public void Other_bytes_are_refused() =>
        Inflater.Inflate(new MemorySource("This is no deflate stream"u8.ToArray()), 0, ReadLimits.Default, out _).ShouldBe(ReadProblemCode.BadDeflate);

    [Fact]
    public void Nothing_is_no_data_set() => Inflater.Inflate(new MemorySource(new byte[3]), 3, ReadLimits.Default, out _).ShouldBe(ReadProblemCode.Empty);

    [Fact]
    public void A_cut_stream_is_refused_wherever_it_is_cut()
    {
        var packed = Deflate(Plain);
        for (var length = 1; length < packed.Length; length++)
        {
            Inflater.Inflate(new MemorySource(packed.AsMemory(0, length)), 0, ReadLimits.Default, out _).ShouldBe(ReadProblemCode.BadDeflate, $"{length} bytes");
        }
    }

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }
}
