using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Results;
using Lethe.Rewriting;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Rewriting;

public class SiblingOrderTests
{
    [Fact]
    public void Ascending_and_of_duplicates_the_first()
    {
        var set = new DataSet()
            .AddRaw(new Tag(0x0028_0011), Vr.US, new byte[2]).AddRaw(new Tag(0x0008_0016), Vr.UI, default)
            .AddRaw(new Tag(0x0028_0010), Vr.US, new byte[2]).AddRaw(new Tag(0x0008_0016), Vr.UI, default);
        var reader = new HeaderReader();
        reader.ReadDataSet(new MemorySource(Part10Writer.ToBytes(set, new WriteOptions { WithMeta = false, WithPreamble = false })), StreamEncoding.ExplicitLittle).ShouldBeTrue();

        SiblingOrder.Of(reader.Table, 0, 4).ShouldBe([1, 2, 0]);
    }

    [Fact]
    public void An_output_is_in_order_at_every_level_whatever_the_input()
    {
        var item = new DataSet().AddRaw(new Tag(0x0020_000E), Vr.UI, "1.2.9 "u8.ToArray()).AddRaw(new Tag(0x0008_1150), Vr.UI, "1.2 "u8.ToArray())
            .AddRaw(new Tag(0x0020_000E), Vr.UI, "1.2.8 "u8.ToArray());
        var set = Run.Instance().AddSequence(new Tag(0x0008_1115), item).AddRaw(new Tag(0x0010_0040), Vr.CS, "O "u8.ToArray()).AddRaw(new Tag(0x0008_0060), Vr.CS, "CT"u8.ToArray());
        var run = Run.Of(set);

        run.Outcome.ShouldBe(Outcome.Deidentified);
        run.Output.Anomalies.ShouldBe(ReadAnomalies.None);
        run.Output.Table.Disordered.ShouldBeFalse();
        run.Text(0x0008_0060).ShouldBe("CT");
        run.Has(0x0008_1115, 0x0020_000E).ShouldBeTrue();
    }
}
