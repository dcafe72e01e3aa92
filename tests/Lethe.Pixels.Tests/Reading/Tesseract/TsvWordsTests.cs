using Lethe.Pixels.Frames;
using Lethe.Pixels.Reading;
using Lethe.Pixels.Reading.Tesseract;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Reading.Tesseract;

public sealed class TsvWordsTests
{
    private const string Head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";
    private const string Page1 = "1\t1\t0\t0\t0\t0\t0\t0\t500\t70\t-1\t\n";
    private const string Page2 = "1\t2\t0\t0\t0\t0\t0\t0\t500\t70\t-1\t\n";
    private const string Word1 = "5\t1\t1\t1\t1\t1\t21\t19\t96\t28\t95.15\tLEFT\n";
    private const string Word2 = "5\t2\t1\t1\t1\t1\t1\t2\t3\t4\t-1\t \n";

    [Fact]
    public void Words_of_each_page_are_read()
    {
        var pages = TsvWords.Parse(Head + Page1 + Word1 + Page2 + Word2, 2).ShouldNotBeNull();

        pages[0].ShouldBe([new ReadWord("LEFT", 95.15f, new PixelBox(21, 19, 96, 28))]);
        pages[1].ShouldBe([new ReadWord(" ", -1, new PixelBox(1, 2, 3, 4))]);
        TsvWords.Parse((Head + Page1 + Word1).ReplaceLineEndings("\r\n"), 1)!.Single().Single().Text.ShouldBe("LEFT");
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("rubbish\n")]
    [InlineData(Head)]
    [InlineData(Page1 + Word1)]
    [InlineData(Head + Word1)]
    [InlineData(Head + Page2 + Word2)]
    [InlineData(Head + Page1 + Page2)]
    [InlineData(Head + Page1 + Word2)]
    [InlineData(Head + Page1 + "5\t1\t1\t1\t1\t1\t21\t19\t96\t28\t95.15\tLEFT")]
    [InlineData(Head + Page1 + "5\t1\t1\t1\t1\t1\t21\t19\t96\t28\t95.15\n")]
    [InlineData(Head + Page1 + "5\t1\t1\t1\t1\t1\t21\t19\t96\t28\t95.15\tLE\tFT\n")]
    [InlineData(Head + Page1 + "5\t1\t1\t1\t1\t1\t21\t-19\t96\t28\t95.15\tLEFT\n")]
    [InlineData(Head + Page1 + "5\t1\t1\t1\t1\t1\t21\t19\t96\t99999999999\t95.15\tLEFT\n")]
    [InlineData(Head + Page1 + "5\t1\t1\t1\t1\t1\t21\t19\t96\t28\tNaN\tLEFT\n")]
    [InlineData(Head + Page1 + "5\t1\t1\t1\t1\t1\t21\t19\t96\t28\t95,15\tLEFT\nx\n")]
    [InlineData(Head + Page1 + "\n")]
    public void What_is_not_a_whole_table_is_nothing(string table) => TsvWords.Parse(table, 1).ShouldBeNull();
}
