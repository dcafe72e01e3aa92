using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class PatientCodeActionTests
{
    private const uint Id = 0x0010_0020;
    private const uint Name = 0x0010_0010;
    private const uint Others = 0x0010_1002; // Other Patient IDs Sequence

    [Fact]
    public void ID_and_name_become_one_pseudonym_which_is_that_of_the_result()
    {
        var run = Run.Of(Run.Instance());
        run.Text(Id)!.Length.ShouldBe(24);
        run.Text(Name).ShouldBe(run.Text(Id));
        System.Text.Encoding.ASCII.GetString(run.Session.Result.PatientId).ShouldBe(run.Text(Id));
        run.Session.Result.Original.PatientIdText.ShouldBe("4711");
    }

    [Fact]
    public void It_depends_on_ID_and_issuer_and_not_on_the_name()
    {
        var code = Run.Of(Run.Instance()).Text(Id);
        Run.Of(Run.Instance().Add(new Tag(Name), Vr.PN, "Tal^Bert")).Text(Id).ShouldBe(code);
        Run.Of(Run.Instance().Add(new Tag(Id), Vr.LO, " 4711 ")).Text(Id).ShouldBe(code);
        Run.Of(Run.Instance().Add(new Tag(Id), Vr.LO, "4712")).Text(Id).ShouldNotBe(code);
        Run.Of(Run.Instance().Add(new Tag(0x0010_0021), Vr.LO, "St Anna")).Text(Id).ShouldNotBe(code);
    }

    [Fact]
    public void Another_patient_in_an_item_has_a_pseudonym_of_its_own_and_the_issuer_of_the_file_holds_there()
    {
        var other = new DataSet().Add(new Tag(Id), Vr.LO, "4712");
        var same = new DataSet().Add(new Tag(Id), Vr.LO, "4711");
        var study = new Tag(0x0008_1115);
        var set = Run.Instance().Add(new Tag(0x0010_0021), Vr.LO, "St Anna");
        var run = Run.Of(set.AddSequence(study, other));

        run.Text(study.Value, Id).ShouldBe(Run.Of(Run.Instance().Add(new Tag(0x0010_0021), Vr.LO, "St Anna").Add(new Tag(Id), Vr.LO, "4712")).Text(Id));
        Run.Of(set.AddSequence(study, same)).Text(study.Value, Id).ShouldBe(run.Text(Id));
        Run.Of(set.AddSequence(new Tag(Others), other)).Holds("4712").ShouldBeFalse();
    }
}
