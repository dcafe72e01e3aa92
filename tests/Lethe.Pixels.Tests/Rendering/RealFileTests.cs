using System.Globalization;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Frames;
using Lethe.Pixels.Rendering.Headers;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Pixels.Tests.Rendering;

/// <summary>Real files, judged by DCMTK.</summary>
public sealed class RealFileTests : IDisposable
{
    private const uint PixelPaddingValue = 0x0028_0120;
    private const uint WindowWidth = 0x0028_1051;
    private const uint RescaleSlope = 0x0028_1053;
    private const uint VoiLut = 0x0028_3010;
    private const uint SharedGroups = 0x5200_9229;
    private const long MostBytes = 4_000_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [CollectionToolFact("dcmj2pnm")]
    public void Frames_are_shown_as_DCMTK_shows_them()
    {
        var (far, kinds) = (new List<string>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var path in Directory.EnumerateFiles(ReferenceData.PathOf("dicom"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (new FileInfo(path).Length > MostBytes || Rendered.Ours(File.ReadAllBytes(path)) is not var (ours, header, samples) || Window(header, samples) is not { } window
                || Rendered.Theirs(_folder, path, window) is not { } theirs || (theirs.Width, theirs.Height) != (ours.Width, ours.Height))
            {
                continue;
            }

            var (mean, most) = Rendered.Distance(ours, theirs);
            var kind = $"{samples.Photometric} {(window.Length == 0 ? "as it is" : window[0])}";
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            var (mostMean, mostOfAll) = Tolerance(header, samples);
            if (mean > mostMean || most > mostOfAll)
            {
                far.Add(string.Create(CultureInfo.InvariantCulture, $"{kind} {header.Syntax.Name} {Path.GetFileName(path)}: mean {mean:0.00}, most {most}"));
            }
        }

        far.ShouldBeEmpty();
        kinds.Keys.ShouldBe(
        [
            "Monochrome1 --use-window", "Monochrome1 as it is", "Monochrome2 --min-max-window", "Monochrome2 --use-voi-lut", "Monochrome2 --use-window", "Monochrome2 as it is",
            "PaletteColor as it is", "Rgb as it is", "YbrFull --conv-always", "YbrFull as it is",
        ]);
        kinds.Values.Sum().ShouldBeGreaterThan(300);
    }

    /// <summary>Decoders of lossy JPEG may round as they like, and there are several ways to spread chrominances that pixels share.</summary>
    private static (double Mean, int Most) Tolerance(HeaderReader header, FrameSamples samples) => (header.Syntax.Codec, samples.Photometric) switch
    {
        (PixelCodec.Jpeg, Photometric.YbrFull) => (3, byte.MaxValue),
        (PixelCodec.Jpeg, _) => (2, 10),
        _ => (1.2, 3),
    };

    /// <summary>What DCMTK is to be told to do as ours does; null where it has no way to.</summary>
    private static string[]? Window(HeaderReader header, FrameSamples samples)
    {
        if (header.Encoding.IsBigEndian && samples.SampleSize != sizeof(ushort))
        {
            // Cells that are no words stand in words, about which programs disagree.
            return null;
        }

        if (samples.Components > 1 || samples.Photometric == Photometric.PaletteColor)
        {
            return samples.Photometric == Photometric.YbrFull && header.Syntax.Codec == PixelCodec.Jpeg ? ["--conv-always"] : [];
        }

        // There are no functional groups for it, and it rounds what a small slope gives.
        var shown = new DisplayHeader(header, 0);
        return samples.IsFloat || header.Table.Find(SharedGroups) >= 0 || shown.Number(RescaleSlope) is < 1 ? null
            : shown.FirstItem(VoiLut) is not null ? ["--use-voi-lut", "1"]
            : shown.Number(WindowWidth) >= 1 ? ["--use-window", "1"]
            : samples.Precision <= 8 && !samples.IsSigned ? []
            : header.Table.Find(PixelPaddingValue) < 0 ? ["--min-max-window"]
            : null;
    }
}
