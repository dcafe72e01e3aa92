using System.Globalization;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Protection;
using Lethe.Results;
using Lethe.TestKit;

namespace Lethe.Interop.Tests;

/// <summary>All real files, de-identified once for all tests of the class.</summary>
public sealed class Collection : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Collection()
        : this(ReferenceData.PathOf("dicom"), Profile.Basic)
    {
    }

    private Collection(string root, Profile profile, OriginalsProtection? originals = null)
    {
        using var session = new Deidentifier(profile, ProjectKey.FromBytes(new byte[ProjectKey.Size])) { Originals = originals }.CreateSession();
        Files = !Directory.Exists(root) ? [] :
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select((path, number) => Run(session, root, path, _folder.File(number.ToString("D4", CultureInfo.InvariantCulture) + ".dcm"))),
        ];
    }

    /// <summary>All real files, de-identified by another profile, with their originals inside where that is asked for.</summary>
    public static Collection By(Profile profile, OriginalsProtection? originals = null) => new(ReferenceData.PathOf("dicom"), profile, originals);

    /// <summary>The files of another folder.</summary>
    public static Collection Of(string folder, Profile profile, OriginalsProtection? originals = null) => new(folder, profile, originals);

    public IReadOnlyList<CollectionFile> Files { get; }

    public IEnumerable<CollectionFile> Deidentified => Files.Where(f => f.Outcome == Outcome.Deidentified);

    public string Scratch => _folder.Path;

    public void Dispose() => _folder.Dispose();

    private static CollectionFile Run(DeidentificationSession session, string root, string path, string output)
    {
        var outcome = session.Deidentify(new MemorySource(File.ReadAllBytes(path)));
        if (outcome == Outcome.Deidentified)
        {
            using var file = new FileStream(output, FileMode.CreateNew);
            session.Result.WriteTo(file);
        }

        var error = session.Report.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.Code).FirstOrDefault(string.Empty);
        return new CollectionFile(Path.GetRelativePath(root, path).Replace('\\', '/'), path, output, outcome, error);
    }
}
