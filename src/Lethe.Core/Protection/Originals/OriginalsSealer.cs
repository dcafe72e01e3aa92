using Lethe.Dicom.Elements;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Protection.Groups;
using Lethe.Results;
using Lethe.Rewriting;
using Lethe.Verification;

namespace Lethe.Protection;

/// <summary>Puts the originals, sealed, into an output that has passed the re-check. For one thread.</summary>
internal sealed class OriginalsSealer : IDisposable
{
    private const int MostWritten = 1 << 30;

    private readonly OriginalsProtection _protection;
    private readonly OriginalsCollector _originals = new();
    private readonly List<(AttributeSet? Set, EnvelopeSealer Sealer)> _groups = [];
    private readonly HiddenOriginals? _hidden;

    internal OriginalsSealer(OriginalsProtection protection, ProjectKey key)
    {
        _protection = protection;
        foreach (var group in protection.Groups)
        {
            _groups.Add((group.Attributes, new EnvelopeSealer(group.Recipients, key.Derive("envelope"))));
        }

        _hidden = protection.IsHidden ? new HiddenOriginals(protection.Groups[0].Recipients, key) : null;
    }

    /// <summary>Seals what changed. False ends the instance: an output whose originals were promised and are not there is none.</summary>
    internal bool Seal(Rewriter rewriter, Recheck output, InstanceReport report)
    {
        if (!_originals.Compare(rewriter.Input, output.Reader))
        {
            return FailTooLong(report);
        }

        if (_hidden is null)
        {
            return WriteSequence(rewriter) || FailTooLong(report);
        }

        if (!_originals.Write(_groups[0].Set))
        {
            return true;
        }

        return _originals.Content.Length > OriginalsCollector.MostBytes
            ? FailTooLong(report)
            : _hidden.Hide(_groups[0].Sealer.Seal(_originals.Content), rewriter, output, report);
    }

    /// <inheritdoc/>
    public void Dispose() => _groups.ForEach(group => group.Sealer.Dispose());

    private static bool FailTooLong(InstanceReport report)
    {
        report.Fail(Outcome.Quarantined, (int)ProblemNumber.TooMuchToEncrypt, SpecialAttributes.EncryptedAttributesSequence);
        return false;
    }

    /// <summary>Behind what was written before, and into the list of stretches where (0400,0500) belongs. False if it is too much.</summary>
    private bool WriteSequence(Rewriter rewriter)
    {
        var writer = rewriter.Writer;
        var start = writer.Length;
        var sequence = writer.BeginSequence(SpecialAttributes.EncryptedAttributesSequence, false);
        var empty = writer.Length;
        foreach (var (set, sealer) in _groups)
        {
            if (!_originals.Write(set))
            {
                continue;
            }

            // Headers count as well, and all groups share one file in memory.
            if (_originals.Content.Length > OriginalsCollector.MostBytes || writer.Length > MostWritten)
            {
                return false;
            }

            var item = writer.BeginItem(false);
            writer.Element(ProtectedTags.EncryptedContentTransferSyntaxUid, Vr.UI, _originals.Syntax.UidAscii);
            writer.Element(ProtectedTags.EncryptedContent, Vr.OB, sealer.Seal(_originals.Content));
            writer.EndItem(item);
        }

        if (writer.Length == empty)
        {
            // Nothing changed that is for any group: Type 1 items, no sequence (R060).
            writer.CutTo(start);
            return true;
        }

        writer.EndSequence(sequence);
        rewriter.Segments.Insert(rewriter.EnvelopePlace, new Segment(SegmentKind.Written, start, writer.Length - start, false));
        return true;
    }
}
