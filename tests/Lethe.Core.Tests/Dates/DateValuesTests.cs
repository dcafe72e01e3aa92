using System.Text;
using Lethe.Dates;
using Lethe.Dicom.Elements;
using Lethe.Profiles;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Dates;

/// <summary>All forms of dates that PS3.5 6.2 and PS3.4 C.2.2.2.5 know, moved by days; expectations counted by hand.</summary>
public class DateValuesTests
{
    [Theory]
    [InlineData(Vr.DA, "20190314", -14, "20190228")]
    [InlineData(Vr.DA, "20200301", -1, "20200229")]
    [InlineData(Vr.DA, "1997.04.24", -24, "1997.03.31")]
    [InlineData(Vr.DA, "20190314 ", 1, "20190315 ")]
    [InlineData(Vr.DA, "20190101\\20191231", 1, "20190102\\20200101")]
    [InlineData(Vr.DA, "20190101\\\\20191231", 1, "20190102\\\\20200101")]
    [InlineData(Vr.DA, "20190101-20190201", 1, "20190102-20190202")]
    [InlineData(Vr.DA, "20190101-", 1, "20190102-")]
    [InlineData(Vr.DA, "-20190201", 1, "-20190202")]
    [InlineData(Vr.DT, "20190314101112", -14, "20190228101112")]
    [InlineData(Vr.DT, "20190314101112.123456-0330", -14, "20190228101112.123456-0330")]
    [InlineData(Vr.DT, "20190314235960.5+1400", 1, "20190315235960.5+1400")]
    [InlineData(Vr.DT, "20190314+0100", 1, "20190315+0100")]
    [InlineData(Vr.DT, "2019031410", 1, "2019031510")]
    [InlineData(Vr.DT, "201903", -1, "201902")]
    [InlineData(Vr.DT, "2019", -1, "2018")]
    [InlineData(Vr.DT, "2019-0500", -1, "2018-0500")]
    [InlineData(Vr.DT, "20190314-0500-20190316-0500", 1, "20190315-0500-20190317-0500")]
    [InlineData(Vr.DT, "20190314101112-20190316101112", 1, "20190315101112-20190317101112")]
    [InlineData(Vr.DT, "20190314\\20190315", 1, "20190315\\20190316")]
    [InlineData(Vr.TM, "101112.5", 1, "101112.5")]
    [InlineData(Vr.TM, "10:11:12", 1, "10:11:12")]
    [InlineData(Vr.TM, "1011-1213", 1, "1011-1213")]
    [InlineData(Vr.DA, "", 1, "")]
    public void Dates_move_and_keep_their_form(Vr vr, string value, int days, string expected) => Change(vr, value, new DateShift(days, DatePolicy.Default)).ShouldBe(expected);

    [Theory]
    [InlineData(Vr.DA, "20190231")]
    [InlineData(Vr.DA, "2019031")]
    [InlineData(Vr.DA, "14.03.2019")]
    [InlineData(Vr.DA, "2019-03-14")]
    [InlineData(Vr.DA, "20190314\\BERG")]
    [InlineData(Vr.DA, "20190314\020190315")]
    [InlineData(Vr.DT, "20190314T101112")]
    [InlineData(Vr.DT, "20190314251112")]
    [InlineData(Vr.TM, "251112")]
    [InlineData(Vr.TM, "10 o'clock")]
    public void What_is_no_date_is_refused(Vr vr, string value) => Change(vr, value, new DateShift(1, DatePolicy.Default)).ShouldBeNull();

    [Theory]
    [InlineData("00010101", -1)]
    [InlineData("99991231", 1)]
    public void A_shift_out_of_the_calendar_is_refused_unless_the_date_is_a_constant(string value, int days)
    {
        Change(Vr.DA, value, new DateShift(days, DatePolicy.Default)).ShouldBe(value);
        Change(Vr.DA, value == "00010101" ? "00010102" : "99991230", new DateShift(days * 10, DatePolicy.Default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("19000101")]
    [InlineData("18991230")]
    [InlineData("19700101")]
    [InlineData("20000101")]
    [InlineData("19800101")]
    public void Constants_stay_where_they_are(string constant)
    {
        var policy = new DatePolicy { Neutral = new DateOnly(2000, 1, 1), Constants = [new DateOnly(1980, 1, 1)] };
        Change(Vr.DA, constant, new DateShift(-100, policy)).ShouldBe(constant);
        Change(Vr.DT, constant + "101112", new DateShift(-100, policy)).ShouldBe(constant + "101112");
    }

    [Theory]
    [InlineData(Vr.DA, "20190314", 4, "20190101")]
    [InlineData(Vr.DA, "20190314", 6, "20190301")]
    [InlineData(Vr.DA, "1997.04.24", 4, "1997.01.01")]
    [InlineData(Vr.DT, "20190314101112.5+0100", 6, "20190301000000.0+0100")]
    [InlineData(Vr.DT, "201903", 4, "201901")]
    [InlineData(Vr.DA, "20190314-20200415", 4, "20190101-20200101")]
    public void Truncated_dates_keep_what_is_asked_for(Vr vr, string value, int digits, string expected) => Change(vr, value, new DateTruncation(digits)).ShouldBe(expected);

    [Fact]
    public void Order_and_intervals_stay_for_any_shift()
    {
        var random = new Random(20190314);
        for (var i = 0; i < 2000; i++)
        {
            var first = new DateOnly(1950, 1, 2).AddDays(random.Next(25000));
            var second = first.AddDays(random.Next(4000));
            var days = random.Next(-3650, 3650);
            if (first == new DateOnly(1970, 1, 1) || second == new DateOnly(1970, 1, 1))
            {
                continue;
            }

            var moved = new[] { first, second }.Select(d => DateOnly.ParseExact(Change(Vr.DA, $"{d:yyyyMMdd}", new DateShift(days, DatePolicy.Default))!, "yyyyMMdd")).ToList();
            (moved[1].DayNumber - moved[0].DayNumber).ShouldBe(second.DayNumber - first.DayNumber);
        }
    }

    private static string? Change<T>(Vr vr, string value, T change)
        where T : struct, IDateChange
    {
        var bytes = Encoding.Latin1.GetBytes(value);
        return DateValues.TryChange(vr, bytes, change) ? Encoding.Latin1.GetString(bytes) : null;
    }
}
