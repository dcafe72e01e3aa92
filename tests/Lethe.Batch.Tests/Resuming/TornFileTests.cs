using Lethe.Batch.Resuming;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Resuming;

public sealed class TornFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _complete = new byte[3000];

    public TornFileTests() => new Random(4).NextBytes(_complete);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(2999)]
    [InlineData(3000)]
    public void A_beginning_is_torn(int length) => IsTorn(_complete[..length]).ShouldBeTrue();

    [Theory]
    [InlineData(0, 512)]
    [InlineData(1024, 1976)]
    [InlineData(0, 3000)]
    public void Blocks_of_zeros_are_torn(int from, int count)
    {
        var torn = _complete.ToArray();
        torn.AsSpan(from, count).Clear();
        IsTorn(torn).ShouldBeTrue();
    }

    [Fact]
    public void A_beginning_with_zero_blocks_is_torn()
    {
        var torn = _complete[..2000].ToArray();
        torn.AsSpan(512, 512).Clear();
        IsTorn(torn).ShouldBeTrue();
    }

    [Fact]
    public void Any_other_byte_makes_another_file()
    {
        for (var i = 0; i < _complete.Length; i += 97)
        {
            var other = _complete.ToArray();
            other[i] ^= 1;
            IsTorn(other).ShouldBeFalse();
        }

        IsTorn([.. _complete, 0]).ShouldBeFalse();
    }

    private bool IsTorn(byte[] bytes)
    {
        File.WriteAllBytes(_folder.File("torn"), bytes);
        File.WriteAllBytes(_folder.File("complete"), _complete);
        return TornFile.IsTornCopy(_folder.File("torn"), _folder.File("complete"));
    }
}
