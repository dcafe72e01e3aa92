using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.Identity;
using Lethe.Planning;

namespace Lethe.Facts;

/// <summary>
/// What decisions need to know of an instance before its first element is written: (0008,xxxx) comes before the patient that keys it.
/// Reused from file to file.
/// </summary>
internal sealed class InstanceFacts
{
    private bool _hasCharacterSet;

    /// <summary>Character sets seen before: parsing one with code extensions allocates.</summary>
    internal CharacterSetCache CharacterSets { get; } = new();

    internal AsciiValue SopClassUid { get; } = new(64);

    internal AsciiValue SopInstanceUid { get; } = new(128);

    internal AsciiValue StudyInstanceUid { get; } = new(128);

    internal AsciiValue SeriesInstanceUid { get; } = new(128);

    internal AsciiValue PatientId { get; } = new(256);

    internal AsciiValue Issuer { get; } = new(256);

    internal AsciiValue AccessionNumber { get; } = new(64);

    internal AsciiValue StudyId { get; } = new(64);

    internal AsciiValue Modality { get; } = new(16);

    /// <summary>Longitudinal Temporal Information Modified (0028,0303) of the input.</summary>
    internal AsciiValue Temporal { get; } = new(16);

    /// <summary>The new identity of the patient.</summary>
    internal NewPatient Patient { get; } = new();

    /// <summary>The new identity of another patient, whom an item names; valid until the next one.</summary>
    internal NewPatient OtherPatient { get; } = new();

    /// <summary>False if the patient had to be given a pseudonym and was not.</summary>
    internal bool IsPatientNamed { get; private set; }

    /// <summary>True if the instance is one that this project wrote with its dates moved: they stay where they are.</summary>
    internal bool AreDatesMoved { get; private set; }

    /// <summary>What the input says of its private blocks.</summary>
    internal DeclaredBlocks Declared { get; } = new();

    /// <summary>The values that identify the people of this instance; gathered when first asked for.</summary>
    internal IdentityFinder Identity { get; } = new();

    internal CharacterSet CharacterSet { get; private set; } = CharacterSet.Default;

    /// <summary>True for animals, for whom Responsible Person and Organization are Type 2C (PS3.3 C.7.1.1).</summary>
    internal bool IsAnimal { get; private set; }

    /// <summary>True if Referenced Series Sequence (0008,1115) lists what the instance references (PS3.3 C.12.2).</summary>
    internal bool ListsReferences { get; private set; }

    internal bool HasPixels { get; private set; }

    internal bool HasSopInstanceUid { get; private set; }

    /// <summary>Media type of an encapsulated document; its dummy has the same.</summary>
    internal AsciiValue MediaType { get; } = new(64);

    internal PixelLayout Pixels { get; private set; }

    /// <summary>Rows times Columns (PS3.3 C.7.6.3).</summary>
    internal int SamplesPerPlane { get; private set; }

    /// <summary>True if a group 60xx says that its bits are in the pixel data (PS3.5 8.1.2).</summary>
    internal bool HasEmbeddedOverlay { get; private set; }

    internal void Collect(HeaderReader input, Pseudonyms pseudonyms)
    {
        Clear();
        var table = input.Table;
        for (var i = 0; i < table.Count; i = table[i].Next)
        {
            Note(input, i, table[i].Tag);
        }

        Complete(input, pseudonyms);
    }

    private void Clear()
    {
        foreach (var value in (ReadOnlySpan<AsciiValue>)[SopClassUid, SopInstanceUid, StudyInstanceUid, SeriesInstanceUid, PatientId, Issuer, Modality, MediaType, Temporal, AccessionNumber, StudyId])
        {
            value.Clear();
        }

        (ListsReferences, IsAnimal, HasPixels, HasSopInstanceUid, HasEmbeddedOverlay) = (false, false, false, false, false);
        Pixels = default;
        SamplesPerPlane = 1;
        CharacterSet = CharacterSet.Default;
        _hasCharacterSet = false;
        Declared.Clear();
    }

    private void Note(HeaderReader input, int index, uint tag)
    {
        switch (tag)
        {
            case SpecialAttributes.SpecificCharacterSet:
                SetCharacterSetOnce(input.Value(index));
                break;
            case SpecialAttributes.SopClassUid:
                SetOnce(SopClassUid, input.Value(index));
                break;
            case SpecialAttributes.SopInstanceUid:
                SetOnce(SopInstanceUid, input.Value(index));
                break;
            case 0x0008_0060:
                SetOnce(Modality, input.Value(index));
                break;
            case SpecialAttributes.PrivateDataElementCharacteristicsSequence:
                Declared.Read(input, index);
                break;
            case SpecialAttributes.LongitudinalTemporalInformationModified:
                SetOnce(Temporal, input.Value(index));
                break;
            case SpecialAttributes.PatientId:
                SetOnce(PatientId, input.Value(index));
                break;
            case SpecialAttributes.IssuerOfPatientId:
                SetOnce(Issuer, input.Value(index));
                break;
            case 0x0008_1115:
                ListsReferences |= input.Table[index].Length > 0;
                break;
            case 0x0010_2201 or 0x0010_2202:
                IsAnimal = true;
                break;
            case SpecialAttributes.StudyInstanceUid:
                SetOnce(StudyInstanceUid, input.Value(index));
                break;
            case SpecialAttributes.SeriesInstanceUid:
                SetOnce(SeriesInstanceUid, input.Value(index));
                break;
            case SpecialAttributes.AccessionNumber:
                SetOnce(AccessionNumber, input.Value(index));
                break;
            case SpecialAttributes.StudyId:
                SetOnce(StudyId, input.Value(index));
                break;
            case 0x0042_0012:
                SetOnce(MediaType, input.Value(index));
                break;
            default:
                NotePixels(input, index, tag);
                break;
        }
    }

    private void NotePixels(HeaderReader input, int index, uint tag)
    {
        if (tag is >= 0x0028_0100 and <= 0x0028_0103)
        {
            Pixels = Pixels.With(tag, input.Value(index), input.Table[index].Is(ElementFlags.BigEndian));
        }
        else if (tag is 0x0028_0010 or 0x0028_0011)
        {
            SamplesPerPlane *= PixelLayout.Number(input.Value(index), input.Table[index].Is(ElementFlags.BigEndian));
        }
        else if (tag is SpecialAttributes.PixelData or SpecialAttributes.FloatPixelData or SpecialAttributes.DoubleFloatPixelData)
        {
            HasPixels = true;
        }
        else if ((tag & 0xFF01_FFFF) == 0x6000_0100)
        {
            // Overlay Bits Allocated: 1 means Overlay Data, anything else bits of Pixel Data (PS3.5 8.1.2, retired).
            var bits = PixelLayout.Number(input.Value(index), input.Table[index].Is(ElementFlags.BigEndian));
            HasEmbeddedOverlay |= bits != 1 || input.Table.Find((tag & 0xFFFF_0000) | 0x3000) < 0;
        }
    }

    /// <summary>Of duplicates the first is the one that stays.</summary>
    private void SetCharacterSetOnce(ReadOnlySpan<byte> value)
    {
        if (!_hasCharacterSet)
        {
            CharacterSet = CharacterSets.Get(value);
            _hasCharacterSet = true;
        }
    }

    private static void SetOnce(AsciiValue target, ReadOnlySpan<byte> value)
    {
        if (target.IsEmpty)
        {
            target.Set(value);
        }
    }

    private void Complete(HeaderReader input, Pseudonyms pseudonyms)
    {
        if (SopClassUid.IsEmpty)
        {
            SopClassUid.Set(input.Meta.SopClassUid);
        }

        HasSopInstanceUid = !SopInstanceUid.IsEmpty;
        if (!HasSopInstanceUid)
        {
            SopInstanceUid.Set(input.Meta.SopInstanceUid);
        }

        if (SopInstanceUid.IsEmpty)
        {
            // The header itself names the instance then; it goes through the keyed digest like any UID.
            Span<byte> digest = stackalloc byte[32];
            System.Security.Cryptography.SHA256.HashData(input.Bytes, digest);
            SopInstanceUid.Set(digest);
        }

        Identity.Begin(input, CharacterSet, CharacterSets);

        // Without an ID, patients must not fall together: the study stands for the patient.
        var patient = !PatientId.IsEmpty ? PatientId.Span : StudyInstanceUid.IsEmpty ? SopInstanceUid.Span : StudyInstanceUid.Span;
        IsPatientNamed = pseudonyms.Naming.TryName(patient, Issuer.Span, CharacterSet, Patient);
        // R163: a second run over its own output finds the dates moved already.
        AreDatesMoved = Temporal.Span.SequenceEqual("MODIFIED"u8) && pseudonyms.Naming.IsOurId(PatientId.Span);
        Patient.ShiftDays = AreDatesMoved ? 0 : Patient.ShiftDays;
    }
}
