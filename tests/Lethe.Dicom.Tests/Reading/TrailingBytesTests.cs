using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Reading;

public sealed class TrailingBytesTests
{
    /// <summary>A broken sequence behind the pixels was once left half entered in the table, without a next row: a loop without end.</summary>
    [Theory]
    [InlineData(Vr.SQ, 100u)]
    [InlineData(Vr.SQ, 0xFFFF_FFFFu)]
    [InlineData(Vr.UT, 100u)]
    [InlineData(Vr.OB, 0xFFFF_FFFFu)]
    public void What_cannot_be_read_behind_the_pixels_leaves_no_rows(Vr vr, uint statedLength)
    {
        var set = new DataSet()
            .Add(new Tag(0x0008, 0x0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.2")
            .AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[8])
            .AddRaw(new Tag(0xFFFC, 0xFFFA), vr, new byte[6], statedLength);
        var reader = new HeaderReader();

        reader.Read(new MemorySource(Part10Writer.ToBytes(set, new WriteOptions()))).ShouldBeTrue();

        (reader.Anomalies & ReadAnomalies.TrailingBytes).ShouldNotBe(ReadAnomalies.None);
        reader.Table.Entries.ToArray().Select(e => e.Tag).ShouldBe([0x0008_0016u, 0x7FE0_0010u]);
        reader.Table.Entries.ToArray().Select(e => e.Next).ShouldBe([1, 2]);
    }
}
