using System.Security.Cryptography;
using Lethe.Protection.Hidden;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Protection.Hidden;

public class WhiteningTests
{
    [Fact]
    public void Twice_is_not_at_all()
    {
        foreach (var length in new[] { 0, 1, 15, 16, 17, 2047, 2048, 2049, 10_000 })
        {
            var content = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
            var white = (byte[])content.Clone();
            Whitening.Apply(new byte[16], white);
            if (length > 8)
            {
                white.ShouldNotBe(content);
            }

            Whitening.Apply(new byte[16], white);
            white.ShouldBe(content);
        }
    }

    [Fact]
    public void The_stream_does_not_depend_on_the_length_nor_repeat()
    {
        var (shorter, longer) = (new byte[5000], new byte[9000]);
        Whitening.Apply(new byte[16], shorter);
        Whitening.Apply(new byte[16], longer);
        longer.AsSpan(0, 5000).SequenceEqual(shorter).ShouldBeTrue();
        longer.Chunk(16).Select(Convert.ToHexString).ShouldBeUnique();
    }

    /// <summary>The format as it is written down: HKDF-SHA-256, AES-256, a little endian counter.</summary>
    [Fact]
    public void The_stream_is_that_of_the_format()
    {
        var content = new byte[32];
        Whitening.Apply(new byte[16], content);

        using var aes = Aes.Create();
        aes.Key = HKDF.DeriveKey(HashAlgorithmName.SHA256, new byte[16], 32, [], [.. "lethe-hidden-1 whitening"u8, 0]);
        content.ShouldBe(aes.EncryptEcb([.. new byte[16], 1, .. new byte[15]], PaddingMode.None));
    }
}
