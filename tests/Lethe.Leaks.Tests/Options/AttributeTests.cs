using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Rows;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Options;

/// <summary>Every attribute of PS3.6 and every row of Table E.1-1, full of canaries, under every option: what is left is what an option keeps by its column.</summary>
public class AttributeTests
{
    private static readonly WriteOptions Undefined = new() { TransferSyntax = SyntaxUid.ImplicitLittleEndian, UndefinedItems = true, UndefinedSequences = true };
    private static readonly Tag[] Deep = [new(0x0008, 0x9215), new(0x0040, 0x0260), new(0x0008, 0x9215)];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var set in OptionSet.All)
            {
                foreach (var sopClass in set.Profile.Options.Count == 1 ? new[] { Hosts.Ct } : new[] { Hosts.Ct, Hosts.Sr, Hosts.EnhancedMr, Hosts.Unknown })
                {
                    cases.Add(set.Name, sopClass);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Only_what_an_option_keeps_is_left(string name, string sopClass) => Check(OptionSet.Find(name), PlantAll(Hosts.Of(sopClass)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void So_it_is_in_items(string name, string sopClass) =>
        Check(OptionSet.Find(name), Hosts.Nest(Hosts.Of(sopClass), PlantAll(new DataSet()), Deep), Undefined);

    private static void Check(OptionSet set, DataSet content, WriteOptions? form = null)
    {
        var run = Run.Over(Part10Writer.ToBytes(content, form), set);

        run.Outcome.ShouldBe(Outcome.Deidentified, run.Report);
        Leftovers.Of(run, Marker.All, (tag, canary) => ByDesign.Stays(set, tag, canary)).ShouldBeEmpty();
        MarkerSearch.Find(System.Text.Encoding.UTF8.GetBytes(run.Report), Marker.All).ShouldBeEmpty();
    }

    /// <summary>Sequences hold an item that is full of canaries; items, file meta information and what says how to read the rest stay out.</summary>
    private static DataSet PlantAll(DataSet set)
    {
        RowPlants.PlantAll(set);
        foreach (var entry in DicomDictionary.All.Where(e => e.Tag.Group is not (0x0002 or 0xFFFE)))
        {
            if (entry.Tag.Value is not (0x0008_0005 or 0x0008_0016 or 0x0028_2000 or 0x0028_0100 or 0x0028_0101 or 0x0028_0102 or 0x7FE0_0010))
            {
                _ = entry.Vr is Vr.US or Vr.SS or Vr.UL or Vr.SL or Vr.UV or Vr.SV or Vr.FL or Vr.FD or Vr.AT
                    ? set.AddBytes(entry.Tag, entry.Vr, Numbers.For(entry))
                    : set.Plant(entry.Tag, entry.Vr);
            }
        }

        return set;
    }
}
