using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Options.Private;
using Lethe.Leaks.Tests.Search;
using Lethe.TestKit.Fuzz;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Hostile;

/// <summary>Damaged files under all options at once: they end with an outcome, and leak nothing that an option does not keep.</summary>
public class OptionMutantTests
{
    private const int Seed = 20_271;
    private const string Canary = "Quill~feather~Zelda~Wilhelmina";

    public static TheoryData<string> Sets => [OptionSet.AllModified.Name, OptionSet.AllFull.Name, "research"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Mutants_end_as_they_should(string name)
    {
        var run = new FuzzRun(OptionSet.Find(name).Profile);

        run.Run(Seed, 1_000, [.. FuzzFiles.Demo(), .. FuzzFiles.Reference().Where(f => f.Bytes.Length < 16_384), ("private", Part10Writer.ToBytes(Seeded()))]);

        // The limit for each megabyte is kept by MutantTests: here deflated bombs share the machine with other tests.
        run.Failures.Where(failure => !failure.EndsWith(" bytes", StringComparison.Ordinal)).ShouldBeEmpty();
        run.Slowest.TotalSeconds.ShouldBeLessThan(10);
        run.Outcomes.Keys.Count.ShouldBeGreaterThan(2, "control: mutants end in different ways");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_name_in_a_mutant_stays_only_where_text_stays_by_design(string name)
    {
        var under = OptionSet.Find(name);
        var file = Part10Writer.ToBytes(Seeded());
        var (leaks, written) = (new List<string>(), 0);
        for (var i = 0; i < 700; i++)
        {
            var run = Run.Over(new Mutator(Seed + i).Next(file), under);
            written += run.Output.Length > 0 ? 1 : 0;
            leaks.AddRange(Holders.Of(run, Canary).Where(tag => !Holders.StayByDesign(tag) && !ByDesign.StaysByOption(under, tag, Canary)).Select(tag => $"mutant {Seed + i}: {tag}"));
            MarkerSearch.Find(Encoding.UTF8.GetBytes(run.Report), [Canary]).ShouldBeEmpty();
        }

        leaks.ShouldBeEmpty();
        written.ShouldBeGreaterThan(100, "control: enough mutants are written");
    }

    private static DataSet Seeded() => Hosts.CtImage()
        .Add(new Tag(0x0008, 0x1030), Vr.LO, "CT CHEST " + Canary)
        .Add(new Tag(0x0008, 0x1070), Vr.PN, Canary)
        .Declare(PrivateHosts.Declaration(0x0031, "ACME", "SAFE"), PrivateHosts.Declaration(0x0029, "OTHER", "UNSAFE"))
        .Block("OTHER", new Tag(0x0029, 0x1001), Vr.UT, Canary)
        .Block("ACME", new Tag(0x0031, 0x1001), Vr.LO, "harmless")
        .Block(PrivateHosts.Siemens, new Tag(0x0019, 0x100C), Vr.IS, "1000")
        .Add(new Tag(0x0019, 0x10FF), Vr.LT, Canary)
        .Add(new Tag(0x0010, 0x0010), Vr.PN, Canary)
        .Add(new Tag(0x0010, 0x0020), Vr.LO, Canary)
        .Add(new Tag(0x0010, 0x1010), Vr.AS, "094Y")
        .Add(new Tag(0x0010, 0x4000), Vr.LT, Canary)
        .Add(new Tag(0x0020, 0x4000), Vr.LT, "with contrast, " + Canary)
        .AddSequence(new Tag(0x0008, 0x9215), new DataSet().Add(new Tag(0x0010, 0x0010), Vr.PN, Canary).AddSequence(Units, new DataSet().Add(new Tag(0x0010, 0x4000), Vr.LT, Canary)))
        .AddSequence(new Tag(0x0040, 0x0275), new DataSet().Add(new Tag(0x0032, 0x1060), Vr.LO, Canary));

    private static Tag Units => new(0x0040, 0x0260);
}
