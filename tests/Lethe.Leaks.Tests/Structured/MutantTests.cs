using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Identity;
using Lethe.Leaks.Tests.Search;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Lethe.TestKit.Fuzz;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Structured;

/// <summary>Damaged reports, waveforms and documents: each ends with an outcome, and what was cleaned is what the second look allows.</summary>
public class MutantTests
{
    private const int Seed = 34_001;

    private static readonly ConfidentialityOption[] All =
    [
        ConfidentialityOption.CleanStructuredContent, ConfidentialityOption.CleanDescriptors, ConfidentialityOption.RetainLongitudinalModifiedDates,
        ConfidentialityOption.RetainPatientCharacteristics, ConfidentialityOption.RetainDeviceIdentity, ConfidentialityOption.RetainInstitutionIdentity,
    ];

    [Fact]
    public void Mutants_of_reports_and_waveforms_end_as_they_should()
    {
        var files = FuzzFiles.Demo().Concat(FuzzFiles.Reference())
            .Where(f => f.Bytes.Length < 16_384 && (Holds(f.Bytes, [0x40, 0, 0x30, 0xA7]) || Holds(f.Bytes, [0x40, 0, 0x20, 0xB0]) || Holds(f.Bytes, [0x40, 0, 0x55, 5])))
            .Select(f => f.Bytes).ToList();
        files.Count.ShouldBeGreaterThan(5, "control");

        Judge(3_000, i => new Mutator(Seed + i).Next(files[i % files.Count]));
    }

    [Fact]
    public void Mutants_of_documents_end_as_they_should()
    {
        var document = Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><id root=\"1.2.3\" extension=\"x\"/><title>CHEST</title>"
            + "<component><structuredBody><component><section><code code=\"18748-4\" codeSystem=\"2.16.840.1.113883.6.1\" displayName=\"CT\"/><text><paragraph>a <content>b</content></paragraph></text>"
            + "<entry><observation><effectiveTime value=\"20190314\"/><value xsi:type=\"PQ\" value=\"1.5\" unit=\"mm\"/></observation></entry></section></component></structuredBody></component></ClinicalDocument>");

        Judge(3_000, i => Part10Writer.ToBytes(Hosts.Of("1.2.840.10008.5.1.4.1.1.104.2")
            .AddBytes(new Tag(0x0042_0011), Vr.OB, Mutate(document, new Random(Seed + i))).Add(new Tag(0x0042_0012), Vr.LO, "text/XML").Add(new Tag(0x0042_0015), Vr.UL, document.Length)));
    }

    private static bool Holds(byte[] file, byte[] tag) => file.AsSpan().IndexOf(tag) >= 0;

    private static void Judge(int count, Func<int, byte[]> mutant)
    {
        var session = new Deidentifier(Profile.Basic.With(All), ProjectKey.FromBytes(new byte[ProjectKey.Size])).CreateSession();
        var (written, refused) = (0, new List<int>());
        for (var i = 0; i < count; i++)
        {
            var outcome = session.Deidentify(new MemorySource(mutant(i)));
            written += outcome == Outcome.Deidentified ? 1 : 0;
            if (session.Report.Problems.Any(problem => problem.Number == (int)ProblemNumber.RecheckFailed))
            {
                refused.Add(Seed + i);
            }
        }

        written.ShouldBeGreaterThan(count / 10, "control: enough mutants are written");
        refused.ShouldBeEmpty("what was written and what may be written differ");
    }

    private static byte[] Mutate(byte[] document, Random random)
    {
        var mutant = document.ToArray();
        for (var i = random.Next(3); i >= 0; i--)
        {
            mutant[random.Next(mutant.Length)] = random.Next(3) switch { 0 => (byte)random.Next(32, 127), 1 => (byte)random.Next(256), _ => (byte)"<>\"&1 /="[random.Next(8)] };
        }

        return mutant;
    }
}
