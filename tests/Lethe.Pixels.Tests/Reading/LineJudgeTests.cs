using Lethe.Pixels.Frames;
using Lethe.Pixels.Reading;
using Lethe.Pixels.Reading.Words;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Reading;

public sealed class LineJudgeTests
{
    private static bool MayStay(IWordReader reader, string drawn = "LEFT", string identity = "") => new LineJudge(reader, BenignWords.Load())
        .Judge([new Scene().Write(drawn, 30, 40).Cut(Scene.Around(drawn, 30, 40))], text => text == identity)
        .Single() is not null;

    [Fact]
    public void A_line_that_is_surely_read_twice_and_benign_stays() => MayStay(new FakeReader("LEFT")).ShouldBeTrue();

    [Theory]
    [InlineData("LEFT", 69)]
    [InlineData("LEFT", -1)]
    [InlineData("LEFT", float.NaN)]
    [InlineData("DOE", 99)]
    [InlineData("4711", 99)]
    [InlineData(" ", 99)]
    [InlineData("", 99)]
    [InlineData(null, 99)]
    public void What_is_not_sure_not_benign_or_not_read_goes(string? text, float confidence) => MayStay(new FakeReader(text, confidence)).ShouldBeFalse();

    [Fact]
    public void Identity_goes() => MayStay(new FakeReader("LEFT"), identity: "LEFT").ShouldBeFalse();

    [Fact]
    public void Two_readings_that_differ_go()
    {
        MayStay(new FakeReader(page => [new ReadWord(page == 0 ? "LEFT" : "left", 90, default)])).ShouldBeTrue("case is not read for sure");
        MayStay(new FakeReader(page => [new ReadWord(page == 0 ? "LEFT" : "RIGHT", 90, default)]), "RIGHT").ShouldBeFalse();
        MayStay(new FakeReader(page => page == 0 ? [new ReadWord("LEFT", 90, default)] : null)).ShouldBeFalse();
        MayStay(new FakeReader(_ => [])).ShouldBeFalse();
    }

    [Fact]
    public void More_letters_than_were_read_go() => MayStay(new FakeReader("LEFT"), "LEFTY").ShouldBeFalse();

    [Fact]
    public void Words_beside_which_something_was_not_read_go() => MayStay(new FakeReader(_ => [new ReadWord("LEFT", 95, new PixelBox(16, 16, 60, 40))]), "LEFT DOE").ShouldBeFalse();

    [Fact]
    public void A_reader_that_answers_for_other_pages_is_not_believed()
    {
        var pages = new FakeReader("LEFT");
        MayStay(new FewPages()).ShouldBeFalse();
        MayStay(pages);
        pages.Pages.ShouldBe(LineJudge.Sizes.Count);
    }

    [Fact]
    public void What_cannot_be_looked_at_is_not_read()
    {
        var reader = new FakeReader("LEFT");
        new LineJudge(reader, BenignWords.Load()).Judge([null, new Scene().Cut(new PixelBox(0, 0, 40, 20))], _ => false).ShouldBe([null, null]);
        reader.Pages.ShouldBe(0);
    }

    private sealed class FewPages : IWordReader
    {
        public string Version => "";

        public IReadOnlyList<IReadOnlyList<ReadWord>?> Read(IReadOnlyList<GreyPage> pages) => [[new ReadWord("LEFT", 95, new PixelBox(0, 0, 1000, 1000))]];
    }
}
