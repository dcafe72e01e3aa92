using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Batch.Running;

namespace Lethe.Batch.Reports;

/// <summary>
/// The only files with originals: uids.csv and patients.csv (id_old,id_new), and inputs.csv that tells which path a source id of the
/// reports means. Readable by the owner alone, complete or not there at all.
/// </summary>
internal sealed class MappingFiles : IRunObserver
{
    private readonly AtomicText _uids;
    private readonly AtomicText _patients;
    private readonly AtomicText _inputs;
    private readonly SourceNames _names;
    private readonly HashSet<UInt128> _seen = [];
    private readonly Lock _lock = new();

    internal MappingFiles(string folder, SourceNames names)
    {
        _names = names;
        _uids = new AtomicText(Path.Combine(folder, "uids.csv"), ownerOnly: true);
        _patients = new AtomicText(Path.Combine(folder, "patients.csv"), ownerOnly: true);
        _inputs = new AtomicText(Path.Combine(folder, "inputs.csv"), ownerOnly: true);
        _uids.Writer.WriteLine("id_old,id_new");
        _patients.Writer.WriteLine("id_old,id_new");
        _inputs.Writer.WriteLine("source,path,outcome");
    }

    public void Note(InputFile input, in FileResult result)
    {
        lock (_lock)
        {
            _inputs.Writer.WriteLine($"{_names.IdOf(input)},{Csv.Field(input.Path)},{result.Outcome}");
            if (result.Instance is not { } instance)
            {
                return;
            }

            var original = instance.Original;
            Add(_uids, Encoding.ASCII.GetString(original.StudyInstanceUid), instance.StudyInstanceUid);
            Add(_uids, Encoding.ASCII.GetString(original.SeriesInstanceUid), instance.SeriesInstanceUid);
            Add(_uids, Encoding.ASCII.GetString(original.SopInstanceUid), instance.SopInstanceUid);
            Add(_patients, original.PatientIdText, instance.PatientId);
        }
    }

    public void Complete(BatchSummary summary)
    {
        _uids.Complete();
        _patients.Complete();
        _inputs.Complete();
    }

    public void Dispose()
    {
        _uids.Dispose();
        _patients.Dispose();
        _inputs.Dispose();
    }

    private void Add(AtomicText file, string original, ReadOnlySpan<byte> replacement)
    {
        var line = $"{Csv.Field(original)},{Encoding.ASCII.GetString(replacement)}";
        var digest = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(line));
        if (original.Length > 0 && _seen.Add(System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(digest)))
        {
            file.Writer.WriteLine(line);
        }
    }
}
