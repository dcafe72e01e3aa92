using Lethe.Dicom.Building;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Results;
using Shouldly;

namespace Lethe.Scenarios.Tests;

/// <summary>A project with its key: what belongs together stays together, whoever runs it and when.</summary>
internal sealed class Project(byte seed, Profile? profile = null, IPatientDirectory? patients = null)
{
    private readonly ProjectKey _key = ProjectKey.FromBytes([.. Enumerable.Repeat(seed, ProjectKey.Size)]);

    /// <summary>A session such as a run, or a thread of one, has.</summary>
    public DeidentificationSession Start() => Engine().CreateSession();

    /// <summary>A new engine, as another machine would make it.</summary>
    public Deidentifier Engine() => new(profile ?? Profile.Basic, ProjectKey.FromBytes([.. Enumerable.Repeat(seed, ProjectKey.Size)])) { Patients = patients };

    /// <summary>The key of the project.</summary>
    public ProjectKey Key => _key;

    public byte[] Once(byte[] file) => Run(Start(), file);

    public Reading Once(DataSet content) => new(Once(Part10Writer.ToBytes(content)));

    public static byte[] Run(DeidentificationSession session, byte[] file)
    {
        session.Deidentify(new MemorySource(file)).ShouldBe(Outcome.Deidentified, string.Join('\n', session.Report.Problems));
        using var output = new MemoryStream();
        session.Result.WriteTo(output);
        return output.ToArray();
    }
}
