using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Cms;

public sealed class EnvelopeRoundTripTests
{
    private static readonly byte[] Secret = Bytes(1, 32);

    [Theory]
    [InlineData(2048)]
    [InlineData(3072)]
    [InlineData(4096)]
    public void What_is_sealed_opens_with_each_length_of_key(int bits)
    {
        var pair = TestPair.OfSize(bits);

        Open(Seal(Secret, Bytes(2, 8192), pair), pair).ShouldBe(Bytes(2, 8192));
    }

    [Fact]
    public void Each_of_three_recipients_opens_it()
    {
        TestPair[] pairs = [TestPair.First, TestPair.Middle, TestPair.Long];
        var value = Seal(Secret, Bytes(3, 500), pairs);

        foreach (var pair in pairs)
        {
            Open(value, pair).ShouldBe(Bytes(3, 500));
        }
    }

    [Fact]
    public void Contents_of_every_length_around_a_block_come_back()
    {
        using var sealer = new EnvelopeSealer([TestPair.First.Recipient], Secret);
        for (var length = 0; length <= 33; length++)
        {
            Open(sealer.Seal(Bytes(length, length)).ToArray(), TestPair.First).ShouldBe(Bytes(length, length), $"{length} bytes");
        }
    }

    [Fact]
    public void A_sealer_gives_the_same_after_other_contents_and_in_any_order_of_recipients()
    {
        using var one = new EnvelopeSealer([TestPair.First.Recipient, TestPair.Second.Recipient, TestPair.Middle.Recipient], Secret);
        using var other = new EnvelopeSealer([TestPair.Middle.Recipient, TestPair.Second.Recipient, TestPair.First.Recipient, TestPair.Second.Recipient], Secret);
        var first = one.Seal(Bytes(4, 100)).ToArray();
        one.Seal(Bytes(5, 100_000));
        one.Seal([]);

        one.Seal(Bytes(4, 100)).ToArray().ShouldBe(first);
        other.Seal(Bytes(4, 100)).ToArray().ShouldBe(first);
    }

    [Fact]
    public void Another_content_secret_or_recipient_leaves_no_run_of_secret_bytes_equal()
    {
        var content = Bytes(6, 64);
        var changed = Bytes(6, 64);
        changed[63] ^= 1;
        byte[][] values =
        [
            Seal(Secret, content, TestPair.First),
            Seal(Secret, changed, TestPair.First),
            Seal(Bytes(7, 32), content, TestPair.First),
            Seal(Secret, content, TestPair.First, TestPair.Second),
        ];

        // The last 80 bytes are the ciphertext; before it stand the IV and, with one recipient, the encrypted key.
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Runs(values[i][^80..]).Intersect(Runs(values[j][^80..])).ShouldBeEmpty();
                Iv(values[i]).ShouldNotBe(Iv(values[j]));
            }
        }

        Runs(Wrapped(values[0])).Intersect(Runs(Wrapped(values[1]))).ShouldBeEmpty();
        Runs(Wrapped(values[0])).Intersect(Runs(Wrapped(values[2]))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public void A_short_secret_or_no_recipient_is_a_mistake_of_the_caller(int length)
    {
        Should.Throw<ArgumentException>(() => new EnvelopeSealer([TestPair.First.Recipient], new byte[length]));
        Should.Throw<ArgumentException>(() => new EnvelopeSealer([], Secret));
        Should.Throw<ArgumentException>(() => new EnvelopeOpener([]));
    }

    [Fact]
    public void Sealing_again_takes_little_memory()
    {
        using var sealer = new EnvelopeSealer([TestPair.Middle.Recipient], Secret);
        var content = Bytes(8, 8192);
        sealer.Seal(content);
        var before = GC.GetAllocatedBytesForCurrentThread();
        sealer.Seal(content);

        // BigInteger has no way without arrays of its own; the content is copied into none.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(8192);
    }

    private static byte[] Seal(byte[] secret, byte[] content, params TestPair[] pairs)
    {
        using var sealer = new EnvelopeSealer([.. pairs.Select(pair => pair.Recipient)], secret);
        return sealer.Seal(content).ToArray();
    }

    private static byte[] Open(byte[] value, TestPair pair)
    {
        using var opener = new EnvelopeOpener([pair.Key]);
        opener.TryOpen(value, out var content, out var index).ShouldBe(EnvelopeVerdict.Opened);
        index.ShouldBe(0);
        return content;
    }

    private static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>All stretches of four bytes.</summary>
    private static IEnumerable<uint> Runs(byte[] bytes) => Enumerable.Range(0, bytes.Length - 3).Select(i => BitConverter.ToUInt32(bytes, i)).Distinct();

    private static byte[] Iv(byte[] value) => value[^(80 + 18)..^(80 + 2)];

    private static byte[] Wrapped(byte[] value) => value[(value.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x04, 0x82, 0x01, 0x00]) + 4)..][..256];
}
