using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Reading;

public class MemorySourceTests
{
    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(3, 3, 2)]
    [InlineData(5, 3, 0)]
    [InlineData(9_000_000_000, 3, 0)]
    public void Reads_what_is_there(long offset, int wanted, int expected)
    {
        var source = new MemorySource("ABCDE"u8.ToArray());
        var target = new byte[wanted];
        source.Read(offset, target).ShouldBe(expected);
        target[..expected].ShouldBe("ABCDE"u8.ToArray().Skip((int)Math.Min(offset, 5)).Take(expected).ToArray());
    }

    [Fact]
    public void A_stream_over_a_source_begins_at_its_offset_and_ends_with_it()
    {
        using var stream = new SourceStream(new MemorySource("ABCDE"u8.ToArray()), 2);
        using var reader = new StreamReader(stream);
        reader.ReadToEnd().ShouldBe("CDE");
    }
}
