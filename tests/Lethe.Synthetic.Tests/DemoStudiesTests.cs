using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Synthetic.Tests;

public class DemoStudiesTests
{
    private static readonly Tag SopInstance = new(0x0008, 0x0018);
    private static readonly Tag ReferencedInstance = new(0x0008, 0x1155);
    private static readonly Tag ReferencedClass = new(0x0008, 0x1150);
    private static readonly Tag PixelData = new(0x7FE0, 0x0010);
    private static readonly DemoOptions Small = new() { Size = 128, FrameSize = 160, Slices = 2, Frames = 2 };

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Bytes(Small).ShouldBe(Bytes(Small));

    [Fact]
    public void Another_seed_gives_other_pixels_and_UIDs()
    {
        var one = DemoStudies.Files(Small).First().Content;
        var two = DemoStudies.Files(Small with { Seed = 2 }).First().Content;

        two.Text(SopInstance).ShouldNotBe(one.Text(SopInstance));
        two.Find(PixelData)!.Value.ToArray().ShouldNotBe(one.Find(PixelData)!.Value.ToArray());
    }

    [Fact]
    public void Every_modality_is_there() =>
        DemoStudies.Files(Small).Select(f => f.Content.Text(new Tag(0x0008, 0x0060))).Distinct()
            .ShouldBe(["CT", "MR", "CR", "DX", "XA", "US", "XC", "ECG", "SR", "PR", "RTSTRUCT", "DOC"], ignoreOrder: true);

    [Fact]
    public void No_two_files_share_an_instance_UID() =>
        DemoStudies.Files(Small).Select(f => f.Content.Text(SopInstance)).ShouldBeUnique();

    [Fact]
    public void A_CT_has_the_size_of_a_real_one()
    {
        var file = DemoStudies.Files(new DemoOptions { Slices = 2 }).ElementAt(1);

        file.ToBytes().Length.ShouldBeInRange(520_000, 560_000);
        file.Content.Elements.Count.ShouldBeInRange(230, 290);
    }

    [Fact]
    public void Every_reference_to_a_slice_finds_its_file()
    {
        var files = DemoStudies.Files(Small).ToList();
        var instances = files.Select(f => f.Content.Text(SopInstance)).ToHashSet();

        var references = files.SelectMany(f => Walk(f.Content))
            .Where(set => set.Text(ReferencedClass) == "1.2.840.10008.5.1.4.1.1.2")
            .Select(set => set.Text(ReferencedInstance)).ToList();

        references.Count.ShouldBeGreaterThan(8);
        references.ShouldAllBe(uid => instances.Contains(uid));
    }

    [Fact]
    public void Every_string_of_the_identity_is_planted()
    {
        var who = new InventedIdentity();
        var options = Small with { WithOffences = true, WithTrailingBytes = true };

        var found = Bytes(options).SelectMany(file => Canaries.FoundIn(file, who)).ToHashSet();

        who.ByPlace.Select(p => p.Key).Where(place => !found.Contains(place)).ShouldBeEmpty();
    }

    [Fact]
    public void Canaries_are_found_whatever_the_encoding()
    {
        var who = new InventedIdentity();

        Canaries.FoundIn("x KIRKBRIDESÖN x"u8.ToArray(), who).ShouldBe(["Contact"]);
        Canaries.FoundIn(Encoding.Latin1.GetBytes("kirkbridesön wilhelmina"), who).ShouldBe(["Contact"]);
        Canaries.FoundIn(Encoding.Unicode.GetBytes("Kirkbridesön"), who).ShouldBe(["Contact"]);
        Canaries.FoundIn("nothing of that kind"u8.ToArray(), who).ShouldBeEmpty();
    }

    [Fact]
    public void Another_identity_leaves_nothing_of_the_first()
    {
        var other = InventedIdentity.Person(7);
        var haystack = string.Concat(Bytes(Small, other).Select(Encoding.Latin1.GetString));

        haystack.ShouldContain(other.Patient.Name);
        haystack.ShouldNotContain("Quillfeather");
        haystack.ShouldNotContain("7731946");
    }

    [Fact]
    public void Write_makes_the_files_that_Files_lists()
    {
        using var folder = new TemporaryFolder();

        var paths = DemoStudies.Write(folder.Path, Small);

        paths.Select(p => Path.GetRelativePath(folder.Path, p).Replace('\\', '/')).ShouldBe(DemoStudies.Files(Small).Select(f => f.Path));
        File.ReadAllBytes(paths[0]).ShouldBe(DemoStudies.Files(Small).First().ToBytes());
    }

    private static List<byte[]> Bytes(DemoOptions options, InventedIdentity? who = null) => [.. DemoStudies.Files(options, who).Select(f => f.ToBytes())];

    private static IEnumerable<DataSet> Walk(DataSet set) =>
        set.Elements.SelectMany(e => e.Items ?? []).SelectMany(Walk).Prepend(set);
}
