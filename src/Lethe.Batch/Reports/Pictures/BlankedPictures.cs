using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Imaging;
using Lethe.Results;

namespace Lethe.Batch.Reports.Pictures;

/// <summary>The first frames of a run in which something was blanked, as small pictures of the outputs: as many as a page may hold. Several threads may add.</summary>
/// <param name="names">How inputs are named.</param>
/// <param name="most">Most pictures.</param>
/// <param name="mostBytes">Most bytes of all of them.</param>
internal sealed class BlankedPictures(SourceNames names, int most = BlankedPictures.Most, long mostBytes = BlankedPictures.MostBytes)
{
    internal const int Most = 500;
    internal const long MostBytes = 32_000_000;
    private const int LongestSide = 320;

    private readonly List<BlankedPicture> _pictures = [];
    private readonly Lock _lock = new();
    private long _bytes;
    private bool _isFull;

    /// <summary>How many more there would be.</summary>
    internal long More { get; private set; }

    /// <summary>The pictures by the names of their inputs.</summary>
    internal IReadOnlyList<BlankedPicture> All => [.. _pictures.OrderBy(picture => picture.Source, StringComparer.Ordinal)];

    /// <summary>Draws, on the thread of the caller and without holding up others, if something was blanked and there is room.</summary>
    internal void Note(InputFile input, in FileResult result)
    {
        if (result is not { Outcome: Outcome.Deidentified, Report.Pixels: { State: PixelState.Cleaned } look })
        {
            return;
        }

        var picture = HasRoom(0) ? new BlankedPicture(
            names.NameOf(input), result.OutputPath ?? "", look.Preview?.Frame ?? 1, look.Preview?.DrawOutput(LongestSide) ?? default, [.. look.Boxes]) : null;
        lock (_lock)
        {
            if (picture is not null && HasRoom(picture.Png.Length))
            {
                _pictures.Add(picture);
                _bytes += picture.Png.Length;
            }
            else
            {
                _isFull = true;
                More++;
            }
        }
    }

    private bool HasRoom(int bytes)
    {
        lock (_lock)
        {
            return !_isFull && _pictures.Count < most && _bytes + bytes <= mostBytes;
        }
    }
}
