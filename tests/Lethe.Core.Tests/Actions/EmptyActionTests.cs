using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class EmptyActionTests
{
    [Fact]
    public void Code_Z_leaves_an_empty_element() => Run.Of(Run.Instance().Add(new Tag(0x0010_0030), Vr.DA, "19700101")).Value(0x0010_0030).ShouldBeEmpty();

    [Fact]
    public void The_VR_is_that_of_PS3_6_whatever_stood_there()
    {
        var run = Run.Of(Run.Instance().AddRaw(new Tag(0x0020_0010), Vr.UN, "4711"u8.ToArray()));
        run.Output.Table[run.Find(0x0020_0010)].Vr.ShouldBe(Vr.SH);
        run.Value(0x0020_0010).ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_answers_for_an_animal_is_empty_and_for_people_gone()
    {
        var set = Run.Instance().Add(new Tag(0x0010_2297), Vr.PN, "Berg^Anna");
        Run.Of(set).Has(0x0010_2297).ShouldBeFalse();
        var animal = Run.Of(set.Add(new Tag(0x0010_2201), Vr.LO, "Felis catus"));
        animal.Value(0x0010_2297).ShouldBeEmpty();
        animal.Outcome.ShouldBe(Outcome.Deidentified);
    }
}
