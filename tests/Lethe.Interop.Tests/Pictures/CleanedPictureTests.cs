using Lethe.Batch.Running;
using Lethe.Batch.Verifying;
using Lethe.Identity;
using Lethe.Pixels.Cleaning;
using Lethe.Profiles;
using Lethe.SecondLook.Findings;
using Lethe.Standard;
using Lethe.TestKit;
using Shouldly;

namespace Lethe.Interop.Tests.Pictures;

/// <summary>
/// The second look at the pictures of a random fifth of the real files, cleaned by the engine: each frame can be read, its offset tables lead to it, and nothing was changed but boxes.
/// </summary>
public sealed class CleanedPictureTests : IDisposable
{
    private const int OneOf = 5;

    private readonly TemporaryFolder _folder = new();
    private readonly ProjectKey _key = ProjectKey.FromBytes(new byte[ProjectKey.Size]);

    public void Dispose() => _folder.Dispose();

    [CollectionFact]
    public void Pictures_of_real_files_are_changed_in_boxes_alone()
    {
        var random = new Random(20261127);
        var root = ReferenceData.PathOf("dicom");
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where(_ => random.Next(OneOf) == 0))
        {
            var copy = _folder.File(Path.Combine("in", Path.GetRelativePath(root, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var deidentifier = new Deidentifier(Profile.Basic.With([ConfidentialityOption.CleanPixelData]), _key) { Pixels = new PixelCleaner(new PixelCleanerOptions()) };
        new BatchRunner(deidentifier, _key, new BatchOptions { Inputs = [_folder.File("in")], Output = _folder.File("out"), Threads = 2 }).Run(CancellationToken.None);
        var look = new VerifyRunner(new VerifyOptions { Originals = _folder.File("in"), Outputs = _folder.File("out"), Key = _key, Threads = 2 });
        look.Run(CancellationToken.None);

        look.Summary.Pictures.Examined.ShouldBe(look.Summary.Pictures.WithPixels);
        look.Summary.Pictures.Examined.ShouldBeGreaterThan(50);
        look.Findings.Findings.Where(finding => finding.Kind is FindingKind.PictureAltered or FindingKind.PixelsNotExamined or FindingKind.WrongOffsets or FindingKind.PixelsChanged)
            .Select(finding => $"{finding.Kind} {finding.Form}").ShouldBeEmpty();

        // After blanking the grey levels of a picture are others, so that the detector may see something else in it; that is rare.
        look.Findings.Counts.GetValueOrDefault(FindingKind.LooksLikeText).ShouldBeLessThan(look.Summary.Pictures.Frames / 20);
    }
}
