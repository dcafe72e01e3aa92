using System.Globalization;
using System.Text.RegularExpressions;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Imaging;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Reading.Tesseract;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Lethe.Pixels.Tests.Reading;

/// <summary>Real files of which people wrote down where names, dates and numbers stand.</summary>
public sealed partial class RealTextTests(ITestOutputHelper output)
{
    private const string List = "dicom/burned_in.csv";

    [ToolTheory("tesseract", Reference = List)]
    [InlineData(List)]
    public void No_line_that_people_marked_stays(string list)
    {
        var reader = TesseractProgram.TryFind(out var problem).ShouldNotBeNull(problem);
        using var session = new Deidentifier(Profile.Basic.With([ConfidentialityOption.CleanPixelData]), ProjectKey.FromBytes(new byte[ProjectKey.Size]))
        {
            Pixels = new PixelCleaner(new PixelCleanerOptions { KeepBenignText = true, Reader = reader, Threads = 2 }),
        }.CreateSession();
        var (files, kept, blanked, marks) = (0, 0, 0, 0);
        foreach (var file in File.ReadLines(ReferenceData.PathOf(list)).Skip(1).GroupBy(line => line.Split(',')[0]))
        {
            var path = ReferenceData.PathOf($"dicom/{file.Key}");
            if (!File.Exists(path) || session.Deidentify(new MemorySource(File.ReadAllBytes(path))) != Outcome.Deidentified)
            {
                continue;
            }

            var look = session.Report.Pixels!;
            (files, kept, blanked) = (files + 1, kept + look.Kept.Count, blanked + look.Boxes.Count);
            foreach (var marked in file.Select(BoxOf).OfType<PixelBox>())
            {
                marks++;
                look.Kept.ShouldAllBe(box => box.Source == BoxSource.Text && new PixelBox(box.X, box.Y, box.Width, box.Height).Intersect(marked).IsEmpty);
            }
        }

        output.WriteLine($"{files} files, {kept} boxes stay, {blanked} are blanked");
        files.ShouldBeGreaterThan(20);
        marks.ShouldBeGreaterThan(30);
        kept.ShouldBeGreaterThan(0);
    }

    private static PixelBox? BoxOf(string line) => Box().Match(line) is { Success: true } match ? new PixelBox(Number(match, 1), Number(match, 2), Number(match, 3), Number(match, 4)) : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        ,(\d+),(\d+),(\d+),(\d+),(?:"[^"]*"|[^,"]*),[0-9a-f]{64}\s*$
        """)]
    private static partial Regex Box();
}
