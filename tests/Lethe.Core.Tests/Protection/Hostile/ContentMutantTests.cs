using Lethe.Dicom.Building;
using Lethe.TestKit.Fuzz;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>Hostile originals, properly sealed: whoever has a recipient's certificate can make them (R088).</summary>
public class ContentMutantTests
{
    private const int Seed = 20_401;
    private const int Mutants = 20_000;

    private static readonly string[] Named =
    [
        SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitLittleEndian, SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitBigEndian,
        SyntaxUid.Deflated, SyntaxUid.JpegBaseline, SyntaxUid.RleLossless, "1.2.3.4", "", "\0", "1.2.840.10008.1.2.1\\1.2.840.10008.1.2",
    ];

    [Fact]
    public void Hostile_originals_end_restored_or_with_a_number() => Run(Seed, (content, _) => content);

    [Fact]
    public void Damaged_originals_end_restored_or_with_a_number() =>
        Run(Seed + Mutants, (content, random) => content.Length == 0 ? content : new Mutator(random.Next()).Next(content));

    private static void Run(int seed, Func<byte[], Random, byte[]> harm)
    {
        using var judge = new RestoreJudge(SmallEnvelope.Key);
        for (var i = 0; i < Mutants / 2 && judge.Failures.Count < 10; i++)
        {
            var random = new Random(seed + i);
            var named = Named[random.Next(Named.Length)];
            var coded = random.Next(20) == 0 ? Named[random.Next(8)] : named;
            var content = Sealed.Bare(HostileContent.Next(random), coded.Length > 10 && !coded.Contains('\\') ? coded : SyntaxUid.ExplicitLittleEndian);
            byte[][] envelopes = [.. Enumerable.Repeat(SmallEnvelope.Seal(harm(content, random)), random.Next(20) == 0 ? 3 : 1)];
            judge.Judge($"mutant {seed + i}", ProtectedFiles.With(ProtectedFiles.Syntaxes[random.Next(ProtectedFiles.Syntaxes.Length)], named, envelopes));
        }

        judge.Failures.ShouldBeEmpty();
        judge.Restored.ShouldBeGreaterThan(Mutants / 100, "control: enough of them are restored");
        judge.Numbers.Count.ShouldBeGreaterThan(3, "control: mutants end in different ways");
    }
}
