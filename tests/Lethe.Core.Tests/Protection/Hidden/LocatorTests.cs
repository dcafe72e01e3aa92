using Lethe.Protection.Hidden;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Protection.Hidden;

public class LocatorTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, LocatorKeys.KeySize).Select(i => (byte)(i * 7))];
    private static readonly byte[] Seed = [.. Enumerable.Range(100, 16).Select(i => (byte)i)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void It_says_what_it_was_made_of(int fill)
    {
        var cover = Sealed((HiddenFill)fill);
        var locator = Locator.Open(Key, cover).ShouldNotBeNull();
        locator.Seed.ToArray().ShouldBe(Seed);
        locator.Length.ShouldBe(5);
        locator.Fill.ShouldBe((HiddenFill)fill);
        locator.Fits([1, 2, 3, 4, 5]).ShouldBeTrue();
        locator.Fits([1, 2, 3, 4, 4]).ShouldBeFalse();
        locator.Fits([1, 2, 3, 4]).ShouldBeFalse();
    }

    [Fact]
    public void Each_bit_counts()
    {
        for (var bit = 0; bit < Locator.Size * 8; bit++)
        {
            var cover = Sealed(HiddenFill.Zero);
            cover[bit / 8] ^= (byte)(1 << (bit % 8));
            Locator.Open(Key, cover).ShouldBeNull();
        }
    }

    [Fact]
    public void Another_key_opens_nothing()
    {
        for (var i = 0; i < Key.Length; i++)
        {
            var other = (byte[])Key.Clone();
            other[i] ^= 1;
            Locator.Open(other, Sealed(HiddenFill.Zero)).ShouldBeNull();
        }
    }

    /// <summary>The format has one fill of 0 and one of 1; later ones are not read by chance.</summary>
    [Fact]
    public void An_unknown_fill_opens_nothing() => Locator.Open(Key, Sealed((HiddenFill)2)).ShouldBeNull();

    private static byte[] Sealed(HiddenFill fill)
    {
        var cover = new byte[Locator.Size];
        Locator.Of([1, 2, 3, 4, 5], Seed, fill).Seal(Key, cover);
        return cover;
    }
}
