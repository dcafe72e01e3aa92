using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Cms;

/// <summary>The derivation written a second time, in plain words: should it change, equal inputs would give other bytes than in an earlier version.</summary>
public sealed class EnvelopeSecretsTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 7))];

    [Fact]
    public void Key_iv_and_padding_are_derived_as_documented()
    {
        byte[] content = [.. Enumerable.Range(0, 100).Select(i => (byte)i)];
        byte[][] ids = [.. new[] { TestPair.First, TestPair.Second }.Select(pair => pair.Recipient.PublicKeyId.ToArray()).OrderBy(Convert.ToHexString, StringComparer.Ordinal)];
        var seed = Mac(Mac(Secret, [.. "lethe-envelope-seed\0"u8, .. ids[0], .. ids[1]]), content);
        var key = Mac(seed, [.. "lethe-envelope-key"u8]);
        var iv = Mac(seed, [.. "lethe-envelope-iv"u8])[..16];
        using var sealer = new EnvelopeSealer([TestPair.First.Recipient, TestPair.Second.Recipient], Secret);

        var value = sealer.Seal(content).ToArray();

        using var aes = Aes.Create();
        aes.Key = key;
        value[^112..].ShouldBe(aes.EncryptCbc(content, iv));
        value[^(112 + 18)..^(112 + 2)].ShouldBe(iv);
        foreach (var pair in (TestPair[])[TestPair.First, TestPair.Second])
        {
            var wrapped = Encrypt(pair, [0, 2, .. Padding(seed, pair, 256 - 3 - 32), 0, .. key]);
            value.AsSpan().IndexOf(wrapped).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Padding_has_no_zeros_and_any_length()
    {
        Span<byte> seed = stackalloc byte[32];
        foreach (var length in (int[])[0, 1, 31, 32, 33, 221, 2013])
        {
            var padding = new byte[length];
            new EnvelopeSecrets(Secret, [1], seed).DerivePadding(Secret, padding);

            padding.ShouldNotContain((byte)0);
        }
    }

    private static IEnumerable<byte> Padding(byte[] seed, TestPair pair, int length)
    {
        var key = Mac(seed, [.. "lethe-envelope-padding\0"u8, .. pair.Recipient.PublicKeyId.Span]);
        return Enumerable.Range(0, length).SelectMany(block => Block(key, block)).Where(part => part != 0).Take(length);
    }

    private static byte[] Block(byte[] key, int number)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(counter, number);
        return Mac(key, counter);
    }

    private static byte[] Mac(byte[] key, byte[] message) => HMACSHA256.HashData(key, message);

    private static byte[] Encrypt(TestPair pair, byte[] block)
    {
        using var key = pair.Certificate.PublicKey.GetRSAPublicKey()!;
        var numbers = key.ExportParameters(false);
        var number = BigInteger.ModPow(Number(block), Number(numbers.Exponent!), Number(numbers.Modulus!));
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[256 - bytes.Length], .. bytes];
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
