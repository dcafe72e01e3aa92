using System.Buffers.Binary;
using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Lethe.Profiles;

namespace Lethe.Identity;

/// <summary>
/// New identities of patients: given ones first, then keyed ones in the profile's template. The shift of dates is derived from the keyed
/// code, so that an already protected instance gets the same one as the patient's originals. For one thread.
/// </summary>
internal sealed class PatientNaming
{
    private const int MostCharacters = 64;

    private readonly PatientTemplate _id;
    private readonly PatientTemplate _name;
    private readonly bool _isNumbered;
    private readonly DatePolicy _dates;
    private readonly KeyedCode _codes;
    private readonly KeyedDigest _shifts;
    private readonly IPatientDirectory? _directory;
    private readonly bool _demandsGiven;
    private readonly bool _shiftsDates;
    private readonly byte[] _code;
    private readonly byte[] _shiftedCode;
    private readonly byte[] _nameCode;
    private int _shift;

    internal PatientNaming(ProjectKey key, KeyedCode codes, Profile profile, IPatientDirectory? directory, UnknownPatient unknown)
    {
        _isNumbered = profile.Patients.IsNumbered;
        _id = new PatientTemplate(_isNumbered ? "{code}" : profile.Patients.Id);
        _name = new PatientTemplate(profile.Patients.Name);
        (_dates, _codes, _directory) = (profile.Dates, codes, directory);
        _demandsGiven = unknown == UnknownPatient.Quarantine || _isNumbered;
        _shifts = new KeyedDigest(key, "dates", 8, 0);
        _shiftsDates = profile.Has(Standard.ConfidentialityOption.RetainLongitudinalModifiedDates) || profile.Rules.Any(rule => rule.Action.Verb == RuleVerb.ShiftDate);
        (_code, _shiftedCode, _nameCode) = (new byte[codes.Length], new byte[codes.Length], new byte[codes.Length]);
    }

    /// <summary>True if dates move by days of the patient.</summary>
    internal bool ShiftsDates => _shiftsDates;

    /// <summary>Names a patient; false if the patient had to be given a pseudonym and was not.</summary>
    /// <param name="id">Patient ID, trimmed; or what stands for it where there is none.</param>
    /// <param name="issuer">Issuer of Patient ID.</param>
    /// <param name="characterSet">That of the ID.</param>
    /// <param name="patient">Receives the new identity.</param>
    internal bool TryName(ReadOnlySpan<byte> id, ReadOnlySpan<byte> issuer, CharacterSet characterSet, NewPatient patient)
    {
        var known = _id.FillingOf(id);
        if (known.Length == _codes.Length && _codes.IsOurs(known))
        {
            known.CopyTo(_code);
        }
        else
        {
            _codes.Map(id, issuer, _code);
        }

        int? shift = null;
        if (_directory is { } directory && Find(directory, id, characterSet, out var given))
        {
            patient.Id.Set(Encoding.ASCII.GetBytes(given.NewId));
            shift = given.ShiftDays;

            // R163: the code in a name comes from what a second run finds in the output, and that is the pseudonym.
            _codes.Map(patient.Id.Span, default, _nameCode);
        }
        else if (_demandsGiven)
        {
            return false;
        }
        else
        {
            Derive(patient);
        }

        Complete(patient, shift);
        return true;
    }

    /// <summary>Names another patient that an item mentions: whoever is not given a pseudonym gets a keyed one.</summary>
    internal void NameOther(ReadOnlySpan<byte> id, ReadOnlySpan<byte> issuer, CharacterSet characterSet, NewPatient patient)
    {
        if (!TryName(id, issuer, characterSet, patient))
        {
            Derive(patient);
            Complete(patient, null);
        }
    }

    /// <summary>True if the text is a Patient ID or name that this project gives.</summary>
    internal bool IsOurs(ReadOnlySpan<byte> text)
    {
        var trimmed = text.Trim("\0 "u8);
        return IsOurId(trimmed) || IsOurId(_name.FillingOf(trimmed)) || _codes.IsOurs(_name.FillingOf(trimmed))
            || (!_name.TakesCode && !_name.TakesId && Fixed(trimmed));
    }

    /// <summary>True if the text is a Patient ID that this project gives.</summary>
    internal bool IsOurId(ReadOnlySpan<byte> id) =>
        !id.IsEmpty && (_codes.IsOurs(_id.FillingOf(id)) || (_directory?.IsGiven(Encoding.ASCII.GetString(id)) ?? false));

    private bool Fixed(ReadOnlySpan<byte> text)
    {
        Span<byte> name = stackalloc byte[256];
        return text.SequenceEqual(name[.._name.Write(default, name)]);
    }

    private static bool Find(IPatientDirectory directory, ReadOnlySpan<byte> id, CharacterSet characterSet, out GivenPatient given)
    {
        var text = characterSet.Decode(id, Vr.LO).Trim(' ', '\0');
        if (directory.IsGiven(text))
        {
            // Own output: the pseudonym stays, and a directory that knows whose it is knows the shift as well.
            given = directory.TryFind(text, out given) && given.NewId == text ? given : new GivenPatient(text, null);
            return true;
        }

        return directory.TryFind(text, out given);
    }

    private void Derive(NewPatient patient)
    {
        Span<byte> text = stackalloc byte[256];
        patient.Id.Set(text[..Math.Min(MostCharacters, _id.Write(_code, text))]);
        _code.CopyTo(_nameCode.AsSpan());
    }

    private void Complete(NewPatient patient, int? shift)
    {
        Span<byte> text = stackalloc byte[256];
        patient.Name.Set(text[..Math.Min(MostCharacters, _name.Write(_name.TakesCode ? _nameCode : patient.Id.Span, text))]);
        patient.ShiftDays = shift ?? (!_shiftsDates ? 0 : _dates.Method == DateMethod.FixedIncrement ? _dates.Increment : KeyedShift());
    }

    /// <summary>The shift of the patient; neighbouring files are mostly of one.</summary>
    private int KeyedShift()
    {
        if (!_shiftedCode.AsSpan().SequenceEqual(_code))
        {
            _shift = DeriveShift();
            _code.CopyTo(_shiftedCode.AsSpan());
        }

        return _shift;
    }

    /// <summary>One of the multiples of the step in the range, never 0.</summary>
    private int DeriveShift()
    {
        Span<byte> digest = stackalloc byte[8];
        _shifts.Compute(_code, digest);
        var first = (long)Math.Ceiling(_dates.FewestDays / (double)_dates.Step);
        var last = (long)Math.Floor(_dates.MostDays / (double)_dates.Step);
        var holdsZero = first <= 0 && last >= 0;
        var count = last - first + (holdsZero ? 0 : 1);
        if (count < 1)
        {
            // A profile is checked before it is run; a range without a shift must not end in none.
            throw new InvalidOperationException("The profile's range of date shifts has no shift in it.");
        }

        var chosen = first + (long)(BinaryPrimitives.ReadUInt64BigEndian(digest) % (ulong)count);
        return (int)((holdsZero && chosen >= 0 ? chosen + 1 : chosen) * _dates.Step);
    }
}
