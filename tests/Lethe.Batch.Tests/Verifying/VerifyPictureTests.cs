using System.Buffers.Binary;
using Lethe.Batch.Verifying;
using Lethe.SecondLook.Findings;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Batch.Tests.Verifying;

/// <summary>Faults are planted into pictures that were cleaned, and the second look finds them with the real codecs and the real detector.</summary>
public class VerifyPictureTests
{
    private const int Frame = 2 * PictureScene.Length;

    [Fact]
    public void A_cleaned_picture_is_silent_and_counted()
    {
        using var scene = new PictureScene();

        foreach (var runner in new[] { scene.Verify(), scene.Verify(alone: true) })
        {
            Kinds(runner).ShouldBeEmpty();
            (runner.Summary.Pictures.WithPixels, runner.Summary.Pictures.Examined, runner.Summary.Pictures.Frames).ShouldBe((1, 1, PictureScene.Frames));
            VerifyReport.OfPixels(runner.Summary).ShouldContain("1 of 1 outputs");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_that_is_left_in_one_frame_is_found(bool alone)
    {
        using var scene = new PictureScene();
        scene.Change((bytes, pixels) => scene.OriginalCells.Slice(Frame, PictureScene.Length).CopyTo(bytes.AsSpan(pixels + Frame)));

        var finding = scene.Verify(alone).Findings.Findings.ShouldHaveSingleItem();

        finding.Kind.ShouldBe(FindingKind.LooksLikeText);
        finding.Form.ShouldStartWith("frame 3, x ");
        finding.Value.ShouldBeNull();
    }

    [Fact]
    public void A_gradient_in_the_place_of_a_box_is_found()
    {
        using var scene = new PictureScene();
        scene.Change((bytes, pixels) =>
        {
            var output = bytes.AsSpan(pixels + Frame, PictureScene.Length);
            var original = scene.OriginalCells.Slice(Frame, PictureScene.Length);
            for (var i = 0; i < output.Length; i++)
            {
                output[i] = output[i] == original[i] ? output[i] : (byte)(20 + (i % PictureScene.Columns / 4));
            }
        });

        Kinds(scene.Verify()).ShouldContain(FindingKind.PictureAltered);
    }

    [Fact]
    public void A_changed_pixel_outside_is_found()
    {
        using var scene = new PictureScene();
        scene.Change((bytes, pixels) => bytes[pixels + Frame + (100 * PictureScene.Columns) + 150] ^= 1);

        var finding = scene.Verify().Findings.Findings.ShouldHaveSingleItem();

        (finding.Kind, finding.Form.EndsWith("x 150, y 100, 1 x 1 pixels", StringComparison.Ordinal)).ShouldBe((FindingKind.PictureAltered, true));
    }

    [Fact]
    public void Frames_that_are_swapped_are_found()
    {
        using var scene = new PictureScene();
        scene.Change((bytes, pixels) =>
        {
            var (one, other) = (bytes.AsSpan(pixels, PictureScene.Length).ToArray(), bytes.AsSpan(pixels + Frame, PictureScene.Length).ToArray());
            other.CopyTo(bytes.AsSpan(pixels));
            one.CopyTo(bytes.AsSpan(pixels + Frame));
        });

        scene.Verify().Findings.Findings.ShouldContain(finding => finding.Kind == FindingKind.PictureAltered && finding.Form.EndsWith("and 1 more frame", StringComparison.Ordinal));
    }

    [ToolFact("dcmcrle")]
    public void A_damaged_frame_is_not_examined_and_never_passed()
    {
        using var scene = new PictureScene("dcmcrle");
        Kinds(scene.Verify()).ShouldBeEmpty();
        scene.Change((bytes, pixels) => bytes.AsSpan(Item(bytes, pixels, 2) + 12, 4).Fill(0x7F));

        var runner = scene.Verify();

        runner.Findings.Findings.ShouldHaveSingleItem().Form.ShouldBe("frame 2: damaged");
        (Kinds(runner).Single(), runner.Summary.Pictures.Examined, runner.Summary.Pictures.Frames).ShouldBe((FindingKind.PixelsNotExamined, 0, PictureScene.Frames - 1));
    }

    [ToolFact("dcmcrle")]
    public void An_offset_table_that_leads_elsewhere_is_found()
    {
        using var scene = new PictureScene("dcmcrle");
        scene.Change((bytes, pixels) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(pixels + 12), 0));

        Kinds(scene.Verify()).ShouldBe([FindingKind.WrongOffsets]);
    }

    [ToolFact("dcmcjpeg", "dcmdjpeg")]
    public void A_jpeg_that_was_coded_again_as_a_whole_is_found()
    {
        using var scene = new PictureScene("dcmcjpeg", "+eb", "+un");
        Kinds(scene.Verify()).ShouldBeEmpty();
        PictureScene.Encode(scene.Output, "dcmdjpeg");
        PictureScene.Encode(scene.Output, "dcmcjpeg", "+eb", "+un", "+q", "80");

        Kinds(scene.Verify()).ShouldContain(FindingKind.PictureAltered);
    }

    private static IEnumerable<FindingKind> Kinds(VerifyRunner runner) => runner.Findings.Findings.Select(finding => finding.Kind);

    /// <summary>Where an item of an encapsulated value begins; the offset table is the first.</summary>
    private static int Item(byte[] bytes, int at, int number)
    {
        for (; number > 0; number--)
        {
            at += 8 + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 4));
        }

        return at;
    }
}
