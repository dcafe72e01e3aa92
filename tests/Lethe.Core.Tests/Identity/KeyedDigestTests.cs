using Lethe.Identity;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Identity;

public class KeyedDigestTests
{
    private static ProjectKey Other => ProjectKey.FromBytes([.. Enumerable.Repeat((byte)8, ProjectKey.Size)]);

    [Fact]
    public void Recognises_its_own_results_and_none_with_a_changed_bit()
    {
        var digest = Digest(Run.Key, "uid", "1.2.3");
        var ours = new KeyedDigest(Run.Key, "uid", 10, 6);
        ours.IsOurs(digest).ShouldBeTrue();
        for (var bit = 0; bit < digest.Length * 8; bit++)
        {
            digest[bit / 8] ^= (byte)(1 << (bit % 8));
            ours.IsOurs(digest).ShouldBeFalse($"bit {bit}");
            digest[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Another_key_or_purpose_gives_other_digests_and_recognises_none()
    {
        var digest = Digest(Run.Key, "uid", "1.2.3");

        Digest(Other, "uid", "1.2.3").ShouldNotBe(digest);
        Digest(Run.Key, "patient", "1.2.3").ShouldNotBe(digest);
        new KeyedDigest(Other, "uid", 10, 6).IsOurs(digest).ShouldBeFalse();
        new KeyedDigest(Run.Key, "patient", 10, 6).IsOurs(digest).ShouldBeFalse();
    }

    [Fact]
    public void Equal_inputs_have_equal_digests() => Digest(Run.Key, "uid", "1.2.3").ShouldBe(Digest(Run.Key, "uid", "1.2.3"));

    [Fact]
    public void As_a_UUID_it_has_version_8_and_the_variant_of_RFC_9562()
    {
        var digest = new byte[16];
        for (var i = 0; i < 100; i++)
        {
            new KeyedDigest(Run.Key, "uid", 10, 6, asUuid: true).Compute([(byte)i], digest);
            (digest[6] >> 4).ShouldBe(8);
            (digest[8] >> 6).ShouldBe(2);
            new KeyedDigest(Run.Key, "uid", 10, 6, asUuid: true).IsOurs(digest).ShouldBeTrue();
        }
    }

    private static byte[] Digest(ProjectKey key, string purpose, string input)
    {
        var digest = new byte[16];
        new KeyedDigest(key, purpose, 10, 6).Compute(System.Text.Encoding.ASCII.GetBytes(input), digest);
        return digest;
    }
}
