using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Identity;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Facts;

public class InstanceFactsTests
{
    [Fact]
    public void Identifiers_are_those_of_the_top_level()
    {
        var set = Run.Instance().Add(new Tag(0x0010_0021), Vr.LO, "Issuer ").Add(new Tag(0x0008_0060), Vr.CS, "CT")
            .AddSequence(new Tag(0x0008_1110), new DataSet().Add(new Tag(0x0010_0020), Vr.LO, "other"));
        var facts = Facts(set);

        facts.SopClassUid.ToString().ShouldBe(Run.CtImage);
        facts.SopInstanceUid.ToString().ShouldBe("1.2.3.4");
        facts.StudyInstanceUid.ToString().ShouldBe("1.2.3.5");
        facts.SeriesInstanceUid.ToString().ShouldBe("1.2.3.6");
        facts.PatientId.ToString().ShouldBe("4711");
        facts.Issuer.ToString().ShouldBe("Issuer");
        facts.Modality.ToString().ShouldBe("CT");
        facts.HasSopInstanceUid.ShouldBeTrue();
        facts.HasPixels.ShouldBeFalse();
        facts.IsAnimal.ShouldBeFalse();
    }

    [Fact]
    public void What_the_data_set_lacks_is_taken_from_the_meta_information()
    {
        var set = Run.Instance().Remove(new Tag(0x0008_0016)).Remove(new Tag(0x0008_0018));
        var meta = new DataSet().Add(new Tag(0x0002_0002), Vr.UI, Run.CtImage).Add(new Tag(0x0002_0003), Vr.UI, "1.2.9");
        var facts = Facts(set, new WriteOptions { Meta = meta });

        facts.SopClassUid.ToString().ShouldBe(Run.CtImage);
        facts.SopInstanceUid.ToString().ShouldBe("1.2.9");
        facts.HasSopInstanceUid.ShouldBeFalse();
    }

    [Fact]
    public void Without_any_UID_the_header_names_the_instance()
    {
        var bare = new WriteOptions { WithMeta = false, WithPreamble = false };
        var set = Run.Instance().Remove(new Tag(0x0008_0018));
        var name = Facts(set, bare).SopInstanceUid.Span.ToArray();

        name.ShouldNotBeEmpty();
        Facts(set, bare).SopInstanceUid.Span.ToArray().ShouldBe(name);
        Facts(set.Add(new Tag(0x0010_0020), Vr.LO, "4712"), bare).SopInstanceUid.Span.ToArray().ShouldNotBe(name);
    }

    [Fact]
    public void Patients_without_ID_fall_together_by_study_only()
    {
        var first = Code(Run.Instance().AddEmpty(new Tag(0x0010_0020), Vr.LO));
        var second = Code(Run.Instance().Remove(new Tag(0x0010_0020)).Add(new Tag(0x0008_0018), Vr.UI, "1.2.3.9"));
        var other = Code(Run.Instance().AddEmpty(new Tag(0x0010_0020), Vr.LO).Add(new Tag(0x0020_000D), Vr.UI, "1.2.9"));

        second.ShouldBe(first);
        other.ShouldNotBe(first);
    }

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(1, false, true)]
    [InlineData(16, true, true)]
    public void Overlays_are_embedded_unless_their_data_stand_in_their_group(int bits, bool data, bool expected)
    {
        var set = Run.Instance().Add(new Tag(0x6002_0100), Vr.US, bits);
        Facts(data ? set.AddBytes(new Tag(0x6002_3000), Vr.OW, new byte[2]) : set).HasEmbeddedOverlay.ShouldBe(expected);
    }

    [Fact]
    public void References_are_listed_only_by_a_sequence_with_items()
    {
        Facts(Run.Instance()).ListsReferences.ShouldBeFalse();
        Facts(Run.Instance().AddSequence(new Tag(0x0008_1115))).ListsReferences.ShouldBeFalse();
        Facts(Run.Instance().AddSequence(new Tag(0x0008_1115), new DataSet().Add(new Tag(0x0020_000E), Vr.UI, "1.2"))).ListsReferences.ShouldBeTrue();
    }

    [Fact]
    public void Facts_of_one_instance_do_not_stay_for_the_next()
    {
        var facts = new InstanceFacts();
        var pixels = Run.Instance().Add(new Tag(0x0010_0021), Vr.LO, "Issuer").Add(new Tag(0x0010_2201), Vr.LO, "Felis")
            .Add(new Tag(0x0028_0010), Vr.US, 4).Add(new Tag(0x0028_0011), Vr.US, 5).Add(new Tag(0x0028_0100), Vr.US, 16)
            .Add(new Tag(0x6000_0100), Vr.US, 16).AddBytes(new Tag(0x7FE0_0010), Vr.OW, new byte[2]);
        Collect(facts, pixels);
        (facts.SamplesPerPlane, facts.HasPixels, facts.IsAnimal, facts.HasEmbeddedOverlay).ShouldBe((20, true, true, true));

        Collect(facts, Run.Instance());

        (facts.SamplesPerPlane, facts.HasPixels, facts.IsAnimal, facts.HasEmbeddedOverlay).ShouldBe((1, false, false, false));
        facts.Issuer.IsEmpty.ShouldBeTrue();
        facts.Pixels.ShouldBe(default);
    }

    [Fact]
    public void Numbers_of_a_big_endian_file_are_read_as_such()
    {
        var set = Run.Instance().Add(new Tag(0x0028_0100), Vr.US, 16).Add(new Tag(0x0028_0101), Vr.US, 12)
            .Add(new Tag(0x0028_0102), Vr.US, 11).Add(new Tag(0x0028_0103), Vr.US, 1);
        Facts(set, new WriteOptions { TransferSyntax = SyntaxUid.ExplicitBigEndian }).Pixels.ShouldBe(new PixelLayout(16, 12, 11, true));
    }

    private static string Code(DataSet set) => Encoding.ASCII.GetString(Facts(set).Patient.Id.Span);

    private static InstanceFacts Facts(DataSet set, WriteOptions? options = null)
    {
        var facts = new InstanceFacts();
        Collect(facts, set, options);
        return facts;
    }

    private static void Collect(InstanceFacts facts, DataSet set, WriteOptions? options = null)
    {
        var reader = new HeaderReader();
        reader.Read(new MemorySource(Part10Writer.ToBytes(set, options))).ShouldBeTrue();
        facts.Collect(reader, new Pseudonyms(Run.Key));
    }
}
