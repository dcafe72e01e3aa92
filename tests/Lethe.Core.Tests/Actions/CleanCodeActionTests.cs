using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class CleanCodeActionTests
{
    private const uint Codes = 0x0008_2218; // Anatomic Region Sequence
    private const uint Value = 0x0008_0100;
    private const uint Scheme = 0x0008_0102;
    private const uint Version = 0x0008_0103;
    private const uint Meaning = 0x0008_0104;

    [Fact]
    public void Codes_of_published_schemes_stay()
    {
        var run = Of("T-D1100", "SRT", "Head");
        (run.Text(Codes, Value), run.Text(Codes, Scheme), run.Text(Codes, Meaning)).ShouldBe(("T-D1100", "SRT", "Head"));
        run.Outcome.ShouldBe(Outcome.Deidentified);
    }

    [Fact]
    public void Local_codes_are_replaced_by_the_same_code_for_the_same_value()
    {
        var run = Of("BERG1", "99ANNA", "Anna Berg", "1.0");
        run.Text(Codes, Scheme).ShouldBe("99LETHE");
        run.Text(Codes, Meaning).ShouldBe("Local code");
        run.Has(Codes, Version).ShouldBeFalse();
        run.Text(Codes, Value)!.Length.ShouldBe(16);
        run.Holds("BERG").ShouldBeFalse();
        run.Holds("Anna").ShouldBeFalse();

        Of("BERG1", "99OTHER", "x").Text(Codes, Value).ShouldBe(run.Text(Codes, Value));
        Of("BERG2", "99ANNA", "Anna Berg").Text(Codes, Value).ShouldNotBe(run.Text(Codes, Value));
        Run.Of(run.Bytes).Text(Codes, Value).ShouldBe(run.Text(Codes, Value));
    }

    [Fact]
    public void A_code_without_a_scheme_is_local() => Of("BERG1", null, "Anna Berg").Holds("BERG").ShouldBeFalse();

    private static Run Of(string value, string? scheme, string meaning, string? version = null)
    {
        var code = new DataSet().Add(new Tag(Value), Vr.SH, value).Add(new Tag(Meaning), Vr.LO, meaning);
        code = scheme is null ? code : code.Add(new Tag(Scheme), Vr.SH, scheme);
        return Run.Of(Run.Instance().AddSequence(new Tag(Codes), version is null ? code : code.Add(new Tag(Version), Vr.SH, version)));
    }
}
