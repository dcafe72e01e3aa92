using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Rows;

/// <summary>Every attribute of PS3.6 under a minimal header: nothing is left but what the IOD demands, whatever the engine's rules say.</summary>
public class MinimalHeaderTests
{
    private static readonly Tag[] Deep = [new(0x0008, 0x9215), new(0x0040, 0x0260)];

    /// <summary>What is not demanded and stays all the same: the character set, marks, and how frames and tiles are told apart, and pixels.</summary>
    private static readonly Tag[] Structure =
        [new(0x0008, 0x0005), new(0x0012, 0x0062), new(0x0012, 0x0063), new(0x0012, 0x0064), new(0x0028, 0x0303), new(0x0020, 0x9311), new(0x0028, 0x0008), new(0x7FE0, 0x0001), new(0x7FE0, 0x0002), new(0x7FE0, 0x0008), new(0x7FE0, 0x0009), new(0x7FE0, 0x0010)];

    /// <summary>Type 3 sequences that are the content of a structure set.</summary>
    private static readonly Tag[] Content = [new(0x3006, 0x0020), new(0x3006, 0x0039), new(0x3006, 0x0080)];

    public static TheoryData<string> Classes => [Hosts.Ct, Hosts.Sr, Hosts.StructureSet, Hosts.EnhancedMr, Hosts.Presentation, Hosts.Ecg, Hosts.SecondaryCapture];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Only_what_the_IOD_demands_is_left(string sopClass)
    {
        var run = Run.Over(Part10Writer.ToBytes(PlantAll(Hosts.Of(sopClass))), OptionSet.Minimal);

        run.Outcome.ShouldBe(Outcome.Deidentified, run.Report);
        run.ShouldNotHold([Marker.Date, Marker.Time, Marker.Age]);
        IodTables.TryFind(System.Text.Encoding.ASCII.GetBytes(sopClass), out var root).ShouldBeTrue();
        var left = new List<string>();
        Walk(run.Table, 0, run.Table.Table.Count, root, left).ShouldBeGreaterThan(8, "control: something is demanded");
        left.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Nothing_is_left_of_a_sequence_that_is_not_demanded(string sopClass) =>
        Run.Hides(Part10Writer.ToBytes(Hosts.Nest(Hosts.Of(sopClass), PlantAll(new DataSet()), Deep)), Marker.All, OptionSet.Minimal);

    private static int Walk(HeaderReader reader, int first, int end, IodScope scope, List<string> left)
    {
        var count = 0;
        for (var i = first; i < end; i = reader.Table[i].Next)
        {
            var tag = new Tag(reader.Table[i].Tag);
            var type = scope.TypeOf(tag.Value);
            var isFine = Structure.Contains(tag) || type >= AttributeType.Type1C
                || (type >= AttributeType.Type2C ? reader.Table[i].Length == 0 || tag.Value is 0x0010_0010 or 0x0010_0020 || DicomDictionary.VrOf(tag) == Vr.UI : Content.Contains(tag));
            if (!isFine)
            {
                left.Add($"{tag} {type}");
            }

            for (var item = i + 1; reader.Table[i].Is(ElementFlags.Sequence) && !Structure.Contains(tag) && item < reader.Table[i].Next; item = reader.Table[item].Next)
            {
                Walk(reader, item + 1, reader.Table[item].Next, scope.Enter(tag.Value), left);
            }

            count++;
        }

        return count;
    }

    private static DataSet PlantAll(DataSet set)
    {
        foreach (var entry in DicomDictionary.All.Where(e => e.Tag.Group is not (0x0002 or 0xFFFE)))
        {
            if (entry.Tag.Value is not (0x0008_0005 or 0x0008_0016 or 0x0028_2000 or 0x0028_0100 or 0x0028_0101 or 0x0028_0102))
            {
                _ = entry.Vr is Vr.US or Vr.SS or Vr.UL or Vr.SL or Vr.UV or Vr.SV or Vr.FL or Vr.FD or Vr.AT
                    ? set.AddBytes(entry.Tag, entry.Vr, Numbers.For(entry))
                    : set.Plant(entry.Tag, entry.Vr);
            }
        }

        return set;
    }
}
