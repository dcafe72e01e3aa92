using Lethe.Facts;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Facts;

public class PixelCellsTests
{
    [Theory]
    [InlineData(1, false, 0x02u)]
    [InlineData(1, true, 0x02u)]
    [InlineData(2, false, 0x0403u)]
    [InlineData(2, true, 0x0304u)]
    [InlineData(4, false, 0x0807_0605u)]
    [InlineData(4, true, 0x0506_0708u)]
    public void The_second_cell_is_read_and_written_in_its_byte_order(int size, bool bigEndian, uint expected)
    {
        byte[] cells = [1, 2, 3, 4, 5, 6, 7, 8];
        PixelCells.Read(cells, size, 1, bigEndian).ShouldBe(expected);

        var written = new byte[8];
        PixelCells.Write(written, size, 1, bigEndian, expected);
        written.ShouldBe(cells.Select((b, i) => i / size == 1 ? b : (byte)0));
    }

    [Theory]
    [InlineData(false, 0x0807_0605_0403_0201UL)]
    [InlineData(true, 0x0102_0304_0506_0708UL)]
    public void A_word_holds_eight_bytes(bool bigEndian, ulong expected) =>
        PixelCells.ReadWord([1, 2, 3, 4, 5, 6, 7, 8, 9], bigEndian).ShouldBe(expected);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_come_back_as_they_were_whole_or_not(bool bigEndian)
    {
        for (var length = 1; length <= 10; length++)
        {
            var cells = Enumerable.Range(1, length).Select(i => (byte)i).ToArray();
            var written = Enumerable.Repeat((byte)0xEE, length).ToArray();
            PixelCells.WriteWord(written, bigEndian, PixelCells.ReadWord(cells, bigEndian));
            written.ShouldBe(cells.Select(b => b <= 8 ? b : (byte)0xEE));
        }
    }

    [Theory]
    [InlineData(8, 0x7Fu, 0x7F7F_7F7F_7F7F_7F7FUL)]
    [InlineData(16, 0x0FFFu, 0x0FFF_0FFF_0FFF_0FFFUL)]
    [InlineData(32, 0x00FF_FFFFu, 0x00FF_FFFF_00FF_FFFFUL)]
    public void A_pattern_stands_in_each_cell(int bitsAllocated, uint pattern, ulong expected) =>
        PixelCells.Repeat(pattern, bitsAllocated).ShouldBe(expected);
}
