using Lethe.Dicom.Elements;
using Lethe.Facts;

namespace Lethe;

/// <summary>Original identifiers of an instance, for mapping files alone: the only place where originals may be written.</summary>
public readonly ref struct OriginalIdentity
{
    private readonly InstanceFacts _facts;

    internal OriginalIdentity(InstanceFacts facts) => _facts = facts;

    /// <summary>Patient ID; bytes in the character set of the file.</summary>
    public ReadOnlySpan<byte> PatientId => _facts.PatientId.Span;

    /// <summary>Patient ID as text.</summary>
    public string PatientIdText => _facts.CharacterSet.Decode(_facts.PatientId.Span, Vr.LO);

    /// <summary>Study Instance UID, ASCII.</summary>
    public ReadOnlySpan<byte> StudyInstanceUid => _facts.StudyInstanceUid.Span;

    /// <summary>Series Instance UID, ASCII.</summary>
    public ReadOnlySpan<byte> SeriesInstanceUid => _facts.SeriesInstanceUid.Span;

    /// <summary>SOP Instance UID, ASCII.</summary>
    public ReadOnlySpan<byte> SopInstanceUid => _facts.SopInstanceUid.Span;

    /// <summary>Accession Number as text.</summary>
    public string AccessionNumberText => _facts.CharacterSet.Decode(_facts.AccessionNumber.Span, Vr.SH);

    /// <summary>Study ID as text.</summary>
    public string StudyIdText => _facts.CharacterSet.Decode(_facts.StudyId.Span, Vr.SH);
}
