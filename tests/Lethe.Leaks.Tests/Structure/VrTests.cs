using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Structure;

/// <summary>A canary in each VR, and in each wrong VR (H24): rules go by tag, and what stays must be what its VR promises.</summary>
public class VrTests : LeakTests
{
    private static readonly Vr[] AllVrs = [.. Enum.GetValues<Vr>().Where(v => v is not (Vr.None or Vr.SQ))];

    // One attribute of each VR which would stay if its value were legal.
    private static readonly Dictionary<Vr, Tag> Kept = new()
    {
        [Vr.US] = new(0x0028, 0x0010),
        [Vr.SS] = new(0x0018, 0x9219),
        [Vr.UL] = new(0x0018, 0x6016),
        [Vr.SL] = new(0x0018, 0x6020),
        [Vr.FL] = new(0x0018, 0x605A),
        [Vr.FD] = new(0x0018, 0x9073),
        [Vr.DS] = new(0x0018, 0x0050),
        [Vr.IS] = new(0x0020, 0x0013),
        [Vr.AT] = new(0x0028, 0x0009),
        [Vr.UI] = new(0x0008, 0x1150),
    };

    public static TheoryData<Vr> Vrs => [.. AllVrs];

    public static TheoryData<Vr> KeptVrs => [.. Kept.Keys];

    /// <summary>Every removed or replaced row, written with this VR whatever PS3.6 says.</summary>
    [Theory]
    [MemberData(nameof(Vrs))]
    public void A_row_with_a_wrong_VR_leaves_nothing(Vr stated)
    {
        var set = Hosts.Of(Hosts.Ct);
        var inner = new DataSet();
        foreach (var row in ConfidentialityTable.All.Where(r => r.IsExact && r.Tag.Group > 0x0004 && r.Tag.Value is not (0x0020_000D or 0x0020_000E or 0x0008_0018) && !ByDesign.StaysByOption(Under, r.Tag, Marker.Stem)))
        {
            set.AddBytes(row.Tag, stated, Marker.ValueFor(row.Tag, Vr.LO));
            inner.AddBytes(row.Tag, stated, Marker.ValueFor(row.Tag, Vr.LO));
        }

        Hides(set.AddSequence(new Tag(0x0008, 0x9215), inner), [Marker.Stem]);
    }

    /// <summary>Text in an attribute of numbers, written with each VR of text: illegal in the place, so it goes.</summary>
    [Theory]
    [MemberData(nameof(KeptVrs))]
    public void Text_where_numbers_belong_does_not_stay(Vr expected)
    {
        foreach (var stated in AllVrs.Where(v => v.IsText()))
        {
            var set = Hosts.Of(Hosts.SecondaryCapture).AddSequence(new Tag(0x0008, 0x9215), new DataSet().AddBytes(Kept[expected], stated, "Quillfeather^Zelda "u8.ToArray()));

            Hides(set, ["Quillfeather"]);
        }
    }

    /// <summary>The same with a VR that says nothing: UN, or one that no edition has.</summary>
    [Theory]
    [InlineData(Vr.DS)]
    [InlineData(Vr.IS)]
    [InlineData(Vr.UI)]
    public void Text_in_UN_where_a_number_in_text_belongs_does_not_stay(Vr expected)
    {
        foreach (var stated in new[] { Vr.UN, (Vr)0x3F3F, (Vr)0x584F })
        {
            var set = Hosts.Of(Hosts.SecondaryCapture).AddSequence(new Tag(0x0008, 0x9215), new DataSet().AddBytes(Kept[expected], stated, "Quillfeather^Zelda "u8.ToArray()));

            Hides(set, ["Quillfeather"]);
        }
    }

    [Theory]
    [InlineData(Vr.DA, "Quillfeather")]
    [InlineData(Vr.TM, "Quillfeather")]
    [InlineData(Vr.DT, "Quillfeather")]
    [InlineData(Vr.AS, "Quillfeather")]
    public void Text_where_dates_belong_does_not_stay(Vr vr, string text)
    {
        var set = Hosts.Of(Hosts.Ct);
        foreach (var entry in DicomDictionary.All.Where(e => e.Vr == vr && e.Tag.Group > 4))
        {
            set.Add(entry.Tag, vr, text);
        }

        Hides(set, [text]);
    }

    /// <summary>Whatever the pair of VRs, no exception, and nothing of a name in an attribute of staff.</summary>
    [Fact]
    public void Any_VR_in_any_place_ends_in_an_outcome()
    {
        var places = DicomDictionary.All.Where(e => !e.IsRepeating && e.Tag.Group > 4).GroupBy(e => e.Vr).Select(g => g.First()).ToList();
        foreach (var place in places)
        {
            foreach (var stated in AllVrs.Append(Vr.SQ).Append((Vr)0x3F3F))
            {
                var set = Hosts.Of(Hosts.Ct).AddRaw(place.Tag, stated, "QVXKJQVXKJQVXKJQVXKJQVXKJQVXKJQV"u8.ToArray());
                set.AddRaw(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[2]);

                Enum.IsDefined(Over(Part10Writer.ToBytes(set)).Outcome).ShouldBeTrue();
            }
        }
    }

    /// <summary>Two bytes that no one reads stand in the header of each long VR (PS3.5 7.1.2).</summary>
    [Fact]
    public void Reserved_bytes_of_a_header_are_not_copied()
    {
        var bytes = Part10Writer.ToBytes(Hosts.CtImage().AddBytes(new Tag(0x0028, 0x1201), Vr.OW, new byte[16]));
        var at = bytes.AsSpan().IndexOf((byte[])[0x28, 0x00, 0x01, 0x12, (byte)'O', (byte)'W', 0, 0]);
        at.ShouldBeGreaterThan(0);
        "QX"u8.CopyTo(bytes.AsSpan(at + 6));

        var run = Over(bytes);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Has(0x0028_1201).ShouldBeTrue("control: the table stays");
        run.Output.AsSpan().IndexOf("OWQX"u8).ShouldBe(-1);
    }
}
