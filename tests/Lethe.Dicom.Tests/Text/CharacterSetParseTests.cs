using Lethe.Dicom.Text;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Text;

public class CharacterSetParseTests
{
    [Theory]
    [InlineData("", "", CharacterSetAnomalies.None)]
    [InlineData("  ", "", CharacterSetAnomalies.None)]
    [InlineData("ISO_IR 100", "ISO_IR 100", CharacterSetAnomalies.None)]
    [InlineData(" ISO_IR 100\0", "ISO_IR 100", CharacterSetAnomalies.None)]
    [InlineData("\\ISO 2022 IR 87 ", "\\ISO 2022 IR 87", CharacterSetAnomalies.None)]
    [InlineData("ISO 2022 IR 6\\ISO 2022 IR 149", "\\ISO 2022 IR 149", CharacterSetAnomalies.None)]
    [InlineData("ISO-IR 100", "ISO_IR 100", CharacterSetAnomalies.Spelling)]
    [InlineData("ISO IR 100", "ISO_IR 100", CharacterSetAnomalies.Spelling)]
    [InlineData("ISO_IR_100", "ISO_IR 100", CharacterSetAnomalies.Spelling)]
    [InlineData("iso_ir 100", "ISO_IR 100", CharacterSetAnomalies.Spelling)]
    [InlineData("ISO2022IR100\\ISO 2022 IR 144", "ISO 2022 IR 100\\ISO 2022 IR 144", CharacterSetAnomalies.Spelling)]
    [InlineData("utf8", "ISO_IR 192", CharacterSetAnomalies.Spelling)]
    [InlineData("UTF-8", "ISO_IR 192", CharacterSetAnomalies.Spelling)]
    [InlineData("ISO_IR 6", "", CharacterSetAnomalies.Spelling)]
    [InlineData("ISO 8859-15", "ISO_IR 203", CharacterSetAnomalies.Spelling)]
    [InlineData("ISO_IR 87", "ISO 2022 IR 87", CharacterSetAnomalies.Spelling | CharacterSetAnomalies.ExtensionAlone)]
    [InlineData("ISO 2022 IR 100", "ISO 2022 IR 100", CharacterSetAnomalies.ExtensionAlone)]
    [InlineData("ISO_IR 100\\ISO 2022 IR 87", "ISO_IR 100\\ISO 2022 IR 87", CharacterSetAnomalies.MixedForms)]
    [InlineData("ISO_IR 192\\ISO 2022 IR 87", "ISO_IR 192", CharacterSetAnomalies.TermsIgnored)]
    [InlineData("ISO 2022 IR 100\\ISO_IR 192", "", CharacterSetAnomalies.Unknown)]
    [InlineData("ISO_IR 999", "", CharacterSetAnomalies.Unknown)]
    [InlineData("ISO_IR 100\\NONSENSE", "", CharacterSetAnomalies.Unknown)]
    [InlineData("\u00E9", "", CharacterSetAnomalies.Unknown)]
    [InlineData("A VERY LONG TERM THAT NOBODY DEFINED AT ALL", "", CharacterSetAnomalies.Unknown)]
    public void Values_are_read_and_oddities_are_told(string value, string name, CharacterSetAnomalies anomalies)
    {
        var set = CharacterSet.Parse(Bytes.Of(value));
        set.Name.ShouldBe(name);
        set.Anomalies.ShouldBe(anomalies);
        set.IsKnown.ShouldBe((anomalies & CharacterSetAnomalies.Unknown) == 0);
    }

    [Fact]
    public void A_single_proper_term_allocates_nothing()
    {
        CharacterSet.Parse("ISO_IR 100"u8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        CharacterSet.Parse("ISO_IR 192 "u8);
        GC.GetAllocatedBytesForCurrentThread().ShouldBe(before);
    }

    [Fact]
    public void The_cache_gives_the_same_set_without_allocation()
    {
        var cache = new CharacterSetCache();
        var first = cache.Get("ISO 2022 IR 13\\ISO 2022 IR 87"u8);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var second = cache.Get("ISO 2022 IR 13\\ISO 2022 IR 87"u8);
        GC.GetAllocatedBytesForCurrentThread().ShouldBe(before);
        second.ShouldBeSameAs(first);
    }

    [Fact]
    public void A_full_cache_still_answers()
    {
        var cache = new CharacterSetCache();
        for (var i = 0; i < 100; i++)
        {
            cache.Get(Bytes.Of($"X{i}")).IsKnown.ShouldBeFalse();
        }

        cache.Get("utf8"u8).Name.ShouldBe("ISO_IR 192");
    }
}
