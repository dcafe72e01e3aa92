using System.Reflection;
using Lethe.Synthetic.Identities;
using Shouldly;
using Xunit;

namespace Lethe.Synthetic.Tests;

public class InventedIdentityTests
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
        var who = new InventedIdentity();
        var holder = typeof(InventedIdentity).GetProperties().Single(p => p.PropertyType == part).GetValue(who);
        var values = part.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType == typeof(string)).Select(p => (string)p.GetValue(holder)!);

        values.ShouldNotBeEmpty();
        values.ShouldAllBe(value => who.AllStrings.Contains(value));
    }

    [Fact]
    public void Every_place_has_a_string_of_its_own() => new InventedIdentity().ByPlace.Select(p => p.Value).ShouldBeUnique();

    [Fact]
    public void Names_are_listed_by_component_too() =>
        new InventedIdentity().AllStrings.ShouldContain("Philomena");

    [Fact]
    public void A_replaced_string_is_listed()
    {
        var who = new InventedIdentity { Patient = new PatientIdentity { Name = "CANARY1^CANARY2" } };

        who.AllStrings.ShouldContain("CANARY1");
        who.AllStrings.ShouldNotContain("Quillfeather");
    }

    [Fact]
    public void People_are_the_same_each_time_and_differ_from_each_other()
    {
        InventedIdentity.Person(12).ShouldBe(InventedIdentity.Person(12));
        Enumerable.Range(0, 100).Select(n => InventedIdentity.Person(n).Patient.Name).ShouldBeUnique();
        Enumerable.Range(0, 100).Select(n => InventedIdentity.Person(n).UidRoot).ShouldBeUnique();
    }
}
