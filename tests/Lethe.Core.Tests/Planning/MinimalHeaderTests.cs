using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Planning;

public class MinimalHeaderTests
{
    private const string ColorPresentation = "1.2.840.10008.5.1.4.1.1.11.2";
    private const string EnhancedMr = "1.2.840.10008.5.1.4.1.1.4.1";

    private static readonly Profile Minimal = Profile.Basic with { KeepsMinimum = true };

    /// <summary>Undefined, 3, 2C, 2, 1C, 1.</summary>
    [Theory]
    [InlineData(0x0018_0050u, "Remove Remove Empty Empty Keep Keep")]
    [InlineData(0x0008_0020u, "Remove Remove Empty Empty Dummy Dummy")]
    [InlineData(0x0010_0010u, "Remove Remove PatientCode PatientCode PatientCode PatientCode")]
    [InlineData(0x0020_0052u, "Remove Remove RemapUids RemapUids RemapUids RemapUids")]
    [InlineData(0x0008_2112u, "Remove Remove Empty Empty Recurse Recurse")]
    [InlineData(0x0010_2297u, "Remove Remove EmptyForAnimals Empty Dummy Dummy")]
    [InlineData(0x0012_0010u, "Remove Remove Remove Remove Remove Remove")]
    [InlineData(0x0010_2203u, "Remove Remove Remove Remove Remove Remove")]
    [InlineData(0x0012_0062u, "Mark Mark Mark Mark Mark Mark")]
    [InlineData(0x0008_0005u, "CharacterSet CharacterSet CharacterSet CharacterSet CharacterSet CharacterSet")]
    [InlineData(0x7FE0_0010u, "PixelData PixelData PixelData PixelData PixelData PixelData")]
    [InlineData(0x7FE0_0001u, "Remove Keep Empty Empty Keep Keep")]
    [InlineData(0x0020_9311u, "Remove Keep Empty Empty Keep Keep")]
    [InlineData(0x0028_0008u, "Keep Keep Keep Keep Keep Keep")]
    [InlineData(0x0020_0060u, "Remove Remove EmptyLaterality Empty Keep Keep")]
    [InlineData(0x0008_1115u, "Remove Remove Empty Empty RecurseIfReferring Recurse")]
    [InlineData(0x3006_0039u, "Remove Recurse Recurse Recurse Recurse Recurse")]
    [InlineData(0x0400_0500u, "Remove Remove Remove Remove Remove Remove")]
    public void A_decision_is_reduced_by_the_Type(uint tag, string expected)
    {
        var rule = new RuleResolver(Minimal).Resolve(new Tag(tag));

        string.Join(' ', Enumerable.Range(0, 6).Select(type => rule.For((AttributeType)type))).ShouldBe(expected);
    }

    /// <summary>The reduction takes away; it never lets out what the Basic Profile would not.</summary>
    [Fact]
    public void It_only_takes_away()
    {
        var (basic, minimal) = (new RuleResolver(Profile.Basic), new RuleResolver(Minimal));
        ActionKind[] less = [ActionKind.Remove, ActionKind.Empty, ActionKind.EmptyLaterality, ActionKind.RecurseIfReferring];
        foreach (var entry in Dicom.Dictionary.DicomDictionary.All.Where(entry => !entry.IsRepeating))
        {
            for (var type = AttributeType.NotDefined; type <= AttributeType.Unknown; type++)
            {
                var (before, after) = (basic.Resolve(entry.Tag).For(type), minimal.Resolve(entry.Tag).For(type));
                (after == before || (less.Contains(after) && before != ActionKind.Remove)).ShouldBeTrue($"{entry.Tag} {type}: {before} {after}");
            }
        }
    }

    [Fact]
    public void Origins_tell_which_Type_decided()
    {
        var rule = new RuleResolver(Minimal).Resolve(new Tag(0x0018, 0x0050));

        rule.OriginFor(AttributeType.Type3).ShouldBe("minimal header: Type 3");
        rule.OriginFor(AttributeType.NotDefined).ShouldBe("minimal header: not in the IOD");
        rule.OriginFor(AttributeType.Type1).ShouldBe(rule.Origin);
        rule.Origin.ShouldEndWith("; minimal header: without what its Type does not demand");
        new RuleResolver(Profile.Basic).Resolve(new Tag(0x0018, 0x0050)).Origin.ShouldNotContain("minimal");
    }

    [Fact]
    public void A_preview_tells_it_at_each_place()
    {
        var reader = new HeaderReader();
        reader.Read(new MemorySource(Part10Writer.ToBytes(Run.Instance().Add(new Tag(0x0018, 0x0022), Vr.CS, "AXIAL")))).ShouldBeTrue();

        var planned = new PlanPreview(Minimal, reader)[reader.Table.Find(0x0018_0022)].ShouldNotBeNull();

        planned.Action.ShouldBe(ActionKind.Remove);
        planned.Origin.ShouldBe("minimal header: Type 3");
    }

    [Fact]
    public void Without_an_IOD_there_is_no_minimum()
    {
        var input = Run.Instance("1.2.840.10008.5.1.4.1.1.99999").Add(new Tag(0x0018, 0x1110), Vr.DS, "1000");

        var run = Run.Of(input, profile: Minimal);

        run.Text(0x0018_1110).ShouldBe("1000");
        run.Problems.ShouldContain(ProblemNumber.NoMinimalHeader);
        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Bytes.ShouldBe(Run.Of(input).Bytes, "the Basic Profile applies as it is");
        Run.Of(input).Problems.ShouldNotContain(ProblemNumber.NoMinimalHeader);
        Run.Of(Run.Instance(), profile: Minimal).Problems.ShouldNotContain(ProblemNumber.NoMinimalHeader);
    }

    [Fact]
    public void Options_and_rules_exclude_it()
    {
        ProfileOptions.MinimumConflict(Minimal).ShouldBeNull();
        ProfileOptions.MinimumConflict(ReadyProfiles.Find("research")!).ShouldBeNull("it does not ask for a minimum");
        ProfileOptions.MinimumConflict(Minimal.With([ConfidentialityOption.CleanGraphics])).ShouldNotBeNull().ShouldContain("leave them out");
        foreach (var name in new[] { "research", "teaching", "clinical-trial", "strict" })
        {
            var profile = ReadyProfiles.Find(name)! with { KeepsMinimum = true };
            ProfileOptions.MinimumConflict(profile).ShouldNotBeNull();
            Should.Throw<ArgumentException>(() => new RuleResolver(profile));
        }
    }

    /// <summary>PS3.3 C.12.2: the list of what is referenced goes with the last reference.</summary>
    [Fact]
    public void What_is_referenced_is_listed()
    {
        var reference = new DataSet().Add(new Tag(0x0008, 0x1150), Vr.UI, Run.CtImage).Add(new Tag(0x0008, 0x1155), Vr.UI, "1.2.3.9");
        var series = new DataSet().AddSequence(new Tag(0x0008, 0x114A), reference).Add(new Tag(0x0020, 0x000E), Vr.UI, "1.2.3.8");
        var evidence = new DataSet().AddSequence(new Tag(0x0008, 0x1115), new DataSet().AddSequence(new Tag(0x0008, 0x1199), reference).Add(new Tag(0x0020, 0x000E), Vr.UI, "1.2.3.8"))
            .Add(new Tag(0x0020, 0x000D), Vr.UI, "1.2.3.7");
        DataSet Listing() => Run.Instance(EnhancedMr).AddSequence(new Tag(0x0008, 0x1115), series);

        var gone = Run.Of(Listing().AddSequence(new Tag(0x0008, 0x1140), reference), profile: Minimal);
        var kept = Run.Of(Listing().AddSequence(new Tag(0x0008, 0x9092), evidence), profile: Minimal);

        (gone.Outcome, kept.Outcome).ShouldBe((Outcome.Deidentified, Outcome.Deidentified));
        gone.Has(0x0008_1140).ShouldBeFalse();
        gone.Has(0x0008_1115).ShouldBeFalse();
        kept.Has(0x0008_9092, 0x0008_1115, 0x0008_1199, 0x0008_1155).ShouldBeTrue("control: it is Type 1C");
        kept.Has(0x0008_1115, 0x0008_114A, 0x0008_1155).ShouldBeTrue();
        kept.Holds("1.2.3.9").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Run.CtImage, false, "")]
    [InlineData(EnhancedMr, true, null)]
    public void Laterality_is_empty_where_nothing_tells_that_the_part_is_not_paired(string sopClass, bool framed, string? expected)
    {
        foreach (var hasOwn in new[] { false, true })
        {
            var input = Run.Instance(sopClass).Add(new Tag(0x0018, 0x0015), Vr.CS, "CHEST");
            if (hasOwn)
            {
                input.Add(new Tag(0x0020, 0x0060), Vr.CS, "L");
            }

            if (framed)
            {
                var anatomy = new DataSet().AddSequence(new Tag(0x0020, 0x9071), new DataSet().Add(new Tag(0x0020, 0x9072), Vr.CS, "U"));
                input.AddSequence(new Tag(0x5200, 0x9229), anatomy);
            }

            var run = Run.Of(input, profile: Minimal);

            run.Text(0x0020_0060).ShouldBe(expected);
            run.Has(0x0018_0015).ShouldBeFalse();
        }
    }

    [Fact]
    public void No_laterality_is_made_up()
    {
        Run.Of(Run.Instance(), profile: Minimal).Has(0x0020_0060).ShouldBeFalse("nothing was taken away");
        Run.Of(Run.Instance(ColorPresentation).Add(new Tag(0x0018, 0x0015), Vr.CS, "CHEST")).Has(0x0020_0060).ShouldBeFalse("other profiles do not write it");
    }
}
