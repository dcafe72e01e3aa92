using Lethe.Dicom.Building;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Results;
using Shouldly;

namespace Lethe.Scenarios.Tests;

/// <summary>A project with its key: what belongs together stays together, whoever runs it and when.</summary>
internal sealed class Project(byte seed)
{
    private readonly ProjectKey _key = ProjectKey.FromBytes([.. Enumerable.Repeat(seed, ProjectKey.Size)]);

    /// <summary>A session such as a run, or a thread of one, has.</summary>
    public DeidentificationSession Start() => new Deidentifier(Profile.Basic, _key).CreateSession();

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
