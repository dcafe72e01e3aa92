using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Rows;

/// <summary>R013, H25, H26: every attribute of PS3.6, not the 657 alone. What stays must be of a class that stays by design.</summary>
public class DictionaryTests
{
    private static readonly UnlistedClass[] KeptText = [UnlistedClass.SafeText, UnlistedClass.CodeString, UnlistedClass.StructuralUid];
    private static readonly UnlistedClass[] KeptNumbers = [UnlistedClass.Number, UnlistedClass.SafeBulk];

    public static TheoryData<string> Classes => [.. Hosts.Classes];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Only_classes_that_stay_by_design_are_left(string sopClass) => Check(PlantAll(Hosts.Of(sopClass)));

    [Theory]
    [MemberData(nameof(Classes))]
    public void The_same_holds_in_items(string sopClass) => Check(Hosts.Nest(Hosts.Of(sopClass), PlantAll(new DataSet()), new Tag(0x0008, 0x9215)));

    [Fact]
    public void Tags_that_PS3_6_does_not_have_are_never_left()
    {
        var set = Hosts.Of(Hosts.Ct);
        for (var group = 0x0008; group < 0x7FE0; group += 2)
        {
            var tag = new Tag((ushort)group, 0xEEF1);
            if (!DicomDictionary.Contains(tag))
            {
                set.Plant(tag, (group % 6) switch { 0 => Vr.LO, 2 => Vr.CS, _ => Vr.US });
            }
        }

        Run.Hides(set, [Marker.Stem]);
    }

    private static void Check(DataSet content)
    {
        var run = Run.Over(Part10Writer.ToBytes(content));
        run.Outcome.ShouldBe(Results.Outcome.Deidentified, run.Report);
        run.ShouldNotHold([Marker.Date, Marker.Time, Marker.Age]);
        var left = Left(run.Table).ToList();
        left.ShouldNotBeEmpty("control: some attributes stay");
        left.Where(tag => !IsKeptByDesign(tag)).Select(tag => $"{tag} {UnlistedTable.ClassOf(tag)}").ShouldBeEmpty();
    }

    private static bool IsKeptByDesign(Tag tag) =>
        (DicomDictionary.VrOf(tag).IsText() ? KeptText : KeptNumbers).Contains(UnlistedTable.ClassOf(tag)) && !ConfidentialityTable.TryFind(tag, out _);

    /// <summary>Elements of the output with a canary in their value.</summary>
    private static IEnumerable<Tag> Left(HeaderReader reader)
    {
        for (var i = 0; i < reader.Table.Count; i++)
        {
            var isContainer = reader.Table[i].Is(ElementFlags.Sequence | ElementFlags.Item);
            if (!isContainer && HoldsCanary(Encoding.Latin1.GetString(reader.Value(i))))
            {
                yield return new Tag(reader.Table[i].Tag);
            }
        }
    }

    private static bool HoldsCanary(string value) =>
        value.Contains(Marker.Stem, StringComparison.OrdinalIgnoreCase) || value.Contains(Marker.UidRoot, StringComparison.Ordinal);

    private static DataSet PlantAll(DataSet set)
    {
        foreach (var entry in DicomDictionary.All)
        {
            // Group 0002 would be file meta information here, and items are no elements; the classes are not to be changed.
            if (entry.Tag.Group is not (0x0002 or 0xFFFE) && entry.Tag.Value is not (0x0008_0005 or 0x0008_0016 or 0x0028_2000 or 0x0028_0100 or 0x0028_0101 or 0x0028_0102))
            {
                _ = entry.Vr is Vr.US or Vr.SS or Vr.UL or Vr.SL or Vr.UV or Vr.SV or Vr.FL or Vr.FD or Vr.AT
                    ? set.AddBytes(entry.Tag, entry.Vr, Numbers.For(entry))
                    : set.Plant(entry.Tag, entry.Vr);
            }
        }

        return set;
    }
}
