using System.Globalization;
using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;
using Lethe.Text;

namespace Lethe.Batch.Reports;

/// <summary>
/// The only files with originals: old and new identifiers, the days that a patient's dates were moved, and inputs.csv that tells which
/// path a source id of the reports means. Readable by the owner alone, sorted, complete or not there at all.
/// </summary>
internal sealed class MappingFiles : IRunObserver
{
    private const string Header = "id_old,id_new";

    private readonly SortedLines _uids;
    private readonly SortedLines _patients;
    private readonly SortedLines _accessions;
    private readonly SortedLines _studyIds;
    private readonly SortedLines _dates;
    private readonly SortedLines _inputs;
    private readonly SourceNames _names;

    internal MappingFiles(string folder, SourceNames names)
    {
        _names = names;
        _uids = new SortedLines(Path.Combine(folder, "uids.csv"), Header);
        _patients = new SortedLines(Path.Combine(folder, "patients.csv"), Header);
        _accessions = new SortedLines(Path.Combine(folder, "accessions.csv"), Header);
        _studyIds = new SortedLines(Path.Combine(folder, "study-ids.csv"), Header);
        _dates = new SortedLines(Path.Combine(folder, "dates.csv"), "id_old,date_shift_days");
        _inputs = new SortedLines(Path.Combine(folder, "inputs.csv"), "source,path,outcome");
    }

    private SortedLines[] All => [_uids, _patients, _accessions, _studyIds, _dates, _inputs];

    public void Note(InputFile input, in FileResult result)
    {
        _inputs.Add($"{_names.IdOf(input)},{Csv.Field(input.Path)},{result.Outcome}");
        if (result.Instance is not DeidentifiedInstance instance)
        {
            return;
        }

        var original = instance.Original;
        Add(_uids, Encoding.ASCII.GetString(original.StudyInstanceUid), instance.StudyInstanceUid);
        Add(_uids, Encoding.ASCII.GetString(original.SeriesInstanceUid), instance.SeriesInstanceUid);
        Add(_uids, Encoding.ASCII.GetString(original.SopInstanceUid), instance.SopInstanceUid);
        Add(_patients, original.PatientIdText, instance.PatientId);
        AddIfNew(_accessions, original.AccessionNumberText, instance.AccessionNumber);
        AddIfNew(_studyIds, original.StudyIdText, instance.StudyId);
        if (instance.ShiftDays != 0 && original.PatientIdText is { Length: > 0 } patient)
        {
            _dates.Add(string.Create(CultureInfo.InvariantCulture, $"{Csv.Field(patient)},{instance.ShiftDays}"));
        }
    }

    public void Complete(BatchSummary summary) => Array.ForEach(All, table => table.Complete());

    public void Dispose() => Disposal.All(All);

    private static void Add(SortedLines table, string original, ReadOnlySpan<byte> replacement)
    {
        if (original.Length > 0)
        {
            table.Add($"{Csv.Field(original)},{Csv.Field(Encoding.ASCII.GetString(replacement))}");
        }
    }

    /// <summary>What was removed or stays as it is needs no way back; a value beyond ASCII is none that was made up.</summary>
    private static void AddIfNew(SortedLines table, string original, ReadOnlySpan<byte> replacement)
    {
        if (replacement.IsEmpty || !Ascii.IsValid(replacement))
        {
            return;
        }

        var text = Encoding.ASCII.GetString(replacement);
        if (text != original)
        {
            Add(table, original, replacement);
        }
    }
}
