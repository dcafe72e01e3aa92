using Lethe.Batch.Inputs;
using Lethe.Dicom.Directories;
using Lethe.Dicom.Reading;
using Lethe.SecondLook.Pairing;

namespace Lethe.Batch.Verifying;

/// <summary>Reads originals before any output: their UIDs, and by what their outputs will be known.</summary>
internal sealed class OriginalReader(VerifyRunner runner, MappingTable? mapping) : IInputLook
{
    private readonly InputSource _source = new();
    private readonly HeaderReader _reader = new();
    private readonly Fingerprint _fingerprint = new();
    private readonly IUidDerivation? _uids = mapping ?? (runner.Options.Key is { } key ? new KeyDerivation(key) : (IUidDerivation?)null);

    public void Look(InputFile input)
    {
        try
        {
            if (input.Unreadable || !TryNote(input))
            {
                runner.Summary.CountUnreadableOriginal();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or OverflowException or OutOfMemoryException)
        {
            // Of an original that cannot be read there is no output; if there is one, it is one without an original.
            runner.Summary.CountUnreadableOriginal();
        }
        finally
        {
            _source.Close();
        }
    }

    public void Dispose() => _source.Dispose();

    /// <summary>False for DICOM that cannot be read; what is no DICOM, and DICOMDIRs, are no originals.</summary>
    private bool TryNote(InputFile input)
    {
        _source.Open(input);
        if (!_reader.Read(_source))
        {
            return _reader.Problem.Code == ReadProblemCode.NotDicom;
        }

        if (!MediaDirectory.Is(_reader.Meta.SopClassUid))
        {
            Note(input);
        }

        return true;
    }

    private void Note(InputFile input)
    {
        runner.Summary.CountOriginal();
        runner.Set.Note(_reader);
        var uid = VerifyRunner.SopInstanceUid(_reader);
        var derived = _uids?.Derive(uid);
        string[] uids = derived is null ? [uid] : [uid, derived];
        runner.Enter(input, new OriginalEntry([.. uids.Where(text => text.Length > 0)], [_fingerprint.Of(_reader), _fingerprint.OfPixels(_reader), _fingerprint.OfNumbers(_reader)]));
    }
}
