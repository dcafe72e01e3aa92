using System.Reflection;
using Lethe.Synthetic.Identities;
using Shouldly;
using Xunit;

namespace Lethe.Synthetic.Tests;

public class IdentityTests
{
    [Theory]
    [InlineData(typeof(PatientIdentity))]
    [InlineData(typeof(StaffIdentity))]
    [InlineData(typeof(SiteIdentity))]
    [InlineData(typeof(NumberIdentity))]
    [InlineData(typeof(DateIdentity))]
    [InlineData(typeof(HiddenIdentity))]
    public void Every_property_is_listed(Type part)
    {
        var who = new Identity();
        var holder = typeof(Identity).GetProperties().Single(p => p.PropertyType == part).GetValue(who);
        var values = part.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType == typeof(string)).Select(p => (string)p.GetValue(holder)!);

        values.ShouldNotBeEmpty();
        values.ShouldAllBe(value => who.AllStrings.Contains(value));
    }

    [Fact]
    public void Every_place_has_a_string_of_its_own() => new Identity().ByPlace.Select(p => p.Value).ShouldBeUnique();

    [Fact]
    public void Names_are_listed_by_component_too() =>
        new Identity().AllStrings.ShouldContain("Philomena");

    [Fact]
    public void A_replaced_string_is_listed()
    {
        var who = new Identity { Patient = new PatientIdentity { Name = "CANARY1^CANARY2" } };

        who.AllStrings.ShouldContain("CANARY1");
        who.AllStrings.ShouldNotContain("Quillfeather");
    }

    [Fact]
    public void People_are_the_same_each_time_and_differ_from_each_other()
    {
        Identity.Person(12).ShouldBe(Identity.Person(12));
        Enumerable.Range(0, 100).Select(n => Identity.Person(n).Patient.Name).ShouldBeUnique();
        Enumerable.Range(0, 100).Select(n => Identity.Person(n).UidRoot).ShouldBeUnique();
    }
}
