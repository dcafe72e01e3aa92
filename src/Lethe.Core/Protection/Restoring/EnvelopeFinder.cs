using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Planning;
using Lethe.Protection.Hidden;
using Lethe.Results;

namespace Lethe.Protection;

/// <summary>
/// Opens every envelope of an instance that a key opens: all items of Encrypted Attributes Sequence, and what is hidden in the pixels (R080, R081).
/// Kept from file to file; for one thread.
/// </summary>
internal sealed class EnvelopeFinder(IReadOnlyList<RecipientKey> keys, ReadLimits limits) : IDisposable
{
    private const int MostUidBytes = 64;

    /// <summary>Most envelopes of one instance that are opened: each keeps a reader with its buffers.</summary>
    private const int MostOpened = OriginalsProtection.MostGroups;

    /// <summary>Most tries of a key on a recipient for one instance.</summary>
    private const int MostAttempts = 2 * OriginalsProtection.MostRecipients;

    private readonly EnvelopeOpener _opener = new(keys);
    private readonly List<OriginalsReader> _readers = [];
    private long _bytes;

    /// <summary>How many envelopes were opened and read.</summary>
    internal int Count { get; private set; }

    /// <summary>Opened originals, in the order of the items.</summary>
    internal OriginalsReader this[int index] => _readers[index];

    /// <summary>The cells of the pixels in which an envelope was hidden, and how to clear them; null when there was none.</summary>
    internal HiddenFind? Hidden { get; private set; }

    /// <summary>Opens what can be opened. <see cref="ProblemNumber.None"/> if there was something, and all that opened could be read.</summary>
    internal ProblemNumber Find(HeaderReader input)
    {
        (Count, Hidden, _bytes) = (0, null, 0);
        _opener.AttemptsLeft = MostAttempts;
        var problem = FindInSequence(input, input.Table.Find(SpecialAttributes.EncryptedAttributesSequence));
        if (Count == 0 && problem is ProblemNumber.NoEncryptedOriginals or ProblemNumber.NotForThisKey && FindInPixels(input) is { } hidden)
        {
            return hidden;
        }

        return problem;
    }

    /// <inheritdoc/>
    public void Dispose() => _opener.Dispose();

    private ProblemNumber FindInSequence(HeaderReader input, int sequence)
    {
        var table = input.Table;
        if (sequence < 0 || table[sequence].Next == sequence + 1)
        {
            return sequence >= 0 && table[sequence].Length > 0 ? ProblemNumber.DamagedEnvelope : ProblemNumber.NoEncryptedOriginals;
        }

        var worst = ProblemNumber.None;
        for (var item = sequence + 1; item < table[sequence].Next; item = table[item].Next)
        {
            var problem = OpenItem(input, item);
            worst = Rank(problem) > Rank(worst) ? problem : worst;
        }

        if (_opener.AttemptsLeft <= 0)
        {
            return ProblemNumber.UnreadableOriginals;
        }

        // An item for somebody else, in whatever way, is no problem when another one opened (R081); a damaged one is.
        return Count > 0 && worst is (ProblemNumber.NotForThisKey or ProblemNumber.UnsupportedEnvelope) ? ProblemNumber.None : worst;
    }

    private static int Rank(ProblemNumber problem) => problem switch
    {
        ProblemNumber.None => 0,
        ProblemNumber.NotForThisKey => 1,
        ProblemNumber.UnsupportedEnvelope => 2,
        ProblemNumber.DamagedEnvelope => 3,
        _ => 4,
    };

    private ProblemNumber OpenItem(HeaderReader input, int item)
    {
        var table = input.Table;
        var syntaxAt = table.Find(ProtectedTags.EncryptedContentTransferSyntaxUid, item + 1, table[item].Next);
        var contentAt = table.Find(ProtectedTags.EncryptedContent, item + 1, table[item].Next);
        if (syntaxAt < 0 || contentAt < 0)
        {
            return ProblemNumber.DamagedEnvelope;
        }

        return TransferSyntax.TryFind(input.Value(syntaxAt), out var syntax)
            ? Open(input.Value(contentAt), syntax)
            : ProblemNumber.UnsupportedEnvelope;
    }

    private ProblemNumber Open(ReadOnlySpan<byte> envelope, TransferSyntax syntax)
    {
        switch (_opener.TryOpen(envelope, out var content, out _))
        {
            case EnvelopeVerdict.NotForThisKey:
                return ProblemNumber.NotForThisKey;
            case EnvelopeVerdict.Damaged:
                return ProblemNumber.DamagedEnvelope;
            case EnvelopeVerdict.Unsupported:
                return ProblemNumber.UnsupportedEnvelope;
            default:
                return Read(content, syntax);
        }
    }

    private ProblemNumber Read(byte[] content, TransferSyntax syntax)
    {
        if (Count == MostOpened)
        {
            return ProblemNumber.UnreadableOriginals;
        }

        if (Count == _readers.Count)
        {
            _readers.Add(new OriginalsReader(limits));
        }

        var problem = _readers[Count].Read(content, syntax);
        _bytes += _readers[Count].Reader.BulkSource.Length;
        problem = _bytes > limits.MaxInflatedBytes ? ProblemNumber.UnreadableOriginals : problem;
        Count += problem == ProblemNumber.None ? 1 : 0;
        return problem;
    }

    /// <summary>Null when nothing is hidden there for a key.</summary>
    private ProblemNumber? FindInPixels(HeaderReader input)
    {
        if (HiddenPixels.Read(input) is not var (cells, layout))
        {
            return null;
        }

        var at = input.Table.Find(SpecialAttributes.SopInstanceUid);
        var instance = at < 0 ? default : input.Value(at).Trim("\0 "u8);
        if (instance.Length is 0 or > MostUidBytes)
        {
            // The keys of what is hidden are derived from it, and nothing is hidden under no UID.
            return null;
        }

        foreach (var key in keys)
        {
            if (HiddenEnvelope.Find(cells, layout, input.Encoding.IsBigEndian, key.PublicKeyId.Span, instance, out var fill) is { } envelope)
            {
                HiddenEnvelope.Erase(cells, layout, input.Encoding.IsBigEndian, fill);
                Hidden = new HiddenFind(cells);
                return Open(envelope, TransferSyntax.ExplicitVrLittleEndian);
            }
        }

        return null;
    }
}
