using Lethe.Pixels.Frames;
using Lethe.Pixels.Reading;

namespace Lethe.Pixels.Tests.Reading;

/// <summary>Says of each page what a test wants; its words stand over all of the ink.</summary>
internal sealed class FakeReader(Func<int, IReadOnlyList<ReadWord>?> answer) : IWordReader
{
    internal FakeReader(string? text, float confidence = 95)
        : this(_ => text is null ? null : [new ReadWord(text, confidence, default)])
    {
    }

    public string Version => "fake 1";

    internal int Pages { get; private set; }

    public IReadOnlyList<IReadOnlyList<ReadWord>?> Read(IReadOnlyList<GreyPage> pages) =>
        [.. pages.Select(page => answer(Pages++)?.Select(word => word.Box.IsEmpty ? word with { Box = InkOf(page) } : word).ToList())];

    private static PixelBox InkOf(GreyPage page)
    {
        var box = default(PixelBox);
        for (var i = 0; i < page.Pixels.Length; i++)
        {
            box = page.Pixels.Span[i] < 128 ? box.Union(new PixelBox(i % page.Width, i / page.Width, 1, 1)) : box;
        }

        return box;
    }
}
