using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Protection;
using Lethe.TestKit;
using Lethe.TestKit.Fuzz;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>Damaged and edited protected files.</summary>
public class FileMutantTests
{
    private const int Seed = 20_501;
    private const int Mutants = 12_000;
    private const int Hidden = 1_000;

    [Fact]
    public void Each_mutant_of_a_protected_file_ends_with_a_verdict()
    {
        var envelope = SmallEnvelope.Seal(Sealed.Bare(Sealed.Content(Lethe.Tests.Run.Instance().Add(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 100").AddBytes(new Tag(0x0008, 0x0080), Vr.LO, new byte[] { 0xE4, 0xF6 }))));
        byte[][] files = [.. ProtectedFiles.Syntaxes.Select(syntax => ProtectedFiles.With(syntax, SyntaxUid.ExplicitLittleEndian, envelope))];
        using var judge = new RestoreJudge(SmallEnvelope.Key);
        Run(judge, Seed, Mutants, files);
        judge.Restored.ShouldBeGreaterThan(Mutants / 20, "control: enough of them are restored");
    }

    [Fact]
    public void Each_mutant_of_a_file_with_a_hidden_envelope_ends_with_a_verdict()
    {
        var image = Lethe.Tests.Run.Instance()
            .Add(new Tag(0x0028, 0x0100), Vr.US, 16).Add(new Tag(0x0028, 0x0101), Vr.US, 8).Add(new Tag(0x0028, 0x0102), Vr.US, 7).Add(new Tag(0x0028, 0x0103), Vr.US, 0)
            .AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[8 * 1024]);
        var file = Sealed.Protect(Part10Writer.ToBytes(image), new OriginalsProtection([new ProtectedGroup("all", [TestPair.First.Recipient])], isHidden: true));
        using var judge = new RestoreJudge(TestPair.First.Key) { ErasesPixels = true };
        Run(judge, Seed + Mutants, Hidden, file);
    }

    private static void Run(RestoreJudge judge, int seed, int count, params byte[][] files)
    {
        for (var i = 0; i < count && judge.Failures.Count < 10; i++)
        {
            judge.Judge($"mutant {seed + i}", new Mutator(seed + i).Next(files[i % files.Length]));
        }

        judge.Failures.ShouldBeEmpty();
        judge.Numbers.Count.ShouldBeGreaterThan(3, "control: mutants end in different ways");
    }
}
