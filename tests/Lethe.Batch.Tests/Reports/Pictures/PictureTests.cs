using System.Xml.Linq;
using Lethe.Batch.Inputs;
using Lethe.Batch.Reports;
using Lethe.Batch.Reports.Pictures;
using Lethe.Batch.Running;
using Lethe.Batch.Tests.Resuming;
using Lethe.Pixels.Cleaning;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Reports.Pictures;

/// <summary>What people are shown of a run that blanks text: the demo has it in three of its objects.</summary>
public sealed class PictureTests : IDisposable
{
    private static readonly string[] Lettered = ["XA/run.dcm", "US/loop.dcm", "XC/photo.dcm"];

    private readonly BatchScene _scene = new();

    private string Review => _scene.File("review");

    public void Dispose() => _scene.Dispose();

    private BatchRunner Runner(BatchOptions options, params IReadOnlyList<IRunObserver> observers)
    {
        var profile = Profile.Basic.With([ConfidentialityOption.CleanPixelData]);
        return new BatchRunner(new Deidentifier(profile, BatchScene.Key) { Pixels = new PixelCleaner(new PixelCleanerOptions()) }, BatchScene.Key, options) { Observers = observers };
    }

    private BatchSummary Run(BatchOptions options)
    {
        var runner = Runner(options);
        runner.Run(CancellationToken.None);
        return runner.Summary;
    }

    private static string IdOf(string relative) => new SourceNames(BatchScene.Key, false).IdOf(new InputFile("/" + relative, 1));

    private static bool IsPng(string path) => File.ReadAllBytes(path).AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);

    [Fact]
    public void The_page_shows_each_output_in_which_something_was_blanked()
    {
        var html = _scene.File("r.html");
        var summary = Run(_scene.Options with { Reports = [html] });

        summary.Cleaned.ShouldBeGreaterThanOrEqualTo(Lettered.Length);
        var text = File.ReadAllText(html);
        text.ShouldContain("; img-src data:\"");
        var figures = XDocument.Parse(text).Descendants().Where(e => e.Name.LocalName == "figure" && e.Descendants().Any(inner => inner.Name.LocalName == "img")).ToList();
        figures.Count.ShouldBe((int)summary.Cleaned);
        foreach (var id in Lettered.Select(IdOf))
        {
            var figure = figures.Single(figure => figure.Value.Contains(id, StringComparison.Ordinal));
            figure.Value.ShouldContain("text, score");
            figure.Value.ShouldContain(".dcm");
            var source = figure.Descendants().Single(e => e.Name.LocalName == "img").Attribute("src")!.Value;
            source.ShouldStartWith("data:image/png;base64,iVBORw0KGgo");
        }
    }

    [Fact]
    public void A_page_of_a_run_that_looked_at_no_pixels_may_show_no_pictures()
    {
        var html = _scene.File("r.html");
        BatchScene.Run(_scene.Options with { Reports = [html] });

        File.ReadAllText(html).ShouldNotContain("img-src");
    }

    [Fact]
    public void The_page_has_as_many_pictures_as_it_may_hold_and_tells_of_the_others()
    {
        var few = new BlankedPictures(new SourceNames(BatchScene.Key, false), most: 1);
        var small = new BlankedPictures(new SourceNames(BatchScene.Key, false), mostBytes: 10);
        var runner = Runner(_scene.Options, new Showing(few), new Showing(small));
        runner.Run(CancellationToken.None);

        few.All.Count.ShouldBe(1);
        few.All[0].Png.Length.ShouldBeGreaterThan(100);
        few.More.ShouldBe(runner.Summary.Cleaned - 1);
        small.All.ShouldBeEmpty();
        small.More.ShouldBe(runner.Summary.Cleaned);
    }

    [Fact]
    public void The_folder_of_review_has_a_picture_of_each_under_its_id()
    {
        var summary = Run(_scene.Options with { Review = Review });

        var pictures = Directory.EnumerateFiles(Review, "*.png").ToList();
        pictures.Count.ShouldBe((int)summary.Cleaned);
        pictures.ShouldAllBe(path => IsPng(path));
        Lettered.Select(name => IdOf(name) + ".png").ShouldBeSubsetOf(pictures.Select(Path.GetFileName));
        File.ReadAllText(Path.Combine(Review, "README.txt")).ShouldContain("WHO THE PATIENTS ARE");
        Directory.EnumerateFiles(Review).Count().ShouldBe(pictures.Count + 1);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Review).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (var path in pictures)
            {
                File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
    }

    [Fact]
    public void A_resumed_run_shows_what_the_one_before_it_did_too()
    {
        Run(_scene.Options with { Review = Review, Output = _scene.File("other") });
        var (undisturbed, all) = (BatchScene.Tree(Review), BatchScene.Tree(_scene.File("other")));
        Directory.Delete(Review, recursive: true);
        var stop = new StopAfter(5);
        Should.Throw<OperationCanceledException>(() => Runner(_scene.Options with { Review = Review, Threads = 1 }, stop).Run(stop.Token));
        Directory.Delete(Review, recursive: true);

        Run(_scene.Options with { Review = Review, Resume = true }).DoneBefore.ShouldBeGreaterThan(0);

        BatchScene.Tree(Review).ShouldBe(undisturbed, ignoreOrder: false, comparer: new SameFile());
        BatchScene.Tree(_scene.Output).Keys.ShouldBe(all.Keys);
    }

    [Fact]
    public void Parts_that_a_killed_run_left_go()
    {
        Directory.CreateDirectory(Review);
        var part = Path.Combine(Review, "ABC.png.2147483646.writing");
        File.WriteAllText(part, "half");

        Run(_scene.Options with { Review = Review });

        File.Exists(part).ShouldBeFalse();
    }

    private sealed class Showing(BlankedPictures pictures) : IRunObserver
    {
        public void Note(InputFile input, in FileResult result) => pictures.Note(input, in result);

        public void Complete(BatchSummary summary)
        {
        }

        public void Dispose()
        {
        }
    }

    private sealed class SameFile : IEqualityComparer<KeyValuePair<string, byte[]>>
    {
        public bool Equals(KeyValuePair<string, byte[]> x, KeyValuePair<string, byte[]> y) => x.Key == y.Key && x.Value.AsSpan().SequenceEqual(y.Value);

        public int GetHashCode(KeyValuePair<string, byte[]> obj) => obj.Key.GetHashCode(StringComparison.Ordinal);
    }
}
