using Lethe.SecondLook.Hunting;
using Shouldly;
using Xunit;

namespace Lethe.SecondLook.Tests.Hunting;

public class DateFormsTests
{
    [Theory]
    [InlineData("20190314", 20190314)]
    [InlineData("20190314101530", 20190314)]
    [InlineData("2019-03-14", 20190314)]
    [InlineData("2019.3.14", 20190314)]
    [InlineData("14/03/2019", 20190314)]
    [InlineData("03/14/2019", 20190314)]
    [InlineData("14. 3. 2019", 20190314)]
    [InlineData("14 MAR 2019", 20190314)]
    [InlineData("14-MARCH-2019", 20190314)]
    [InlineData("14MAR2019", 20190314)]
    [InlineData("MARCH 14, 2019", 20190314)]
    [InlineData("MAR-14-2019", 20190314)]
    [InlineData("AT 14.03.19.", 20190314)]
    [InlineData("AT 24.12.51", 19511224)]
    [InlineData("1.2.840.20190314.1", 20190314)]
    [InlineData("02/03/2019", 20190302)]
    [InlineData("02/03/2019", 20190203)]
    public void Forms_that_people_and_machines_write(string text, int date) => Find(text).ShouldContain(date);

    [Theory]
    [InlineData("20191332")]
    [InlineData("201903145")]
    [InlineData("X20190314Y")]
    [InlineData("31/02/2019")]
    [InlineData("1.2.3")]
    [InlineData("MAYBE 14 OF 2019")]
    [InlineData("")]
    public void What_is_no_date(string text) => Find(text).Where(date => date is 20190314 or > 20990000).ShouldBeEmpty();

    [Fact]
    public void No_text_breaks_it()
    {
        var random = new Random(11);
        const string Letters = "0123456789/-. ,MARJUNX";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => Letters[random.Next(Letters.Length)]));
            Find(text).ShouldAllBe(date => DateForms.IsDate(date / 10000, date / 100 % 100, date % 100));
        }
    }

    private static List<int> Find(string text)
    {
        var found = new List<(int Date, int Start, int Length)>();
        DateForms.Find(text, found);
        return [.. found.Select(one => one.Date)];
    }
}
