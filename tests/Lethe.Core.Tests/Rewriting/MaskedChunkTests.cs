using Lethe.Dicom.Elements;
using Lethe.TestKit;
using Lethe.Tests;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Rewriting;

/// <summary>Cells that are cleaned on their way to a file are the same as on their way to a stream, wherever in the file they begin.</summary>
public class MaskedChunkTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void A_cell_is_never_cut_by_a_chunk(int shift)
    {
        var pixels = new byte[1_200_000];
        new Random(shift).NextBytes(pixels);
        var input = Run.Instance()
            .Add(new Tag(0x0028, 0x0002), Vr.US, 1)
            .Add(new Tag(0x0028, 0x0100), Vr.US, 32).Add(new Tag(0x0028, 0x0101), Vr.US, 24).Add(new Tag(0x0028, 0x0102), Vr.US, 23).Add(new Tag(0x0028, 0x0103), Vr.US, 0)
            .Add(new Tag(0x0008, 0x0008), Vr.CS, new string('A', shift + 2))
            .Add(new Tag(0x6000, 0x0100), Vr.US, 32).Add(new Tag(0x6000, 0x0102), Vr.US, 30)
            .AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, pixels);
        var run = Run.Of(input);
        using var folder = new TemporaryFolder();
        var path = folder.File("out");
        using (var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write))
        {
            run.Session.Result.WriteTo(handle);
        }

        var cells = run.Bytes.AsSpan(^pixels.Length);
        cells[3].ShouldBe((byte)0, "control: unused bits are cleared");
        cells[..3].SequenceEqual(pixels.AsSpan(0, 3)).ShouldBeTrue("control: samples stay");
        File.ReadAllBytes(path).AsSpan().SequenceEqual(run.Bytes).ShouldBeTrue();
    }
}
