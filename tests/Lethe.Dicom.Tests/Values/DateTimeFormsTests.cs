using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Values;

public class DateTimeFormsTests
{
    [Theory]
    [InlineData(Vr.DA, "19970424")]
    [InlineData(Vr.DA, "1997.04.24")]
    [InlineData(Vr.DA, "20000229")]
    [InlineData(Vr.DA, "19970424\\19970425 ")]
    [InlineData(Vr.DA, "19970424-19970425")]
    [InlineData(Vr.DA, "-19970424")]
    [InlineData(Vr.DA, "19970424-")]
    [InlineData(Vr.TM, "10")]
    [InlineData(Vr.TM, "1010")]
    [InlineData(Vr.TM, "235960")]
    [InlineData(Vr.TM, "101010.1")]
    [InlineData(Vr.TM, "101010.123456")]
    [InlineData(Vr.TM, "10:10")]
    [InlineData(Vr.TM, "10:10:10")]
    [InlineData(Vr.TM, "10:10:10.5")]
    [InlineData(Vr.TM, "10-11")]
    [InlineData(Vr.TM, "101010.5-111111.5")]
    [InlineData(Vr.DT, "1997")]
    [InlineData(Vr.DT, "199704")]
    [InlineData(Vr.DT, "19970424")]
    [InlineData(Vr.DT, "1997042410")]
    [InlineData(Vr.DT, "199704241010")]
    [InlineData(Vr.DT, "19970424101010.123456+1400")]
    [InlineData(Vr.DT, "19970424101010-0500")]
    [InlineData(Vr.DT, "1997-0500")]
    [InlineData(Vr.DT, "1997-1998")]
    [InlineData(Vr.DT, "19970424101010.123456-0500-19970424101010.123456-0500")]
    [InlineData(Vr.DT, "1997-")]
    public void Legal(Vr vr, string value) => ValueRules.IsLegal(vr, Encoding.ASCII.GetBytes(value)).ShouldBeTrue();

    [Theory]
    [InlineData(Vr.DA, "19970431")]
    [InlineData(Vr.DA, "19970229")]
    [InlineData(Vr.DA, "19971301")]
    [InlineData(Vr.DA, "00000101")]
    [InlineData(Vr.DA, "1997-04-24")]
    [InlineData(Vr.DA, "1997/04/24")]
    [InlineData(Vr.DA, "970424")]
    [InlineData(Vr.DA, "199704")]
    [InlineData(Vr.DA, "1997042A")]
    [InlineData(Vr.DA, "-")]
    [InlineData(Vr.DA, "19970424-19970425-19970426")]
    [InlineData(Vr.DA, "19970424\0Doe")]
    [InlineData(Vr.TM, "24")]
    [InlineData(Vr.TM, "1060")]
    [InlineData(Vr.TM, "101061")]
    [InlineData(Vr.TM, "101010.")]
    [InlineData(Vr.TM, "101010.1234567")]
    [InlineData(Vr.TM, "101")]
    [InlineData(Vr.TM, "10:1010")]
    [InlineData(Vr.TM, "Doe")]
    [InlineData(Vr.DT, "19970424+1500")]
    [InlineData(Vr.DT, "19970424+0560")]
    [InlineData(Vr.DT, "1997042410:10")]
    [InlineData(Vr.DT, "199704240")]
    [InlineData(Vr.DT, "19970400")]
    [InlineData(Vr.DT, "-")]
    [InlineData(Vr.DT, "+0500")]
    public void Illegal(Vr vr, string value) => ValueRules.IsLegal(vr, Encoding.ASCII.GetBytes(value)).ShouldBeFalse();
}
