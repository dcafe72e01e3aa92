using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class CharacterSetActionTests
{
    private const uint CharacterSet = 0x0008_0005;

    [Theory]
    [InlineData("ISO_IR 100", "ISO_IR 100")]
    [InlineData(@"\ISO 2022 IR 87", @"\ISO 2022 IR 87")]
    [InlineData("ISO_IR 192", "ISO_IR 192")]
    [InlineData("Anna Berg", null)]
    [InlineData(@"ISO_IR 100\Anna", null)]
    public void Known_terms_stay(string terms, string? expected)
    {
        var item = new DataSet().Add(new Tag(CharacterSet), Vr.CS, terms).Add(new Tag(0x0020_000E), Vr.UI, "1.2");
        var run = Run.Of(Run.Instance().Add(new Tag(CharacterSet), Vr.CS, terms).AddSequence(new Tag(0x0008_1115), item));

        run.Text(CharacterSet).ShouldBe(expected);
        run.Text(0x0008_1115, CharacterSet).ShouldBe(expected);
    }

    [Fact]
    public void The_outcome_is_a_protected_copy_all_the_same() =>
        Run.Of(Run.Instance().Add(new Tag(CharacterSet), Vr.CS, "Anna Berg")).Outcome.ShouldBe(Outcome.Deidentified);
}
