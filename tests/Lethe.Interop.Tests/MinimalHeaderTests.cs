using System.Collections.Concurrent;
using Lethe.Results;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests;

/// <summary>Minimal headers of real and of synthetic files: still valid, and the same pictures.</summary>
public sealed class MinimalHeaderTests(MinimalHeaders minimal, InputErrors inputs) : IClassFixture<MinimalHeaders>, IClassFixture<InputErrors>
{
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>Files whose group 60xx declares an overlay in the high bits of the pixels (PS3.5 8.1.2).</summary>
    private static readonly string[] OverlaysInPixels = ["CR/chest.dcm", "pydicom+pydicom/_history/presentation_lut.zip_unzipped/presentation_lut/ovly_p01.dcm"];

    private const string CompareDecoded =
        """
        import warnings
        warnings.simplefilter('ignore')
        pydicom.config.settings.reading_validation_mode = 0
        same = 0
        for line in open(sys.argv[1], encoding='utf-8'):
            name, source, output = line.rstrip('\n').split('\t')
            try:
                before = pydicom.dcmread(source, force=True)
                pixels = before.pixel_array
            except Exception:
                continue
            try:
                after = pydicom.dcmread(output)
                if (pixels != after.pixel_array).any() or pixels.shape != after.pixel_array.shape: print('DIFFERENT', name)
                elif before.PhotometricInterpretation != after.PhotometricInterpretation: print('COLOUR', name)
                else: same += 1
            except Exception as x:
                print('UNDECODABLE', name, repr(x)[:200])
        print('SAME', same)
        """;

    [CollectionFact("dciodvfy", "dcmconv")]
    public void Dciodvfy_finds_no_new_errors()
    {
        var failures = new ConcurrentBag<string>();
        var judged = new ConcurrentBag<string>();
        Parallel.ForEach(minimal.Files.Where(f => f.Outcome == Outcome.Deidentified), TwoAtOnce, file =>
        {
            if (inputs.Of(file.Source) is not { } before)
            {
                return;
            }

            judged.Add(file.Name);
            var after = Validator.ErrorsOf(file.Output, minimal.Scratch);
            foreach (var error in after is null ? ["the object is not recognised any more"] : Validator.New(before, after))
            {
                failures.Add($"{file.Name}: {error}");
            }
        });

        judged.Count.ShouldBeGreaterThan(350, "control: most files are of objects that it knows");
        failures.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [CollectionFact(Tool.Pydicom)]
    public void Pydicom_decodes_the_same_pictures()
    {
        var list = Path.Combine(minimal.Scratch, "files.txt");
        File.WriteAllLines(list, minimal.Files.Where(f => f.Outcome == Outcome.Deidentified).Select(f => $"{f.Name}\t{f.Source}\t{f.Output}"));

        var lines = Tool.RunPydicom(CompareDecoded, list).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        int.Parse(lines[^1]["SAME ".Length..], System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(150, "control: many pictures can be decoded");
        lines[..^1].ShouldBe(OverlaysInPixels.Select(name => "DIFFERENT " + name), "only overlays in unused bits are cleared, as by the Basic Profile");
    }
}
