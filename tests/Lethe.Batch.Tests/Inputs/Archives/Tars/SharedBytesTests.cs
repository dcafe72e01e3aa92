using Lethe.Batch.Inputs.Archives.Tars;
using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Inputs.Archives.Tars;

public class SharedBytesTests
{
    private static MemorySource Packed(byte content) => new(TarTests.Pack([content]));

    private static byte First(IByteSource source)
    {
        var first = new byte[1];
        source.Read(0, first).ShouldBe(1);
        return first[0];
    }

    [Fact]
    public void What_was_unpacked_stays_until_the_last_one_leaves()
    {
        using var shared = new SharedBytes();
        First(shared.Acquire(Packed(1), 100)).ShouldBe((byte)1);
        First(shared.Acquire(Packed(2), 100)).ShouldBe((byte)1, "unpacked once");

        shared.Dispose();
        First(shared.Acquire(Packed(3), 100)).ShouldBe((byte)1, "one is still there");

        shared.Dispose();
        shared.Dispose();
        First(shared.Acquire(Packed(4), 100)).ShouldBe((byte)4);
    }

    [Fact]
    public void Who_could_not_enter_has_not_to_leave()
    {
        using var shared = new SharedBytes();
        Should.Throw<InvalidDataException>(() => shared.Acquire(new MemorySource("no gzip, and that for sure"u8.ToArray()), 100));

        First(shared.Acquire(Packed(1), 100)).ShouldBe((byte)1);
    }
}
