using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Rewriting;
using Lethe.Verification;
using Microsoft.Win32.SafeHandles;

namespace Lethe;

/// <summary>
/// A protected instance that is ready to be written: its new identity and its bytes, most of them still where they were read.
/// Belongs to a session and is valid until the next instance.
/// </summary>
public sealed class DeidentifiedInstance : IOutputInstance
{
    private readonly Rewriter _rewriter;
    private readonly Recheck _output;
    private readonly OutputFile _file;
    private InstanceFacts? _facts;

    internal DeidentifiedInstance(Rewriter rewriter, Recheck output)
    {
        (_rewriter, _output) = (rewriter, output);
        _file = new OutputFile(rewriter.Writer, rewriter.Segments);
    }

    /// <summary>Patient ID of the output; the patient's pseudonym where the object has none.</summary>
    public ReadOnlySpan<byte> PatientId => Written(SpecialAttributes.PatientId) is { IsEmpty: false } id ? id : Facts.Patient.Id.Span;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> IssuerOfPatientId => Written(SpecialAttributes.IssuerOfPatientId);

    /// <summary>Study Instance UID of the output, ASCII; empty when there is none.</summary>
    public ReadOnlySpan<byte> StudyInstanceUid => Written(SpecialAttributes.StudyInstanceUid);

    /// <summary>Series Instance UID of the output, ASCII; empty when there is none.</summary>
    public ReadOnlySpan<byte> SeriesInstanceUid => Written(SpecialAttributes.SeriesInstanceUid);

    /// <summary>SOP Instance UID of the output, ASCII.</summary>
    public ReadOnlySpan<byte> SopInstanceUid => Written(SpecialAttributes.SopInstanceUid);

    /// <summary>SOP Class UID, ASCII; a new one for private SOP classes.</summary>
    public ReadOnlySpan<byte> SopClassUid => StructuralUids.Map(Facts.SopClassUid.Span, Pseudonyms.Uids);

    /// <summary>Modality of the output, ASCII; empty where it has none or several.</summary>
    public ReadOnlySpan<byte> Modality =>
        Written(SpecialAttributes.Modality) is { Length: <= 16 } modality && !modality.Contains((byte)'\\') ? modality : default;

    /// <summary>Accession Number of the output; empty when it was removed.</summary>
    public ReadOnlySpan<byte> AccessionNumber => Written(SpecialAttributes.AccessionNumber);

    /// <summary>Study ID of the output; empty when it was removed.</summary>
    public ReadOnlySpan<byte> StudyId => Written(SpecialAttributes.StudyId);

    /// <summary>Days that the dates of the patient were moved; 0 if none were, or they had been moved before.</summary>
    public int ShiftDays => Pseudonyms.Naming.ShiftsDates ? Facts.Patient.ShiftDays : 0;

    /// <summary>What the identifiers were: for mapping files alone, never for reports or logs.</summary>
    public OriginalIdentity Original => new(Facts);

    /// <summary>Bytes of the whole file.</summary>
    public long Length => _file.Length;

    private InstanceFacts Facts => _facts ?? throw new InvalidOperationException("No instance was de-identified.");

    private Pseudonyms Pseudonyms => _rewriter.Pseudonyms;

    /// <summary>A value of the top level of the output, as it was read again.</summary>
    private ReadOnlySpan<byte> Written(uint tag)
    {
        var index = _facts is null ? throw new InvalidOperationException("No instance was de-identified.") : _output.Reader.Table.Find(tag);
        return index < 0 ? default : _output.Reader.Value(index).Trim("\0 "u8);
    }

    internal void Prepare(HeaderReader input, InstanceFacts facts)
    {
        _facts = facts;
        _file.Prepare(input, facts.Pixels, _rewriter.DataSetStart);
    }

    /// <inheritdoc/>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _file.WriteTo(stream);
    }

    /// <inheritdoc/>
    public void WriteTo(SafeFileHandle file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file.WriteTo(file);
    }
}
