using System.Security.Cryptography;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Interop.Tests;

/// <summary>What research does with the outputs: dcm2niix converts them to the same volumes, b-values and gradients as the inputs.</summary>
public class ConverterTests
{
    // The header names the series and the time; the voxels begin behind it.
    private const int NiftiHeader = 352;

    [CollectionTheory("dcm2niix")]
    [InlineData("neurolabusc+dcm_qa_xa30", true)]
    [InlineData("neurolabusc+dcm_qa_enh", false)]
    [InlineData("neurolabusc+dcm_qa_deident", false)]
    [InlineData("neurolabusc+dcm_qa_stc", false)]
    [InlineData("neurolabusc+dcm_qa_nih", false)]
    [InlineData("neurolabusc+dcm_qa_uih", false)]
    [InlineData("neurolabusc+dcm_qa_canon", false)]
    public void The_research_profile_leaves_what_converters_need(string set, bool isDiffusion)
    {
        using var folder = new TemporaryFolder();
        var output = folder.File("out");
        Directory.CreateDirectory(output);
        var session = new Deidentifier(ReadyProfiles.Find("research")!, ProjectKey.FromBytes(new byte[ProjectKey.Size])).CreateSession();
        var number = 0;
        foreach (var path in Directory.EnumerateFiles(ReferenceData.PathOf("dicom/" + set), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            session.Deidentify(new MemorySource(File.ReadAllBytes(path))).ShouldBe(Outcome.Deidentified, path);
            using var file = new FileStream(Path.Combine(output, $"{number++}.dcm"), FileMode.CreateNew);
            session.Result.WriteTo(file);
        }

        var before = Convert(ReferenceData.PathOf("dicom/" + set), folder.File("before"));
        var after = Convert(output, folder.File("after"));

        before.Count.ShouldBeGreaterThan(0, "control: something was converted");
        before.Count(entry => entry.EndsWith("bval", StringComparison.Ordinal)).ShouldBe(isDiffusion ? 1 : 0);
        after.ShouldBe(before);
    }

    /// <summary>A digest of each file that the converter wrote, with its ending.</summary>
    private static List<string> Convert(string input, string output)
    {
        Directory.CreateDirectory(output);
        Tool.Run("dcm2niix", "-f", "%s_%r", "-o", output, input);
        return
        [
            .. Directory.EnumerateFiles(output).Where(file => Path.GetExtension(file) is ".nii" or ".bval" or ".bvec")
                .Select(file => $"{System.Convert.ToHexString(SHA256.HashData(Content(file)))}{Path.GetExtension(file)}").Order(StringComparer.Ordinal),
        ];
    }

    private static byte[] Content(string file) => File.ReadAllBytes(file) is var bytes && file.EndsWith(".nii", StringComparison.Ordinal) ? bytes[NiftiHeader..] : bytes;
}
