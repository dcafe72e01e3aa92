using Lethe.Batch.Inputs;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;

namespace Lethe.Batch.Patients;

/// <summary>Reads the Patient ID of one file after the other, in the form in which the engine asks for it. For one thread.</summary>
internal sealed class PatientIdReader(ReadLimits limits, ReadLeniency leniency)
{
    private const uint SpecificCharacterSet = 0x0008_0005;
    private const uint PatientId = 0x0010_0020;

    private readonly HeaderReader _reader = new(limits, leniency);
    private readonly CharacterSetCache _characterSets = new();

    /// <summary>The ID; empty if there is none, or the file is not one that will be written.</summary>
    internal string Read(InputSource source)
    {
        if (!_reader.Read(source))
        {
            return "";
        }

        // Of duplicates the first counts, of IDs the first that is not blank: as in the engine.
        CharacterSet? set = null;
        var table = _reader.Table;
        for (var i = 0; i < table.Count; i = table[i].Next)
        {
            if (table[i].Tag == SpecificCharacterSet)
            {
                set ??= _characterSets.Get(_reader.Value(i));
            }
            else if (table[i].Tag == PatientId && _reader.Value(i).Trim("\0 "u8) is { IsEmpty: false } id)
            {
                return PatientTable.KeyOf((set ?? SetBehind(i)).Decode(id, Vr.LO));
            }
        }

        return "";
    }

    /// <summary>In a file of wrong order the character set may stand behind the ID.</summary>
    private CharacterSet SetBehind(int index)
    {
        var table = _reader.Table;
        for (var i = index; i < table.Count; i = table[i].Next)
        {
            if (table[i].Tag == SpecificCharacterSet)
            {
                return _characterSets.Get(_reader.Value(i));
            }
        }

        return CharacterSet.Default;
    }
}
