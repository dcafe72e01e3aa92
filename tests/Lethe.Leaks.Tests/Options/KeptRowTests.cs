using Lethe.Dicom.Building;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Options;

/// <summary>What an option keeps has to be what its VR promises (R016, R157); where an object cannot be without it, nothing is written.</summary>
public class KeptRowTests
{
    public static TheoryData<string> Sets => [.. OptionSet.All.Select(set => set.Name)];

    /// <summary>Bytes where text belongs, and text where numbers, dates and UIDs belong.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void A_kept_row_with_a_value_of_another_kind_is_gone_or_ends_the_instance(string name)
    {
        var under = OptionSet.Find(name);
        foreach (var row in ConfidentialityTable.All.Where(r => r.IsExact && r.Tag.Group > 4 && ByDesign.StaysByOption(under, r.Tag, Marker.Stem) && DicomDictionary.VrOf(r.Tag) != Vr.SQ))
        {
            var vr = DicomDictionary.VrOf(row.Tag);
            var stated = vr.UsesCharacterSet() || vr is Vr.AE or Vr.CS ? Vr.OB : Vr.LT;

            var run = Run.Over(Part10Writer.ToBytes(Hosts.CtImage().AddBytes(row.Tag, stated, "QVXKJ QVXKJ QVXKJ!"u8.ToArray())), under);

            run.Outcome.ShouldBeOneOf([Outcome.Deidentified, Outcome.Quarantined], row.Keyword);
            MarkerSearch.Find(run.Output, [Marker.Stem]).ShouldBeEmpty(row.Keyword);
        }
    }

    /// <summary>Text that stays has to be readable in its character set, wherever that is said.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Kept_text_in_another_character_set_is_gone(string name)
    {
        var under = OptionSet.Find(name);
        var set = Hosts.Of(Hosts.Unknown).Add(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 192");
        foreach (var row in ConfidentialityTable.All.Where(r => r.IsExact && r.Tag.Group > 4 && DicomDictionary.VrOf(r.Tag).UsesCharacterSet()))
        {
            set.AddBytes(row.Tag, DicomDictionary.VrOf(row.Tag), (byte[])[.. "QVXKJ "u8, 0xC3, 0x28, 0xE9, 0xFF]);
        }

        var run = Run.Over(Part10Writer.ToBytes(set), under);

        run.Outcome.ShouldBe(Outcome.Deidentified, run.Report);
        MarkerSearch.Find(run.Output, [Marker.Stem]).ShouldBeEmpty();
    }
}
