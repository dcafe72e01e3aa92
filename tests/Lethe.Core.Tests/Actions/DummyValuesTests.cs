using System.Text;
using Lethe.Actions;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class DummyValuesTests
{
    [Fact]
    public void Dummies_are_legal_for_every_attribute_that_may_get_one()
    {
        var resolver = new RuleResolver(Profile.Basic);
        var count = 0;
        foreach (var entry in DicomDictionary.All.Where(entry => !entry.IsRepeating))
        {
            var rule = resolver.Resolve(entry.Tag);
            if (rule.Vr == Vr.SQ || !Enum.GetValues<AttributeType>().Any(type => rule.For(type) == ActionKind.Dummy))
            {
                continue;
            }

            var dummy = DummyValues.For(entry.Tag, rule.Vr);
            dummy.IsEmpty.ShouldBeFalse(entry.Keyword);
            ValueRules.IsLegal(rule.Vr, dummy).ShouldBeTrue($"{entry.Keyword} {rule.Vr} {Encoding.ASCII.GetString(dummy)}");
            dummy.Length.ShouldBeLessThanOrEqualTo(rule.Vr.MaxCharacters());
            count++;
        }

        count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Every_VR_has_a_legal_dummy()
    {
        foreach (var vr in Enum.GetValues<Vr>().Where(vr => vr is not (Vr.None or Vr.SQ)))
        {
            ValueRules.IsLegal(vr, DummyValues.For(default, vr)).ShouldBeTrue(vr.ToString());
        }
    }

    [Fact]
    public void The_reason_of_a_modification_is_a_defined_term() =>
        Encoding.ASCII.GetString(DummyValues.For(new Tag(0x0400_0565), Vr.CS)).ShouldBe("CORRECT");
}
