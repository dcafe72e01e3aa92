using System.Buffers.Binary;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Tests.Pictures;
using Shouldly;
using Xunit;

namespace Lethe.SecondLook.Tests;

/// <summary>Faults are planted into pictures that an output says were cleaned.</summary>
public class PlantedPictureTests
{
    private const int Side = 32;

    private static readonly Tag PixelData = LookScene.Of(0x7FE0_0010);

    public static TheoryData<string, FindingKind?, Action<DataSet>> Pictures => new()
    {
        { "nothing was there", null, _ => { } },
        { "a box", null, set => Set(set, 4, 4, 12, 6, _ => 2) },
        { "text", FindingKind.LooksLikeText, set => Set(set, 9, 9, 1, 1, _ => NativePictures.Letter) },
        { "a gradient", FindingKind.PictureAltered, set => Set(set, 4, 4, 12, 6, i => 20 + i) },
        { "a pixel", FindingKind.PictureAltered, set => Set(set, 20, 20, 1, 1, _ => 7) },
        { "a box and a pixel", FindingKind.PictureAltered, set => { Set(set, 4, 4, 12, 6, _ => 2); Set(set, 20, 20, 1, 1, _ => 2); } },
        { "damage", FindingKind.PixelsNotExamined, set => Set(set, 0, 0, 1, 1, _ => NativePictures.Damage) },
        { "too few cells", FindingKind.PixelsNotExamined, set => set.AddBytes(PixelData, Vr.OW, new byte[64]) },
        { "another size", FindingKind.PictureAltered, set => set.Add(LookScene.Of(0x0028_0010), Vr.US, 16) },
        { "other bits", FindingKind.PictureAltered, set => set.Add(LookScene.Of(0x0028_0101), Vr.US, 11) },
        { "more frames", FindingKind.PictureAltered, set => set.Add(LookScene.Of(0x0028_0010), Vr.US, 16).Add(LookScene.Of(0x0028_0008), Vr.IS, "2") },
        { "no pixels", FindingKind.PixelsChanged, set => set.Remove(PixelData) },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void What_is_planted_into_a_cleaned_picture_is_found(string what, FindingKind? kind, Action<DataSet> plant)
    {
        var found = Look(plant, "113101");

        if (kind is { } expected)
        {
            found.ShouldContain(finding => finding.Kind == expected && finding.Path.Equals("(7fe0,0010)", StringComparison.OrdinalIgnoreCase) && finding.Value == null, what);
        }
        else
        {
            found.ShouldBeEmpty(what);
        }
    }

    /// <summary>Without the promise bytes are compared and nothing is decoded; with faces cleaned away only text is looked for.</summary>
    [Theory]
    [InlineData(FindingKind.PixelsChanged)]
    [InlineData(FindingKind.LooksLikeText, "113101")]
    [InlineData(FindingKind.LooksLikeText, "113101", "113102")]
    [InlineData(null, "113102")]
    public void What_is_looked_at_follows_from_the_codes(FindingKind? kind, params string[] codes)
    {
        var kinds = Look(set => Set(set, 9, 9, 1, 1, _ => NativePictures.Letter), codes).Select(finding => finding.Kind).ToList();

        kinds.Contains(FindingKind.PictureAltered).ShouldBe(codes is ["113101"]);
        kinds.Where(found => found != FindingKind.PictureAltered).ShouldBe(kind is { } expected ? [expected] : []);
    }

    private static IReadOnlyList<Finding> Look(Action<DataSet> plant, params string[] codes) => LookScene.Look(number =>
    {
        var output = LookScene.Output(number);
        if (number == 1)
        {
            output.AddSequence(LookScene.Of(0x0012_0064), [LookScene.Code("113100"), .. codes.Select(LookScene.Code)]);
            plant(output);
        }

        return LookScene.Bytes(output);
    });

    private static void Set(DataSet set, int x, int y, int width, int height, Func<int, int> value)
    {
        var cells = set.Find(PixelData)!.Value.ToArray();
        for (var i = 0; i < width * height; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(cells.AsSpan(2 * (((y + (i / width)) * Side) + x + (i % width))), (ushort)value(i));
        }

        set.AddBytes(PixelData, Vr.OW, cells);
    }
}
