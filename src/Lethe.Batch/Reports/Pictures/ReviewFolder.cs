using System.Collections.Concurrent;
using System.Globalization;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Imaging;
using Lethe.Results;

namespace Lethe.Batch.Reports.Pictures;

/// <summary>
/// A folder of pictures that show what was blanked, as it was before: for people who may see it. Readable by the owner alone. Each picture is there whole, under the id that
/// reports give its input, or not at all.
/// </summary>
internal sealed class ReviewFolder : IRunObserver
{
    private const int LongestSide = 4096;

    private const string Notice = """
        THESE PICTURES SHOW WHO THE PATIENTS ARE.

        Each is the first frame of an image in which Lethe blanked something, as it was before, with outlines of what was blanked. They are for looking at what
        was found and what was passed over. Keep this folder as you keep the originals, do not hand it on, and delete it when you have looked.
        The names are the ids of the inputs in reports; inputs.csv in the folder of --mapping tells the path of each.

        """;

    private readonly string _folder;
    private readonly SourceNames _names;
    private readonly ConcurrentDictionary<string, int> _times = new(StringComparer.Ordinal);

    internal ReviewFolder(string folder, SourceNames names)
    {
        (_folder, _names) = (Path.GetFullPath(folder), names);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(_folder);
        }
        else
        {
            Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        RemoveLeftovers();
        File.WriteAllText(Path.Combine(_folder, "README.txt"), Notice);
    }

    public void Note(InputFile input, in FileResult result)
    {
        if (result is { Outcome: Outcome.Deidentified, Report.Pixels: { State: PixelState.Cleaned, Preview: { } preview } } && preview.DrawInput(LongestSide) is { IsEmpty: false } png)
        {
            // Inputs with one path below different folders that were named have one id.
            var id = _names.IdOf(input);
            var time = _times.AddOrUpdate(id, 1, static (_, times) => times + 1);
            Write(Path.Combine(_folder, time == 1 ? $"{id}.png" : string.Create(CultureInfo.InvariantCulture, $"{id}-{time}.png")), png.Span);
        }
    }

    public void Complete(BatchSummary summary)
    {
        // Each picture was in its place when it was drawn.
    }

    public void Dispose()
    {
        // Nothing is held open.
    }

    private static void Write(string path, ReadOnlySpan<byte> png)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var temporary = Leftovers.Name(path, "writing");
        try
        {
            using (var file = new FileStream(temporary, options))
            {
                file.Write(png);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Parts of pictures that killed runs left.</summary>
    private void RemoveLeftovers()
    {
        foreach (var part in Directory.EnumerateFiles(_folder, "*.png.*").ToList())
        {
            Leftovers.Remove(part[..(part.LastIndexOf(".png.", StringComparison.Ordinal) + 4)]);
        }
    }
}
