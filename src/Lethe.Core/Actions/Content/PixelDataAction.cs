using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Actions;

/// <summary>
/// Pixel data of the top level stay as bytes; nested pixel data go (PS3.15 E.3.1 note 4, H33). Where a group 60xx declares overlays
/// in unused bits of the cells, these are cleared: the only pixel bytes that the Basic Profile touches (H29).
/// </summary>
internal sealed class PixelDataAction : IElementAction
{
    public bool Apply(Rewriter rewriter, int index, in Level level, in RuleEntry rule)
    {
        ref readonly var entry = ref rewriter.Input.Table[index];
        if (level.Depth > 0)
        {
            return true;
        }

        if (entry.Vr.IsText() || entry.Is(ElementFlags.Sequence | ElementFlags.Opaque))
        {
            return rewriter.Quarantine(ProblemNumber.IllegalRequiredValue, index);
        }

        var clear = rewriter.Facts.HasEmbeddedOverlay && rewriter.Facts.Pixels.HasUnusedBits && entry.Tag == Planning.SpecialAttributes.PixelData;
        if (entry.Is(ElementFlags.Fragments))
        {
            return clear ? rewriter.Quarantine(ProblemNumber.OverlayBitsInCompressedPixels, index) : rewriter.PixelWriter.WriteFragments(rewriter, index);
        }

        if (rewriter.Facts.HasEmbeddedOverlay && !clear && rewriter.Facts.Pixels.BitsStored < rewriter.Facts.Pixels.BitsAllocated)
        {
            // There are bits beside the sample, but High Bit does not say which: they cannot be cleared.
            return rewriter.Quarantine(ProblemNumber.IllegalRequiredValue, index);
        }

        if (clear)
        {
            rewriter.Report.Notice(ProblemNumber.OverlayBitsCleared, entry.Tag);
        }

        return rewriter.Segments.Replacement is null ? rewriter.CopyBulk(index, clear) : PixelWriter.WriteNative(rewriter, index, clear);
    }

    public bool Allows(Recheck output, int index, in Level level, in RuleEntry rule) => level.Depth == 0;
}
