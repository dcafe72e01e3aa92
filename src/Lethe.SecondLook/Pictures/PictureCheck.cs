using System.Globalization;
using Lethe.Dicom.Reading;
using Lethe.SecondLook.Checks;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Marks;

namespace Lethe.SecondLook.Pictures;

/// <summary>
/// Where an output says that its pixels were cleaned (113101), each frame is decoded and looked at: no text is left, and beside the original nothing differs
/// but boxes of one value. Two frames at a time are in memory. For one thread.
/// </summary>
/// <param name="output">Reads outputs.</param>
/// <param name="original">Reads originals.</param>
/// <param name="counts">Counts what was looked at.</param>
internal sealed class PictureCheck(IPictureReader output, IPictureReader original, PictureCounts counts)
{
    private readonly FrameComparison _comparison = new();
    private readonly TextPlaces _texts = new();
    private readonly FrameTally _altered = new();
    private readonly FrameTally _unexamined = new();

    /// <summary>Looks at an output.</summary>
    /// <param name="of">Its original; null if there is none to compare with.</param>
    /// <param name="instance">The output.</param>
    /// <param name="name">Its relative path.</param>
    /// <param name="promises">What it says about itself.</param>
    /// <param name="sink">Takes what is found.</param>
    internal void Look(HeaderReader? of, HeaderReader instance, string name, Promises promises, IFindingSink sink)
    {
        if (PixelTag(instance) is not { } tag)
        {
            return;
        }

        counts.CountWithPixels();
        if ((promises & Promises.CleanPixelData) == 0)
        {
            return;
        }

        if (output.Open(instance) is { } why)
        {
            sink.Report(FindingKind.PixelsNotExamined, name, tag, why);
            return;
        }

        // Faces that were cleaned away are no boxes.
        var isComparable = of is not null && PixelTag(of) is not null && (promises & Promises.CleanRecognizableVisualFeatures) == 0 && CanCompare(of, name, tag, sink);
        if (!output.HasRightOffsets && !(isComparable && !original.HasRightOffsets))
        {
            sink.Report(FindingKind.WrongOffsets, name, tag, "offset table");
        }

        LookAtFrames(isComparable, isComparable && of!.Syntax.Codec == instance.Syntax.Codec && of.Encoding.IsBigEndian == instance.Encoding.IsBigEndian);
        Report(name, tag, sink);
    }

    private void LookAtFrames(bool isComparable, bool hasSameCoding)
    {
        var examined = 0;
        for (var frame = 0; frame < output.Frames; frame++)
        {
            if (output.Decode(frame) is { } why)
            {
                _unexamined.Add(frame, why);
                continue;
            }

            examined++;
            var texts = output.FindText();
            if (isComparable && !(hasSameCoding && IsCodedAlike(frame)))
            {
                texts = Compare(frame, texts);
            }

            _texts.Take(frame, texts);
        }

        counts.Count(examined, examined == output.Frames);
    }

    private bool IsCodedAlike(int frame)
    {
        var coded = output.ReadCoded(frame);
        return !coded.IsEmpty && coded.SequenceEqual(original.ReadCoded(frame));
    }

    /// <summary>Compares a frame with the original's; the texts that stand there whatever was blanked.</summary>
    private IReadOnlyList<PictureBox> Compare(int frame, IReadOnlyList<PictureBox> texts)
    {
        if (original.Decode(frame) is { } why)
        {
            _unexamined.Add(frame, "not compared, of the original: " + why);
        }
        else if (original.Samples.Length != output.Samples.Length)
        {
            _unexamined.Add(frame, "not compared: its samples are stored in another way");
        }
        else
        {
            var difference = _comparison.Compare(original.Samples, output.Samples, output.Shape);
            if (difference.Wrong > 0)
            {
                _altered.Add(frame, string.Create(CultureInfo.InvariantCulture, $"{difference.Wrong} of {difference.Changed} changed pixels, {difference.Where}"));
            }

            return texts.Count == 0 || difference.Changed == 0 ? texts : WithoutBoxes(texts);
        }

        return texts;
    }

    /// <summary>A row of blanked boxes may look like large letters. What is no text any more when they are taken out was them.</summary>
    private List<PictureBox> WithoutBoxes(IReadOnlyList<PictureBox> texts)
    {
        var boxes = _comparison.TakeBoxesOut(original.Samples, output.Samples, output.Shape);
        var without = output.FindText();
        return [.. texts.Where(text => !boxes.Touches(text) || without.Any(other => other.Meets(text)))];
    }

    private bool CanCompare(HeaderReader of, string name, uint tag, IFindingSink sink)
    {
        if (original.Open(of) is { } why)
        {
            sink.Report(FindingKind.PixelsNotExamined, name, tag, "not compared, of the original: " + why);
            return false;
        }

        if (original.Shape != output.Shape || original.Frames != output.Frames)
        {
            sink.Report(FindingKind.PictureAltered, name, tag, original.Frames != output.Frames ? "another number of frames" : "another size or kind of samples");
            return false;
        }

        return true;
    }

    private void Report(string name, uint tag, IFindingSink sink)
    {
        foreach (var line in _texts.Lines)
        {
            sink.Report(FindingKind.LooksLikeText, name, tag, line);
        }

        if (!_altered.IsEmpty)
        {
            sink.Report(FindingKind.PictureAltered, name, tag, _altered.Text);
        }

        if (!_unexamined.IsEmpty)
        {
            sink.Report(FindingKind.PixelsNotExamined, name, tag, _unexamined.Text);
        }

        _texts.Clear();
        _altered.Clear();
        _unexamined.Clear();
    }

    /// <summary>The pixels of the top level: whole numbers or floating point ones (PS3.3 C.7.6.3, C.7.6.24, C.7.6.25).</summary>
    private static uint? PixelTag(HeaderReader instance)
    {
        foreach (var tag in (ReadOnlySpan<uint>)[0x7FE0_0010, 0x7FE0_0008, 0x7FE0_0009])
        {
            if (instance.Table.Find(tag) >= 0)
            {
                return tag;
            }
        }

        return null;
    }
}
