using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Rows;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Structure;

/// <summary>R150, R151, H21, H22: UN of both forms, holding known attributes, sequences and names.</summary>
public class UnknownVrTests : LeakTests
{
    public static TheoryData<UnknownForm> Forms => [UnknownForm.DefinedLength, UnknownForm.UndefinedLength];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_row_in_UN_leaves_nothing(UnknownForm form)
    {
        var all = RowPlants.AllRows.Select(r => r.Tag).Distinct().ToDictionary(t => t, _ => form);

        Hides(RowPlants.PlantAll(Hosts.Of(Hosts.Ct)), Marker.All, new WriteOptions { AsUnknown = all });
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Sequences_that_stay_are_entered_when_they_come_in_UN(UnknownForm form)
    {
        foreach (var sequence in DicomDictionary.All.Where(e => e.Vr == Vr.SQ && UnlistedTable.ClassOf(e.Tag) == UnlistedClass.Sequence && e.Tag.Group > 8).Take(300))
        {
            var set = Hosts.CtImage().AddSequence(sequence.Tag, Marker.FullItem(), Marker.FullItem());

            Hides(set, Marker.All, new WriteOptions { AsUnknown = new Dictionary<Tag, UnknownForm> { [sequence.Tag] = form } });
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void UN_inside_UN_is_entered(UnknownForm form)
    {
        Tag[] path = [new(0x0008, 0x9215), new(0x0040, 0x0260), new(0x0008, 0x9215), new(0x0040, 0x0260)];
        var set = Hosts.Nest(Hosts.CtImage(), Marker.FullItem(), path);

        Hides(set, Marker.All, new WriteOptions { AsUnknown = path.Distinct().ToDictionary(t => t, _ => form) });
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void UN_that_holds_a_sequence_stays_readable(UnknownForm form)
    {
        var item = new DataSet().Add(new Tag(0x0008, 0x0100), Vr.SH, "113040").Add(new Tag(0x0008, 0x0102), Vr.SH, "DCM")
            .Add(new Tag(0x0008, 0x0104), Vr.LO, "Lossy Compression").Add(new Tag(0x0010, 0x0010), Vr.PN, "QVXKJ");
        var set = Hosts.CtImage().AddSequence(new Tag(0x0008, 0x9215), item);

        var run = Hides(set, [Marker.Stem], new WriteOptions { AsUnknown = new Dictionary<Tag, UnknownForm> { [new Tag(0x0008, 0x9215)] = form } });

        run.Has(0x0008_9215).ShouldBeTrue();
        run.Output.AsSpan().IndexOf("Lossy Compression"u8).ShouldBeGreaterThan(0);
    }

    /// <summary>Items in UN with explicit VRs: not by the book, but written by some.</summary>
    [Fact]
    public void Explicit_items_in_UN_leave_nothing()
    {
        var inner = new WriteOptions { WithPreamble = false, WithMeta = false };
        var bytes = Part10Writer.ToBytes(Marker.FullItem(), inner);
        byte[] item = [0xFE, 0xFF, 0x00, 0xE0, .. BitConverter.GetBytes(bytes.Length), .. bytes];

        Hides(Hosts.CtImage().AddBytes(new Tag(0x0008, 0x9215), Vr.UN, item), Marker.All);
    }

    [Fact]
    public void UN_of_numbers_that_holds_a_name_leaves_nothing_in_text_attributes()
    {
        var set = Hosts.CtImage();
        foreach (var entry in DicomDictionary.All.Where(e => !e.IsRepeating && e.Tag.Group > 8 && UnlistedTable.ClassOf(e.Tag) is UnlistedClass.FreeText or UnlistedClass.PersonName or UnlistedClass.Address))
        {
            set.AddBytes(entry.Tag, Vr.UN, Marker.ValueFor(entry.Tag, Vr.LO));
        }

        Hides(set, [Marker.Stem]);
    }
}
