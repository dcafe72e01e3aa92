using Lethe.Pixels.Reading;
using Lethe.Pixels.Reading.Tesseract;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Pixels.Tests.Reading.Tesseract;

public sealed class TesseractProgramTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Script(string text)
    {
        var path = _folder.File("tesseract");
        File.WriteAllText(path, "#!/bin/sh\n" + text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }

    [Fact]
    public void Without_the_program_the_reason_says_what_to_install()
    {
        TesseractProgram.TryFind(_folder.Path, out var problem).ShouldBeNull();
        problem.ShouldContain("tesseract-ocr");
        TesseractProgram.TryFind("", out _).ShouldBeNull();
        TesseractProgram.TryFind(".", out _).ShouldBeNull("a relative folder is the one of whoever starts it");
    }

    [ToolTheory("sh")]
    [InlineData("exit 1", "does not run")]
    [InlineData("echo 'tesseract 3.05.01'", "older")]
    [InlineData("echo 'something else'", "older")]
    [InlineData("[ \"$1\" = --version ] && echo 'tesseract 5.3.0' || echo deu", "tesseract-ocr-eng")]
    [InlineData("[ \"$1\" = --version ] && echo 'tesseract 5.3.0' || { cat >/dev/null; echo eng; }", "TIFF")]
    public void What_does_not_work_is_told(string script, string reason)
    {
        TesseractProgram.TryOpen(Script(script), Limit, out var problem).ShouldBeNull();
        problem.ShouldContain(reason);
        TesseractProgram.TryFind(_folder.Path, out problem).ShouldBeNull();
        problem.ShouldContain(reason);
    }

    [ToolTheory("sh")]
    [InlineData("exit 1")]
    [InlineData("cat >/dev/null; echo rubbish")]
    [InlineData("cat")]
    [InlineData("tail -f /dev/null")]
    public void A_reader_that_fails_reads_nothing(string script)
    {
        var reader = new TesseractReader(Script(script), "x", TimeSpan.FromMilliseconds(400));

        reader.Read([new GreyPage(2, 2, new byte[4]), new GreyPage(2, 2, new byte[4])]).ShouldBe([null, null]);
    }

    [ToolFact("tesseract")]
    public void The_real_program_reads_pages_in_order()
    {
        var reader = TesseractProgram.TryFind(out var problem).ShouldNotBeNull(problem);
        reader.Version.ShouldStartWith("tesseract ");
        string[] texts = ["LEFT", "LATERAL", "ERECT", "BILATERAL"];
        var pages = texts.Select(text => new GreyPage(Scene.Columns, 60, new Scene(255).Write(text, 20, 16, 4, 0).Samples().Bytes.ToArray().Where((_, i) => i % 2 == 0).Take(Scene.Columns * 60).ToArray())).ToList();

        var many = Enumerable.Range(0, 70).Select(i => pages[i % 4]).ToList();
        var read = reader.Read(many);

        read.Count.ShouldBe(70);
        for (var i = 0; i < 70; i++)
        {
            string.Join(' ', read[i].ShouldNotBeNull().Select(word => word.Text)).ShouldBe(texts[i % 4]);
        }
    }
}
