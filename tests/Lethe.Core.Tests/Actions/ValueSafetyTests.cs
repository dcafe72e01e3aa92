using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class ValueSafetyTests
{
    /// <summary>(0018,9073) Acquisition Duration, FD, VM 1: no IOD of the run demands it.</summary>
    private const uint AcquisitionDuration = 0x0018_9073;

    [Theory]
    [InlineData(Vr.OB, "Anna Berg, Ulm")]
    [InlineData(Vr.UL, "Anna")]
    [InlineData(Vr.FD, "Anna Berg, Ulm..")]
    [InlineData(Vr.OW, "Anna Berg")]
    [InlineData(Vr.LO, "1234")]
    public void A_number_does_not_stay_in_another_VR_or_with_more_values(Vr vr, string text)
    {
        var run = Run.Of(Run.Instance().AddBytes(new Tag(AcquisitionDuration), vr, System.Text.Encoding.ASCII.GetBytes(text)));

        run.Has(AcquisitionDuration).ShouldBeFalse();
        run.Holds(text).ShouldBeFalse();
    }

    [Fact]
    public void A_number_of_the_right_VR_and_multiplicity_stays() =>
        Run.Of(Run.Instance().Add(new Tag(AcquisitionDuration), Vr.FD, 1.5)).Has(AcquisitionDuration).ShouldBeTrue();

    [Fact]
    public void Signed_stands_for_unsigned() =>
        Run.Of(Run.Instance().Add(new Tag(0x0028_0106), Vr.SS, -5)).Has(0x0028_0106).ShouldBeTrue();
}
