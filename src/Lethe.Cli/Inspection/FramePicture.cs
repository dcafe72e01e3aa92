using System.CommandLine;
using System.Globalization;
using Lethe.Cli.Invocation;
using Lethe.Dicom.Reading;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Previews;
using Lethe.Results;

namespace Lethe.Cli.Inspection;

/// <summary>A frame of a file as a picture, with what Clean Pixel Data would blank.</summary>
/// <param name="path">The file.</param>
/// <param name="target">The picture.</param>
/// <param name="frame">The frame, from 1.</param>
internal sealed class FramePicture(string path, string target, int frame)
{
    /// <summary>Draws it and lists the boxes.</summary>
    internal int Write(ParseResult parsed, PixelCleanerOptions options)
    {
        if (Path.Exists(target))
        {
            return Failure.Usage(parsed, "--png: the file exists; choose another name");
        }

        using var bytes = new FileBytes(path);
        var reader = new HeaderReader();
        if (!reader.Read(bytes))
        {
            var found = reader.Problem;
            return Incomplete(parsed, new Problem((int)found.Code, Severity.Error, found.Tag, found.Depth, found.Offset));
        }

        var view = new FrameViewer(options with { Threads = Environment.ProcessorCount }).View(reader, frame);
        if (view.Problem is { } problem)
        {
            return Incomplete(parsed, new Problem((int)problem, Severity.Error, default, 0, -1));
        }

        if (view.Png.IsEmpty)
        {
            return Failure.Usage(parsed, string.Create(CultureInfo.InvariantCulture, $"--frame: a number from 1 to {view.Frames}"));
        }

        Save(view.Png.Span);
        List(view, parsed.InvocationConfiguration.Output);
        return ExitCode.Success;
    }

    private int Incomplete(ParseResult parsed, Problem problem) => Failure.Incomplete(parsed, $"{path}: {problem}");

    /// <summary>The whole file or nothing, for its owner alone: it shows the original.</summary>
    private void Save(ReadOnlySpan<byte> png)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(target, options);
        try
        {
            stream.Write(png);
            stream.Flush();
        }
        catch
        {
            File.Delete(target);
            throw;
        }
    }

    private void List(FrameView view, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# frame {frame} of {view.Frames}: clean-pixel-data would blank {view.Boxes.Count} box{(view.Boxes.Count == 1 ? "" : "es")}"));
        foreach (var box in view.Boxes)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{box.X},{box.Y} {box.Width}x{box.Height} {box.Source}{(box.Score > 0 ? $" {box.Score:0.##}" : "")}"));
        }
    }
}
