using System.Text;
using Lethe.Batch.Patients;
using Lethe.Batch.Running;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Profiles;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Batch.Tests.Patients;

/// <summary>A folder of small files of several patients, and runs over it with a patients file.</summary>
internal sealed class PatientScene : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal static Profile Numbered { get; } = Profile.Basic with { Patients = new PatientPolicy { Id = "Subject_A_{number:000}" } };

    internal string Input => _folder.File("in");

    internal string Csv => _folder.File("patients.csv");

    internal BatchOptions Options => new() { Inputs = [Input], Output = _folder.File("out"), Threads = 2, Patients = Csv };

    internal string File(string name) => _folder.File(name);

    public void Dispose() => _folder.Dispose();

    /// <summary>A file of a patient at a relative path.</summary>
    internal void Add(string path, string patient, string? characterSet = null, int study = 1)
    {
        var uid = $"1.3.6.1.4.1.32473.7.{string.Concat(path.Select(c => (int)c))}";
        var set = new DataSet(characterSet is null ? null : Encoding.Latin1.GetBytes)
            .Add(new Tag(0x0008, 0x0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.4")
            .Add(new Tag(0x0008, 0x0018), Vr.UI, uid)
            .Add(new Tag(0x0008, 0x0050), Vr.SH, $"ACC{study}")
            .Add(new Tag(0x0010, 0x0010), Vr.PN, "Some^One")
            .Add(new Tag(0x0020, 0x000D), Vr.UI, $"1.3.6.1.4.1.32473.8.{study}")
            .Add(new Tag(0x0020, 0x0010), Vr.SH, $"ST{study}");
        if (characterSet is { Length: > 0 })
        {
            set.Add(new Tag(0x0008, 0x0005), Vr.CS, characterSet);
        }

        Write(path, patient.Length == 0 ? set.AddEmpty(new Tag(0x0010, 0x0020), Vr.LO) : set.Add(new Tag(0x0010, 0x0020), Vr.LO, patient));
    }

    internal void Write(string path, DataSet content)
    {
        var full = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, Part10Writer.ToBytes(content));
    }

    /// <summary>Prepares and runs.</summary>
    internal static BatchRunner Run(BatchOptions options, Profile profile)
    {
        var patients = PatientPseudonyms.Prepare(options, profile, CancellationToken.None, out var error);
        error.ShouldBeNull();
        var deidentifier = new Deidentifier(profile, BatchScene.Key) { Patients = patients!.Directory, UnknownPatient = options.UnknownPatient };
        var runner = new BatchRunner(deidentifier, BatchScene.Key, options);
        runner.Run(CancellationToken.None);
        return runner;
    }

    /// <summary>The Patient IDs of the outputs, sorted, each once.</summary>
    internal static IReadOnlyList<string> Ids(string folder)
    {
        var reader = new HeaderReader();
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            reader.Read(new MemorySource(System.IO.File.ReadAllBytes(file))).ShouldBeTrue();
            ids.Add(Encoding.ASCII.GetString(reader.Value(reader.Table.Find(0x0010_0020))).Trim());
        }

        return [.. ids];
    }
}
