using Lethe.Facts;
using Lethe.Protection.Hidden;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Protection.Hidden;

public class HidingRefusalTests
{
    [Theory]
    [InlineData(8, 7, 6, false)]
    [InlineData(8, 8, 7, false)]
    [InlineData(16, 16, 15, true)]
    [InlineData(16, 12, 15, false)]
    [InlineData(16, 12, 12, false)]
    [InlineData(16, 12, 10, false)]
    [InlineData(16, 0, -1, false)]
    [InlineData(16, 17, 16, false)]
    [InlineData(32, 32, 31, true)]
    [InlineData(64, 12, 11, false)]
    [InlineData(12, 10, 9, false)]
    [InlineData(1, 1, 0, false)]
    [InlineData(0, 0, 0, false)]
    public void Other_layouts_have_no_room(int allocated, int stored, int high, bool signed)
    {
        var layout = new PixelLayout(allocated, stored, high, signed);
        var cells = new byte[100_000];
        HiddenEnvelope.TryHide(cells, layout, false, new byte[100], [HiddenScene.Recipient(1)], HiddenScene.Uid, new byte[16]).ShouldBe(HidingVerdict.NoUnusedBits);
        cells.ShouldAllBe(b => b == 0);

        Array.Fill(cells, (byte)0xA5);
        HiddenEnvelope.Capacity(1_000_000, layout, 1).ShouldBe(0);
        HiddenEnvelope.Find(cells, layout, false, HiddenScene.Recipient(1), HiddenScene.Uid, out _).ShouldBeNull();
        HiddenEnvelope.Erase(cells, layout, false, HiddenFill.Zero);
        cells.ShouldAllBe(b => b == 0xA5);
    }

    [Theory]
    [InlineData(0, 15)] // an overlay plane in one bit (PS3.5 8.1.2)
    [InlineData(77_777, 12)] // a single bit
    [InlineData(99_999, 14)]
    public void Bits_in_use_are_left_alone(int cell, int bit)
    {
        foreach (var (signed, bigEndian) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            var scene = new HiddenScene(HiddenScene.Above(16, 12, signed), 100_000, bigEndian);
            scene.Cells[(cell * 2) + (bigEndian ? 0 : 1)] ^= (byte)(1 << (bit - 8));
            var before = (byte[])scene.Cells.Clone();
            scene.Hide(new byte[100]).ShouldBe(HidingVerdict.BitsInUse);
            scene.Cells.ShouldBe(before);
        }
    }

    [Fact]
    public void Signs_carried_on_in_some_cells_only_cannot_be_put_back()
    {
        var scene = new HiddenScene(HiddenScene.Above(16, 12, signed: true), 10_000);
        var negative = Enumerable.Range(0, scene.Count).First(i => (scene.Cells[(i * 2) + 1] & 0x80) != 0);
        scene.Cells[(negative * 2) + 1] &= 0x0F;
        scene.Hide(new byte[100]).ShouldBe(HidingVerdict.BitsInUse);
    }

    [Fact]
    public void Signs_above_unsigned_samples_are_bits_in_use()
    {
        var signed = new HiddenScene(HiddenScene.Above(16, 12, signed: true), 10_000);
        HiddenEnvelope.TryHide(signed.Cells, HiddenScene.Above(16, 12), false, new byte[100], [HiddenScene.Recipient(1)], HiddenScene.Uid, signed.Seed)
            .ShouldBe(HidingVerdict.BitsInUse);
        signed.Cells.ShouldBe(signed.Before);
    }

    /// <summary>Bits above which nobody carried the sign, in cells that hold negative samples all the same: zero is what comes back.</summary>
    [Fact]
    public void Signed_samples_with_zeros_above_all_of_them_are_filled_with_zeros()
    {
        var scene = new HiddenScene(HiddenScene.Above(16, 12), 10_000);
        var layout = scene.Layout with { IsSigned = true };
        HiddenEnvelope.TryHide(scene.Cells, layout, false, new byte[100], [HiddenScene.Recipient(1)], HiddenScene.Uid, scene.Seed).ShouldBe(HidingVerdict.Hidden);
        HiddenEnvelope.Find(scene.Cells, layout, false, HiddenScene.Recipient(1), HiddenScene.Uid, out var fill).ShouldNotBeNull();
        HiddenEnvelope.Erase(scene.Cells, layout, false, fill);
        scene.Cells.ShouldBe(scene.Before);
    }

    [Theory]
    [InlineData(16, 12, 10_000, 1, 4687)]
    [InlineData(16, 12, 10_001, 1, 4687)]
    [InlineData(16, 13, 10_007, 2, 3517)]
    [InlineData(16, 15, 30_000, 3, 3515)]
    [InlineData(32, 24, 5_000, 6, 4687)]
    [InlineData(32, 1, 5_000, 16, 18_162)]
    public void As_much_as_the_capacity_fits_and_not_a_byte_more(int allocated, int stored, int count, int recipients, int capacity)
    {
        var scene = new HiddenScene(HiddenScene.Above(allocated, stored), count);
        HiddenEnvelope.Capacity(count, scene.Layout, recipients).ShouldBe(capacity);

        scene.Hide(scene.Bytes(capacity + 1), recipients).ShouldBe(HidingVerdict.TooLittleRoom);
        scene.Cells.ShouldBe(scene.Before);

        var envelope = scene.Bytes(capacity);
        scene.Hide(envelope, recipients).ShouldBe(HidingVerdict.Hidden);
        Enumerable.Range(1, recipients).Select(recipient => scene.Find(recipient)).ShouldAllBe(found => found != null && found.SequenceEqual(envelope));
        scene.Samples(scene.Cells).ShouldBe(scene.Samples(scene.Before));
    }

    [Theory]
    [InlineData(10_000, 7)]
    [InlineData(1_000_000, 17)]
    [InlineData(1_000_000, 0)]
    [InlineData(1_000_000, -1)]
    public void More_recipients_than_slots_or_none_have_no_capacity(int count, int recipients) =>
        HiddenEnvelope.Capacity(count, HiddenScene.Above(16, 12), recipients).ShouldBe(0);

    [Fact]
    public void Tiny_images_are_refused_or_hold_it()
    {
        var seen = new HashSet<HidingVerdict>();
        foreach (var stored in new[] { 1, 8, 12, 15 })
        {
            for (var side = 0; side <= 80; side++)
            {
                var scene = new HiddenScene(HiddenScene.Above(16, stored), side * side);
                var verdict = scene.Hide([42]);
                seen.Add(verdict);
                (verdict == HidingVerdict.Hidden).ShouldBe(HiddenEnvelope.Capacity(side * side, scene.Layout, 1) >= 1);
                scene.Find().ShouldBe(verdict == HidingVerdict.Hidden ? [42] : null);
                if (verdict != HidingVerdict.Hidden)
                {
                    scene.Cells.ShouldBe(scene.Before);
                }
            }
        }

        seen.ShouldBe([HidingVerdict.TooLittleRoom, HidingVerdict.Hidden], ignoreOrder: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Bytes_after_the_last_whole_cell_do_not_matter(int more)
    {
        var layout = HiddenScene.Above(32, 24);
        var cells = new byte[40_000 + more];
        cells.AsSpan(40_000).Fill(0xFF);
        HiddenEnvelope.TryHide(cells, layout, false, [1, 2, 3], [HiddenScene.Recipient(1)], HiddenScene.Uid, new byte[16]).ShouldBe(HidingVerdict.Hidden);
        HiddenEnvelope.Find(cells, layout, false, HiddenScene.Recipient(1), HiddenScene.Uid, out var fill).ShouldBe([1, 2, 3]);
        HiddenEnvelope.Erase(cells, layout, false, fill);
        cells.ShouldBe([.. new byte[40_000], .. Enumerable.Repeat((byte)0xFF, more)]);
    }

    [Fact]
    public void Cells_after_the_first_sixteen_million_are_not_looked_at()
    {
        var layout = HiddenScene.Above(16, 12);
        var cells = new byte[(HiddenEnvelope.MaxCells + 1000) * 2];
        cells.AsSpan(HiddenEnvelope.MaxCells * 2).Fill(0xFF);
        var envelope = new Random(8).GetItems<byte>([1, 2, 3, 4, 5], 50_000);

        HiddenEnvelope.TryHide(cells, layout, false, envelope, [HiddenScene.Recipient(1)], HiddenScene.Uid, new byte[16]).ShouldBe(HidingVerdict.Hidden);
        HiddenEnvelope.Find(cells.AsSpan(0, HiddenEnvelope.MaxCells * 2), layout, false, HiddenScene.Recipient(1), HiddenScene.Uid, out _).ShouldBe(envelope);
        HiddenEnvelope.Find(cells, layout, false, HiddenScene.Recipient(1), HiddenScene.Uid, out var fill).ShouldBe(envelope);
        HiddenEnvelope.Erase(cells, layout, false, fill);

        cells.AsSpan(0, HiddenEnvelope.MaxCells * 2).ContainsAnyExcept((byte)0).ShouldBeFalse();
        cells.AsSpan(HiddenEnvelope.MaxCells * 2).ContainsAnyExcept((byte)0xFF).ShouldBeFalse();
        HiddenEnvelope.Capacity(long.MaxValue, layout, 1).ShouldBe(HiddenEnvelope.Capacity(HiddenEnvelope.MaxCells, layout, 1));
    }
}
