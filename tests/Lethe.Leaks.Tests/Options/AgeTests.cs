using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Options.Private;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Options;

/// <summary>R122: no age above the limit is left, however it is written; what is no age goes.</summary>
public class AgeTests
{
    private static readonly string[] Values =
    [
        "094Y", "091Y", "999Y", "094Y\\050Y", "050Y\\094Y\\101Y", "1100M", "94Y", " 94Y", "094y", "094Y ", "094Y\0\0\0\0\0\0", "094Y\\", "\\094Y", "094Y\\\\094Y", "094", "Y094", "094YQVXKJ", "094Y\0QVXKJ",
        "094Y QVXKJ", "9400D", "34310D", "-94Y", "+94Y", "9.4Y", "094A", "094Y094Y", "050Y 094Y", "050Y \\094Y", "050Y\\ 094Y", "1128M", "4888W",
    ];

    public static TheoryData<string> Sets => ["retain-patient-characteristics", OptionSet.AllModified.Name, OptionSet.AllFull.Name, "research", "teaching", "clinical-trial"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void No_high_age_is_left(string name)
    {
        foreach (var stated in new[] { Vr.AS, Vr.UN, Vr.LO, Vr.OB })
        {
            var items = Values.Select(Encoding.ASCII.GetBytes).Select(value => new DataSet().AddBytes(new Tag(0x0010, 0x1010), stated, value)
                .Block(PrivateHosts.Siemens, new Tag(0x0019, 0x1009), stated, value).Block("ACME", new Tag(0x0029, 0x1001), Vr.AS, value));
            var set = Hosts.CtImage().Add(new Tag(0x0010, 0x1010), stated, "094Y").AddSequence(new Tag(0x0008, 0x9215), [.. items]).Block("ACME", new Tag(0x0029, 0x1001), Vr.AS, "094Y")
                .Declare(PrivateHosts.Declaration(0x0029, "ACME", "SAFE"));

            var run = Run.Over(Part10Writer.ToBytes(set), OptionSet.Find(name));

            run.Outcome.ShouldBe(Outcome.Deidentified, run.Report);
            run.ShouldNotHold(["094Y", "94Y", "999Y", "101Y", "1100M", "1128M", "9400D", "34310D", "4888W", "QVXKJ"]);
        }
    }

    [Fact]
    public void The_limit_itself_stays_and_all_above_fall_together()
    {
        foreach (var (age, expected) in new[] { ("089Y", "089Y"), ("090Y", "090Y"), ("091Y", "090Y"), ("150Y", "090Y"), ("999M", "999M"), ("004D", "004D") })
        {
            Run.Over(Part10Writer.ToBytes(Hosts.CtImage().Add(new Tag(0x0010, 0x1010), Vr.AS, age)), OptionSet.Find("research")).Text(0x0010_1010).ShouldBe(expected);
        }
    }
}
