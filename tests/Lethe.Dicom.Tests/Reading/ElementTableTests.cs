using Lethe.Dicom.Reading;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Reading;

public class ElementTableTests
{
    [Fact]
    public void Finds_among_siblings_only()
    {
        var reader = Files.ReadBare(Files.Bytes("40007502 53510000 12000000 FEFF00E0 0A000000 10002000 4C4F 0200 4142 40000110 5348 0000"));
        reader.Table.Find(0x0010_0020).ShouldBe(-1);
        reader.Table.Find(0x0010_0020, 2, 3).ShouldBe(2);
        reader.Table.Find(0x0040_1001).ShouldBe(3);
    }

    [Fact]
    public void Grows()
    {
        var element = Files.Bytes("10002000 4C4F 0000");
        var reader = Files.ReadBare([.. Enumerable.Repeat(element, 5000).SelectMany(e => e)]);
        reader.Table.Count.ShouldBe(5000);
        reader.Table[4999].HeaderOffset.ShouldBe(4999 * 8);
        reader.Table.Entries.Length.ShouldBe(5000);
    }

    [Fact]
    public void Begins_anew_without_rows()
    {
        var table = new ElementTable();
        table.Append().Tag = 7;
        table.Clear();
        table.Count.ShouldBe(0);
        table.Append().Tag.ShouldBe(0u);
    }
}
