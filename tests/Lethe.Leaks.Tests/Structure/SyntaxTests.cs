using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Rows;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;
using Lethe.Synthetic;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Structure;

/// <summary>All rows and the whole demo in every form that a file can have.</summary>
public class SyntaxTests : LeakTests
{
    private static readonly DemoOptions Small = new() { Size = 64, SmallSize = 64, FrameSize = 160, Slices = 2, Frames = 2, WithOffences = true };

    public static TheoryData<string> Forms => [.. Options.Keys];

    private static Dictionary<string, WriteOptions> Options { get; } = new()
    {
        ["explicit"] = new(),
        ["implicit"] = new() { TransferSyntax = SyntaxUid.ImplicitLittleEndian },
        ["big endian"] = new() { TransferSyntax = SyntaxUid.ExplicitBigEndian },
        ["deflated"] = new() { TransferSyntax = SyntaxUid.Deflated },
        ["group lengths"] = new() { GroupLengths = true },
        ["undefined lengths"] = new() { UndefinedItems = true, UndefinedSequences = true },
        ["undefined lengths, big endian"] = new() { UndefinedItems = true, UndefinedSequences = true, TransferSyntax = SyntaxUid.ExplicitBigEndian },
        ["no preamble"] = new() { WithPreamble = false },
        ["no meta, explicit"] = new() { WithPreamble = false, WithMeta = false },
        ["no meta, implicit"] = new() { WithPreamble = false, WithMeta = false, TransferSyntax = SyntaxUid.ImplicitLittleEndian },
        ["no meta, big endian"] = new() { WithPreamble = false, WithMeta = false, TransferSyntax = SyntaxUid.ExplicitBigEndian },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void All_rows_leave_nothing(string form)
    {
        // A bare data set is recognised by its first element, which is never of groups 0000 to 0004.
        var set = RowPlants.PlantAll(Hosts.CtImage()).Remove(new Tag(0x0000, 0x1000)).Remove(new Tag(0x0000, 0x1001)).Remove(new Tag(0x0004, 0x1511));
        Hosts.Nest(set, RowPlants.PlantAll(new DataSet()), new Tag(0x0008, 0x9215), new Tag(0x0040, 0x0260));

        Hides(set, Marker.All, Options[form]);
    }

    [Fact]
    public void Encapsulated_files_leave_nothing() =>
        Hides(
            RowPlants.PlantAll(Hosts.CtImage()).AddFragments(new Tag(0x7FE0, 0x0010), default, new byte[64]),
            Marker.All,
            new WriteOptions { TransferSyntax = SyntaxUid.RleLossless });

    /// <summary>Objects without pixels end where the data set ends: what stands behind makes them unreadable, and so nothing is written.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_whole_demo_leaves_nothing_of_its_people(bool withTail)
    {
        var who = new InventedIdentity();
        var leaks = new List<string>();

        // Segments inside of the JPEG stream have tests of their own.
        foreach (var file in DemoStudies.Files(Small with { WithTrailingBytes = withTail }, who).Where(f => !f.Path.StartsWith("XC/camera", StringComparison.Ordinal)))
        {
            var input = file.ToBytes();
            Canaries.FoundIn(input, who).Count.ShouldBeGreaterThan(20);

            var run = Over(input);

            var mayEnd = withTail && file.Content.Find(new Tag(0x7FE0, 0x0010)) is null;
            run.Outcome.ShouldBe(mayEnd ? Results.Outcome.Quarantined : Results.Outcome.Deidentified, file.Path + " " + run.Report);
            leaks.AddRange(Canaries.FoundIn(run.Closed(), who).Where(place => !IsTechnical(file.Path, place) && !IsObserver(file.Path, place)).Select(l => $"{file.Path}: {l}"));
        }

        leaks.ShouldBeEmpty();
    }

    /// <summary>Stay by design: versions of software, and the makers of coils (which the demo gives the name of a hospital).</summary>
    private static bool IsTechnical(string path, string place) => place == "SoftwareVersion" || (path == "MR/volume.dcm" && place == "OtherInstitution");

    /// <summary>PS3.15 Table E.3.4-1: the organisation of the observer (121009) and the UID of the observing device (121012) are what two options keep.</summary>
    private bool IsObserver(string path, string place) => path == "SR/report.dcm" && Under.Has(ConfidentialityOption.CleanStructuredContent)
        && ((place == "PersonInstitution" && Under.Has(ConfidentialityOption.RetainInstitutionIdentity)) || (place == "UidRoot" && Under.Has(ConfidentialityOption.RetainDeviceIdentity)));
}
