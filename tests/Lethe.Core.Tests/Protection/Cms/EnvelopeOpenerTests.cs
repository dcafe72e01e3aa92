using System.Diagnostics;
using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Cms;

/// <summary>What is right but unusual opens; what is wrong gets its verdict and never an exception (R067, R088).</summary>
public sealed class EnvelopeOpenerTests : IDisposable
{
    private readonly EnvelopeOpener _opener = new([TestPair.First.Key]);

    public void Dispose() => _opener.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Zeros_after_the_end_are_padding(int count) =>
        Check([.. new MadeEnvelope().Encode(), .. new byte[count]], EnvelopeVerdict.Opened);

    [Fact]
    public void Anything_else_after_the_end_is_damage()
    {
        Check([.. new MadeEnvelope().Encode(), 1], EnvelopeVerdict.Damaged);
        Check([.. new MadeEnvelope().Encode(), 0, 0x20], EnvelopeVerdict.Damaged);
    }

    [Fact]
    public void Optional_parts_and_later_versions_do_no_harm()
    {
        Check(new MadeEnvelope { WithOriginator = true, WithAttributes = true, Version = 4, WithParameters = false, Recipients = 3 }, EnvelopeVerdict.Opened);
        Check(new MadeEnvelope { Recipients = EnvelopeReader.MostRecipients }, EnvelopeVerdict.Opened);
        Check(new MadeEnvelope { Recipients = EnvelopeReader.MostRecipients + 1 }, EnvelopeVerdict.Damaged);
    }

    [Fact]
    public void Content_in_pieces_is_put_together()
    {
        var cipher = MadeEnvelope.Ciphertext();
        byte[] definite = [0xA0, 52, 0x04, 20, .. cipher[..20], 0x04, 28, .. cipher[20..]];
        byte[] indefinite = [0xA0, 0x80, 0x04, 1, cipher[0], 0x24, 0x80, 0x04, 47, .. cipher[1..], 0, 0, 0, 0];

        Check(new MadeEnvelope { Encrypted = definite }, EnvelopeVerdict.Opened);
        Check(new MadeEnvelope { Encrypted = indefinite }, EnvelopeVerdict.Opened);
    }

    [Fact]
    public void What_the_profile_does_not_know_is_unsupported()
    {
        Check(new MadeEnvelope { Type = "1.2.840.113549.1.9.16.1.23" }, EnvelopeVerdict.Unsupported);
        Check(new MadeEnvelope { ContentType = "1.2.840.113549.1.7.2" }, EnvelopeVerdict.Unsupported);
        Check(new MadeEnvelope { Cipher = "2.16.840.1.101.3.4.1.46" }, EnvelopeVerdict.Unsupported);
        Check(new MadeEnvelope { Transport = "1.2.840.113549.1.1.7" }, EnvelopeVerdict.Unsupported);
        Check(new MadeEnvelope { Version = 5 }, EnvelopeVerdict.Unsupported);
    }

    [Fact]
    public void What_cannot_be_decrypted_is_damaged()
    {
        byte[] cipher = MadeEnvelope.Ciphertext();
        Check(new MadeEnvelope { Recipients = 0 }, EnvelopeVerdict.Damaged);
        Check(new MadeEnvelope { Iv = new byte[15] }, EnvelopeVerdict.Damaged);
        Check(new MadeEnvelope { Encrypted = [] }, EnvelopeVerdict.Damaged);
        Check(new MadeEnvelope { Encrypted = [0x80, 0] }, EnvelopeVerdict.Damaged);
        Check(new MadeEnvelope { Encrypted = [0x80, 47, .. cipher[1..]] }, EnvelopeVerdict.Damaged);
        // Without its last block, the content ends in a byte that is no padding.
        Check(new MadeEnvelope { Encrypted = [0x80, 32, .. cipher[..32]] }, EnvelopeVerdict.Damaged);
        // A key of Triple-DES that is none: its three parts are equal.
        Check(new MadeEnvelope { Cipher = "1.2.840.113549.3.7", Iv = new byte[8], Key = new byte[24] }, EnvelopeVerdict.Damaged);
    }

    [Fact]
    public void A_content_key_of_another_length_opens_nothing() =>
        Check(new MadeEnvelope { Cipher = "2.16.840.1.101.3.4.1.2" }, EnvelopeVerdict.NotForThisKey);

    [Fact]
    public void Every_truncation_is_damaged()
    {
        var value = Sealed();
        for (var length = 0; length < value.Length; length++)
        {
            Check(value[..length], EnvelopeVerdict.Damaged);
        }
    }

    /// <summary>
    /// CBC can be changed unseen, so IV and ciphertext are excepted from the second half. Of the wrapped key a few bytes stand for all: on
    /// systems with implicit rejection each try has a chance of one in sixty thousand to give something.
    /// </summary>
    [Fact]
    public void A_byte_that_is_changed_never_throws_and_never_opens_to_something_else()
    {
        var value = Sealed();
        var wrapped = value.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x04, 0x82, 0x01, 0x00]) + 4;
        for (var i = 0; i < value.Length; i++)
        {
            if (i > wrapped && i < wrapped + 256 && i % 80 != 0)
            {
                continue;
            }

            foreach (var mask in (byte[])[0x01, 0x20, 0x80, 0xFF])
            {
                var changed = value.ToArray();
                changed[i] ^= mask;
                var verdict = _opener.TryOpen(changed, out var content, out _);

                if (verdict != EnvelopeVerdict.Opened)
                {
                    content.ShouldBeEmpty();
                }
                else if (i < value.Length - 48 - 20)
                {
                    content.ShouldBe(MadeEnvelope.Content, $"byte {i}");
                }
            }
        }
    }

    [Fact]
    public void Noise_never_throws_or_opens()
    {
        var random = new Random(5);
        var value = Sealed();
        for (var round = 0; round < 20_000; round++)
        {
            // Structure alone: the part before the wrapped key, so that no round costs an operation with the private key.
            var changed = value[..random.Next(1, 120)];
            for (var i = 0; i < 4; i++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            _opener.TryOpen(changed, out var content, out var index).ShouldNotBe(EnvelopeVerdict.Opened);
            content.ShouldBeEmpty();
            index.ShouldBe(-1);
        }
    }

    [Fact]
    public void Deep_nesting_and_long_numbers_end_soon()
    {
        var clock = Stopwatch.StartNew();
        byte[] nested = [0xA0, 0x80, .. Enumerable.Repeat<byte[]>([0x24, 0x80], 200_000).SelectMany(pair => pair), .. new byte[400_002]];
        Check(new MadeEnvelope { Encrypted = nested }, EnvelopeVerdict.Damaged);
        Check([.. Enumerable.Repeat<byte[]>([0x30, 0x80], 500_000).SelectMany(pair => pair)], EnvelopeVerdict.Damaged);
        byte[] number = [0x30, 0x84, 0, 0x20, 0, 5, 0x06, 0x84, 0, 0x1F, 0xFF, 0xFF, .. Enumerable.Repeat((byte)0xFF, 0x1FFFFF)];
        Check(number, EnvelopeVerdict.Damaged);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Sizes_beyond_the_limit_are_not_read() =>
        Check(new byte[EnvelopeReader.MostBytes + 1], EnvelopeVerdict.Unsupported);

    private static byte[] Sealed()
    {
        using var sealer = new EnvelopeSealer([TestPair.First.Recipient], new byte[32]);
        return sealer.Seal(MadeEnvelope.Content).ToArray();
    }

    private void Check(MadeEnvelope envelope, EnvelopeVerdict expected) => Check(envelope.Encode(), expected);

    private void Check(byte[] value, EnvelopeVerdict expected)
    {
        _opener.TryOpen(value, out var content, out var index).ShouldBe(expected);
        content.ShouldBe(expected == EnvelopeVerdict.Opened ? MadeEnvelope.Content : []);
        index.ShouldBe(expected == EnvelopeVerdict.Opened ? 0 : -1);
    }
}
