using Lethe.Identity;
using Lethe.Planning;
using Lethe.Protection.Hidden;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Protection;

/// <summary>
/// Puts an envelope into the unused bits of native Pixel Data (PS3.5 8.1.1) instead of an attribute: samples stay as they are. Cells up to
/// <see cref="HiddenEnvelope.MaxCells"/> pass through memory.
/// </summary>
internal sealed class HiddenOriginals(IReadOnlyList<Recipient> recipients, ProjectKey key)
{
    private readonly ReadOnlyMemory<byte>[] _ids = [.. recipients.Select(recipient => recipient.PublicKeyId)];
    private readonly byte[] _secret = key.Derive("hidden envelope");

    internal bool Hide(ReadOnlySpan<byte> envelope, Rewriter rewriter, Recheck output, InstanceReport report)
    {
        var verdict = HidingVerdict.NoUnusedBits;
        if (rewriter.PixelSegments.First >= 0 && rewriter.Facts.Pixels.HasUnusedBits)
        {
            verdict = HideInPixels(envelope, rewriter, output);
        }

        if (verdict == HidingVerdict.Hidden)
        {
            return true;
        }

        report.Fail(Outcome.Quarantined, (int)ProblemOf(verdict), SpecialAttributes.PixelData);
        return false;
    }

    private static ProblemNumber ProblemOf(HidingVerdict verdict) => verdict switch
    {
        HidingVerdict.BitsInUse => ProblemNumber.PixelBitsInUse,
        HidingVerdict.TooLittleRoom => ProblemNumber.TooFewPixelBits,
        _ => ProblemNumber.NoUnusedPixelBits,
    };

    private HidingVerdict HideInPixels(ReadOnlySpan<byte> envelope, Rewriter rewriter, Recheck output)
    {
        var writer = rewriter.Writer;
        var layout = rewriter.Facts.Pixels;
        var (first, count) = rewriter.PixelSegments;
        var start = writer.Length;
        var size = layout.BitsAllocated / 8;
        var length = (int)Math.Min(LengthOf(rewriter, first, count), (long)HiddenEnvelope.MaxCells * size);
        length -= length % size;
        writer.Zeros(length);
        var cells = writer.Edit(start, length);
        if (new SegmentSource(writer, rewriter.Segments, rewriter.Input).Read(LengthOf(rewriter, 0, first), cells) != length)
        {
            throw new EndOfStreamException("The input became shorter while it was read.");
        }

        if (rewriter.Segments[first].Masked)
        {
            UnusedBits.Clear(cells, layout, writer.Encoding.IsBigEndian);
        }

        var instance = output.Reader.Value(output.Reader.Table.Find(SpecialAttributes.SopInstanceUid)).Trim("\0 "u8);
        Span<byte> seed = stackalloc byte[32];
        System.Security.Cryptography.HMACSHA256.HashData(_secret, envelope, seed);
        var verdict = HiddenEnvelope.TryHide(cells, layout, writer.Encoding.IsBigEndian, envelope, _ids, instance, seed[..16]);
        if (verdict != HidingVerdict.Hidden)
        {
            writer.CutTo(start);
            return verdict;
        }

        rewriter.Segments.Replace(first, new Segment(SegmentKind.Written, start, length, false));
        return verdict;
    }

    private static long LengthOf(Rewriter rewriter, int first, int count)
    {
        long length = 0;
        for (var i = first; i < first + count; i++)
        {
            length += rewriter.Segments[i].Length;
        }

        return length;
    }
}
