using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Leaks.Tests.Rows;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Protection;

/// <summary>All rows of Table E.1-1 with envelopes: nothing in the clear, and all of it in the envelope.</summary>
public class SealedRowTests
{
    private static readonly OptionSet[] Sets = [OptionSet.Sealed, OptionSet.SealedMinimum, OptionSet.SealedGroups];
    private static readonly string[] Syntaxes = [SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitBigEndian, SyntaxUid.Deflated];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var sopClass in Hosts.Classes)
            {
                Sets.ToList().ForEach(set => cases.Add(sopClass, set.Name));
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_row_leaves_its_value_in_the_clear(string sopClass, string set)
    {
        var under = Sets.First(one => one.Name == set);
        foreach (var syntax in Syntaxes)
        {
            var form = new WriteOptions { TransferSyntax = syntax };
            Run.Hides(Part10Writer.ToBytes(RowPlants.PlantAll(Hosts.Of(sopClass)), form), Marker.All, under);
            Run.Hides(Part10Writer.ToBytes(Hosts.Nest(Hosts.Of(sopClass), RowPlants.PlantAll(new DataSet()), new Tag(0x0008, 0x1140), new Tag(0x0029, 0x1010)), form), Marker.All, under);
        }
    }

    [Fact]
    public void What_is_hidden_is_in_the_envelope()
    {
        var run = Run.Hides(Part10Writer.ToBytes(RowPlants.PlantAll(Hosts.Of(Hosts.Ct))), Marker.All, OptionSet.Sealed);
        using var session = new Reidentifier(TestPair.Second.Key).CreateSession();
        session.Reidentify(new MemorySource(run.Output)).ShouldBe(Outcome.Restored);
        using var restored = new MemoryStream();
        session.Result.WriteTo(restored);
        foreach (var secret in Marker.All)
        {
            MarkerSearch.Find(restored.ToArray(), [secret]).ShouldNotBeEmpty(secret);
        }
    }

    /// <summary>The positive control of a search that leaves something out.</summary>
    [Fact]
    public void Only_ciphertext_is_left_out_of_the_search()
    {
        var run = Run.Over(Part10Writer.ToBytes(Hosts.CtImage()), OptionSet.SealedGroups);
        var different = Enumerable.Range(0, run.Output.Length).Where(i => run.Output[i] != run.Expanded[i]).ToList();
        different.Count.ShouldBeGreaterThan(150);
        var runs = different.Zip(different.Skip(1)).Count(pair => pair.Second - pair.First > 64);
        runs.ShouldBe(1, "one stretch for each of two groups");
        MarkerSearch.Find(run.Expanded, ["first", "second"]).Count.ShouldBe(2, "who the recipients are can be read, and is searched");
    }
}
