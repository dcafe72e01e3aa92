using Lethe.Batch.Running;
using Lethe.Batch.Verifying;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Pixels.Cleaning;
using Lethe.PictureKit.Fonts;
using Lethe.Profiles;
using Lethe.Standard;
using Lethe.TestKit;

namespace Lethe.Batch.Tests.Verifying;

/// <summary>One instance of several frames of 8 bits with a name in each, de-identified with Clean Pixel Data.</summary>
internal sealed class PictureScene : IDisposable
{
    internal const int Columns = 200;
    internal const int Rows = 120;
    internal const int Frames = 4;
    internal const int Length = Columns * Rows;

    private readonly TemporaryFolder _folder = new();

    internal PictureScene(params string[] encoder)
    {
        Directory.CreateDirectory(_folder.File("in"));
        File.WriteAllBytes(Original, Part10Writer.ToBytes(Instance()));
        Encode(Original, encoder);
        Deidentify();
    }

    internal string Original => _folder.File("in/one.dcm");

    /// <summary>The one output.</summary>
    internal string Output => Directory.EnumerateFiles(_folder.File("out"), "*.dcm", SearchOption.AllDirectories).Single();

    /// <summary>Has another program write a file anew.</summary>
    internal static void Encode(string file, params string[] encoder)
    {
        if (encoder.Length > 0 && Tool.Run(encoder[0], [.. encoder[1..], file, file]).ExitCode != 0)
        {
            throw new InvalidOperationException($"{encoder[0]} does not write the file.");
        }
    }

    /// <summary>Changes the bytes of the output.</summary>
    /// <param name="change">Gets the whole file, and where the value of its pixel data begins.</param>
    internal void Change(Action<byte[], int> change)
    {
        var bytes = File.ReadAllBytes(Output);
        change(bytes, PixelsOf(bytes));
        File.WriteAllBytes(Output, bytes);
    }

    /// <summary>The cells of the original.</summary>
    internal ReadOnlySpan<byte> OriginalCells
    {
        get
        {
            var bytes = File.ReadAllBytes(Original);
            return bytes.AsSpan(PixelsOf(bytes), Frames * Length);
        }
    }

    internal VerifyRunner Verify(bool alone = false)
    {
        var runner = new VerifyRunner(new VerifyOptions { Originals = alone ? null : _folder.File("in"), Outputs = _folder.File("out"), Key = BatchScene.Key, Threads = 1 });
        runner.Run(CancellationToken.None);
        return runner;
    }

    public void Dispose() => _folder.Dispose();

    private void Deidentify()
    {
        var deidentifier = new Deidentifier(Profile.Basic.With([ConfidentialityOption.CleanPixelData]), BatchScene.Key) { Pixels = new PixelCleaner(new PixelCleanerOptions()) };
        new BatchRunner(deidentifier, BatchScene.Key, new BatchOptions { Inputs = [_folder.File("in")], Output = _folder.File("out"), Threads = 1 }).Run(CancellationToken.None);
    }

    private static int PixelsOf(byte[] bytes) => bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'B']) + 12;

    private static DataSet Instance() => new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.7.2")
        .Add(new Tag(0x0008_0018), Vr.UI, "1.2.840.113619.2.55.3.604688119.1")
        .Add(new Tag(0x0008_0060), Vr.CS, "OT")
        .Add(new Tag(0x0010_0010), Vr.PN, "Doe^Jane")
        .Add(new Tag(0x0010_0020), Vr.LO, "4711")
        .Add(new Tag(0x0020_000D), Vr.UI, "1.2.840.113619.2.55.3.604688119.2")
        .Add(new Tag(0x0020_000E), Vr.UI, "1.2.840.113619.2.55.3.604688119.3")
        .Add(new Tag(0x0028_0002), Vr.US, 1).Add(new Tag(0x0028_0004), Vr.CS, "MONOCHROME2").Add(new Tag(0x0028_0008), Vr.IS, Frames)
        .Add(new Tag(0x0028_0010), Vr.US, Rows).Add(new Tag(0x0028_0011), Vr.US, Columns)
        .Add(new Tag(0x0028_0100), Vr.US, 8).Add(new Tag(0x0028_0101), Vr.US, 8).Add(new Tag(0x0028_0102), Vr.US, 7).Add(new Tag(0x0028_0103), Vr.US, 0)
        .AddBytes(new Tag(0x7FE0_0010), Vr.OB, Enumerable.Range(0, Frames).SelectMany(Frame).ToArray());

    /// <summary>Soft waves with a little noise and a name.</summary>
    private static byte[] Frame(int frame)
    {
        var random = new Random(frame);
        var cells = new byte[Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = (byte)(80 + random.Next(6) + (50 * Math.Sin(((i % Columns) + (11 * frame)) / 31.0) * Math.Cos(i / Columns / 23.0)));
        }

        Lettering.Draw("DOE JANE 4711", 10, 12, 1, (x, y) => cells[(y * Columns) + x] = 250);
        return cells;
    }
}
