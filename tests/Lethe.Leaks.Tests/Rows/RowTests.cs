using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Rows;

/// <summary>R010, R011: each of the 657 rows of Table E.1-1, at the top, one level down and five, in several classes and sequences.</summary>
public class RowTests
{
    private static readonly Tag ReferencedImages = new(0x0008, 0x1140);
    private static readonly Tag Shared = new(0x5200, 0x9229);
    private static readonly Tag PerFrame = new(0x5200, 0x9230);
    private static readonly Tag Content = new(0x0040, 0xA730);
    private static readonly Tag PrivateSequence = new(0x0029, 0x1010);

    private static readonly Dictionary<string, Tag[]> Paths = new()
    {
        ["top"] = [],
        ["1 standard"] = [ReferencedImages],
        ["1 private"] = [PrivateSequence],
        ["1 shared groups"] = [Shared],
        ["1 frame groups"] = [PerFrame],
        ["1 content"] = [Content],
        ["1 contours"] = [new(0x3006, 0x0039)],
        ["1 contributing"] = [new(0x0018, 0xA001)],
        ["5 standard"] = [new(0x0008, 0x2112), new(0x0040, 0xA170), new(0x0008, 0x1140), new(0x0040, 0x0260), new(0x0008, 0x2218)],
        ["5 private"] = [ReferencedImages, PrivateSequence, new(0x0040, 0x0260), PrivateSequence, ReferencedImages],
        ["5 frame groups"] = [PerFrame, new(0x0008, 0x9124), new(0x0008, 0x2112), new(0x0040, 0xA170), new(0x0040, 0x0260)],
        ["5 content"] = [Content, Content, Content, Content, Content],
    };

    public static TheoryData<string, string> Places
    {
        get
        {
            var places = new TheoryData<string, string>();
            foreach (var sopClass in Hosts.Classes)
            {
                foreach (var path in Paths.Keys)
                {
                    places.Add(sopClass, path);
                }
            }

            return places;
        }
    }

    [Fact]
    public void All_rows_are_planted()
    {
        ConfidentialityTable.Count.ShouldBe(657);
        RowPlants.AllRows.Select(r => r.Row).Distinct().Count().ShouldBe(657);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void No_row_leaves_its_value(string sopClass, string path)
    {
        var set = RowPlants.PlantAll(new DataSet());
        var host = Paths[path] is { Length: > 0 } tags ? Hosts.Nest(Hosts.Of(sopClass), set, tags) : RowPlants.PlantAll(Hosts.Of(sopClass));

        Run.Hides(host, Marker.All);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void No_row_leaves_its_value_in_implicit_VR(string sopClass, string path)
    {
        var set = RowPlants.PlantAll(new DataSet());
        var host = Paths[path] is { Length: > 0 } tags ? Hosts.Nest(Hosts.Of(sopClass), set, tags) : RowPlants.PlantAll(Hosts.Of(sopClass));

        Run.Hides(host, Marker.All, new WriteOptions { TransferSyntax = SyntaxUid.ImplicitLittleEndian, UndefinedItems = true, UndefinedSequences = true });
    }

    [Fact]
    public void A_row_alone_leaves_nothing_and_no_quarantine()
    {
        var failures = new List<string>();
        foreach (var (tag, vr, row) in RowPlants.AllRows)
        {
            foreach (var set in new[] { Hosts.Of(Hosts.Ct).Plant(tag, vr), Hosts.Nest(Hosts.Of(Hosts.Ct), new DataSet().Plant(tag, vr), ReferencedImages) })
            {
                var run = Run.Over(Part10Writer.ToBytes(set));
                var found = MarkerSearch.Find(run.Output, Marker.All);
                if (run.Outcome != Results.Outcome.Deidentified || found.Count > 0)
                {
                    failures.Add($"{row}: {run.Outcome} {string.Join(", ", found)}");
                }
            }
        }

        failures.ShouldBeEmpty();
    }
}
