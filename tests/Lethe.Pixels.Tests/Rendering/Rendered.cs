using Lethe.Dicom.Reading;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Codecs;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Rendering;
using Lethe.Pixels.Rendering.Pictures;
using Lethe.TestKit;

namespace Lethe.Pixels.Tests.Rendering;

/// <summary>Files as our renderer and as that of DCMTK show them.</summary>
internal static class Rendered
{
    private const int Whole = 1 << 16;

    /// <summary>A frame of a file; null if it cannot be read or decoded.</summary>
    internal static (Picture Picture, HeaderReader Header, FrameSamples Samples)? Ours(byte[] file, int frame = 0)
    {
        var (reader, worker) = (new HeaderReader(), new FrameWorker(new PixelCleanerOptions()));
        return reader.Read(new MemorySource(file)) && PixelImage.TryOpen(reader, out _) is { } image && worker.Decode(image, frame) == CodecResult.Done
            ? (FrameRenderer.Render(worker.Samples, reader, frame, Whole), reader, worker.Samples)
            : null;
    }

    /// <summary>The first frame as DCMTK shows it; null if it does not.</summary>
    internal static Picture? Theirs(TemporaryFolder folder, string path, params string[] window)
    {
        var output = folder.File("judge.pnm");
        File.Delete(output);
        var run = Tool.Run("dcmj2pnm", ["--no-overlays", "--write-raw-pnm", "--frame", "1", .. window, path, output]);
        return run.ExitCode == 0 && File.Exists(output) ? ReadPnm(File.ReadAllBytes(output)) : null;
    }

    private static Picture ReadPnm(byte[] file)
    {
        // Four words, one white space behind each: P5 or P6, columns, rows, highest value; lines of comments in between.
        var (words, at) = (new List<string>(), 0);
        while (words.Count < 4)
        {
            var end = Array.FindIndex(file, at, value => value is (byte)' ' or (byte)'\n');
            if (file[at] == '#')
            {
                end = Array.IndexOf(file, (byte)'\n', at);
            }
            else
            {
                words.Add(System.Text.Encoding.ASCII.GetString(file, at, end - at));
            }

            at = end + 1;
        }

        var picture = new Picture(int.Parse(words[1], null), int.Parse(words[2], null), words[0] == "P6" ? 3 : 1);
        for (var y = 0; y < picture.Height; y++)
        {
            file.AsSpan(at + (y * picture.Row(0).Length), picture.Row(0).Length).CopyTo(picture.Row(y));
        }

        return picture;
    }

    /// <summary>How far two pictures of one size are apart: the mean, and the most.</summary>
    internal static (double Mean, int Most) Distance(Picture one, Picture other)
    {
        var (a, b) = (one.Channels == other.Channels ? one : one.ToColor(), one.Channels == other.Channels ? other : other.ToColor());
        var (sum, most) = (0L, 0);
        for (var y = 0; y < a.Height; y++)
        {
            for (var x = 0; x < a.Row(y).Length; x++)
            {
                var apart = Math.Abs(a.Row(y)[x] - b.Row(y)[x]);
                (sum, most) = (sum + apart, Math.Max(most, apart));
            }
        }

        return ((double)sum / (a.Height * a.Row(0).Length), most);
    }
}
