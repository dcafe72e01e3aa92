using Lethe.Pixels.Reading;
using Lethe.Pixels.Reading.Tesseract;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Reading.Tesseract;

public sealed class TiffPagesTests
{
    [Fact]
    public void Each_page_has_its_directory_and_its_pixels()
    {
        var pages = new[] { new GreyPage(3, 1, new byte[] { 1, 2, 3 }), new GreyPage(1, 4, new byte[] { 9, 8, 7, 6 }) };
        var file = TiffPages.Write(pages);

        file.AsSpan(0, 4).SequenceEqual("II*\0"u8).ShouldBeTrue();
        var at = BitConverter.ToInt32(file, 4);
        foreach (var page in pages)
        {
            (at % 2).ShouldBe(0);
            var count = BitConverter.ToUInt16(file, at);
            var entries = Enumerable.Range(0, count).ToDictionary(i => BitConverter.ToUInt16(file, at + 2 + (12 * i)), i => BitConverter.ToInt32(file, at + 10 + (12 * i)));
            entries.Keys.ShouldBeInOrder();
            (entries[256], entries[257], entries[258], entries[259], entries[262], entries[277], entries[279]).ShouldBe((page.Width, page.Height, 8, 1, 1, 1, page.Pixels.Length));
            file.AsSpan(entries[273], entries[279]).SequenceEqual(page.Pixels.Span).ShouldBeTrue();
            BitConverter.ToInt32(file, entries[282]).ShouldBe(300);
            at = BitConverter.ToInt32(file, at + 2 + (12 * count));
        }

        at.ShouldBe(0);
    }
}
