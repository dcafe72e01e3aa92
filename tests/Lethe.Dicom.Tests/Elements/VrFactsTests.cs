using System.Buffers.Binary;
using System.Text;
using Lethe.Dicom.Elements;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Elements;

public class VrFactsTests
{
    private static readonly Vr[] All = [.. Enum.GetValues<Vr>().Where(vr => vr != Vr.None)];

    [Fact]
    public void There_are_34_and_each_is_its_two_letters()
    {
        All.Length.ShouldBe(34);
        foreach (var vr in All)
        {
            vr.IsKnown().ShouldBeTrue();
            BinaryPrimitives.ReadUInt16LittleEndian(Encoding.ASCII.GetBytes(vr.ToString())).ShouldBe((ushort)vr);
            VrLayout.Of((ushort)vr).ShouldBe(vr.HasLongHeader() ? VrLayout.Long : VrLayout.Short);
        }
    }

    [Fact]
    public void No_other_letters_are_known()
    {
        for (var letters = 0; letters <= ushort.MaxValue; letters++)
        {
            (VrLayout.Of((ushort)letters) != VrLayout.Unknown).ShouldBe(All.Contains((Vr)letters));
        }
    }

    [Fact]
    public void Twenty_one_have_the_short_header() => All.Count(vr => !vr.HasLongHeader()).ShouldBe(21);

    [Fact]
    public void Each_is_text_or_numbers_or_items()
    {
        foreach (var vr in All)
        {
            var kinds = (vr.IsText() ? 1 : 0) + (vr == Vr.SQ ? 1 : 0) + (vr.IsBulk() || vr.WordSize() > 1 ? 1 : 0);
            kinds.ShouldBe(1, vr.ToString());
            vr.PadByte().ShouldBe(vr.IsText() && vr != Vr.UI ? (byte)' ' : (byte)0);
        }
    }

    [ReferenceFact("standard/vr.csv")]
    public void Headers_are_those_of_the_standard()
    {
        var lines = File.ReadAllLines(ReferenceData.PathOf("standard/vr.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        lines.Count.ShouldBe(34);
        foreach (var line in lines)
        {
            Enum.Parse<Vr>(line[0]).HasLongHeader().ShouldBe(line.Contains("long"), line[0]);
        }
    }
}
