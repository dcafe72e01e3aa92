using System.Security.Cryptography;
using Lethe.Protection.Hidden;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Protection.Hidden;

public class HiddenEnvelopeTests
{
    public static TheoryData<int, int, bool> Layouts => new()
    {
        { 16, 12, false }, { 16, 12, true }, { 16, 10, false }, { 16, 15, false }, { 16, 14, true }, { 16, 8, false }, { 16, 1, false }, { 16, 1, true },
        { 32, 24, false }, { 32, 24, true }, { 32, 31, true }, { 32, 1, false }, { 32, 17, true },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void What_is_hidden_is_found_by_each_recipient_and_nobody_else(int allocated, int stored, bool signed)
    {
        for (var recipients = 1; recipients <= 3; recipients++)
        {
            foreach (var bigEndian in new[] { false, true })
            {
                var scene = new HiddenScene(HiddenScene.Above(allocated, stored, signed), 128 * 160, bigEndian, randomness: recipients);
                var envelope = scene.Bytes(2000 + recipients);

                scene.Hide(envelope, recipients).ShouldBe(HidingVerdict.Hidden);

                scene.Samples(scene.Cells).ShouldBe(scene.Samples(scene.Before));
                scene.Cells.ShouldNotBe(scene.Before);
                for (var recipient = 1; recipient <= 3; recipient++)
                {
                    scene.Find(recipient).ShouldBe(recipient <= recipients ? envelope : null);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Erased_the_cells_are_what_they_were(int allocated, int stored, bool signed)
    {
        foreach (var negatives in new[] { false, true })
        {
            foreach (var bigEndian in new[] { false, true })
            {
                var scene = new HiddenScene(HiddenScene.Above(allocated, stored, signed), 50_001, bigEndian, negatives);
                scene.Hide(scene.Bytes(3000)).ShouldBe(HidingVerdict.Hidden);

                scene.Find(1, out var fill).ShouldNotBeNull();
                HiddenEnvelope.Erase(scene.Cells, scene.Layout, bigEndian, fill);

                fill.ShouldBe(signed && negatives ? HiddenFill.Sign : HiddenFill.Zero);
                scene.Cells.ShouldBe(scene.Before);
                scene.Find().ShouldBeNull();
            }
        }
    }

    [Fact]
    public void Every_length_comes_back()
    {
        foreach (var stored in new[] { 11, 12, 13, 15 })
        {
            for (var length = 1; length <= 60; length++)
            {
                var scene = new HiddenScene(HiddenScene.Above(16, stored), 8000);
                var envelope = scene.Bytes(length);
                scene.Hide(envelope).ShouldBe(HidingVerdict.Hidden);
                scene.Find().ShouldBe(envelope);
            }
        }
    }

    [Fact]
    public void A_change_of_the_byte_order_does_no_harm()
    {
        var scene = new HiddenScene(HiddenScene.Above(16, 12), 10_000);
        var envelope = scene.Bytes(500);
        scene.Hide(envelope).ShouldBe(HidingVerdict.Hidden);
        for (var i = 0; i < scene.Cells.Length; i += 2)
        {
            Array.Reverse(scene.Cells, i, 2);
        }

        HiddenEnvelope.Find(scene.Cells, scene.Layout, true, HiddenScene.Recipient(1), HiddenScene.Uid, out _).ShouldBe(envelope);
    }

    [Fact]
    public void Padding_is_no_part_of_the_uid()
    {
        var scene = new HiddenScene(HiddenScene.Above(16, 12), 10_000);
        var envelope = scene.Bytes(500);
        scene.Hide(envelope).ShouldBe(HidingVerdict.Hidden);
        byte[] padded = [.. HiddenScene.Uid, 0];
        byte[] other = [.. HiddenScene.Uid, (byte)'1'];

        HiddenEnvelope.Find(scene.Cells, scene.Layout, false, HiddenScene.Recipient(1), padded, out _).ShouldBe(envelope);
        HiddenEnvelope.Find(scene.Cells, scene.Layout, false, HiddenScene.Recipient(1), other, out _).ShouldBeNull();
    }

    [Fact]
    public void Sixteen_recipients_find_it_even_where_there_are_just_as_many_slots()
    {
        var layout = HiddenScene.Above(16, 12);
        for (var randomness = 0; randomness < 20; randomness++)
        {
            var scene = new HiddenScene(layout, 16 * 96 * 16, randomness: randomness);
            var envelope = scene.Bytes(1000);
            scene.Hide(envelope, 16).ShouldBe(HidingVerdict.Hidden);
            Enumerable.Range(1, 16).Select(recipient => scene.Find(recipient)).ShouldAllBe(found => found != null && found.SequenceEqual(envelope));
            scene.Find(17).ShouldBeNull();
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_cells_and_another_seed_others()
    {
        var (one, same, other) = (Hidden(5), Hidden(5), Hidden(6));
        same.Cells.ShouldBe(one.Cells);

        // 2,000 bytes take 4,000 of 61,440 payload cells, 1 in 15; so do those of another seed, independently of the first.
        var (first, second) = (one.Changed(), other.Changed());
        first.Count.ShouldBeInRange(3600, 4100);
        first.Intersect(second).Count().ShouldBeLessThan(first.Count / 5);

        static HiddenScene Hidden(byte seed)
        {
            var scene = new HiddenScene(HiddenScene.Above(16, 12), 65_536) { Seed = [.. Enumerable.Repeat(seed, 16)] };
            scene.Hide(new byte[2000]).ShouldBe(HidingVerdict.Hidden);
            return scene;
        }
    }

    [Fact]
    public void The_cells_in_use_are_spread_and_their_bits_look_random()
    {
        var scene = new HiddenScene(HiddenScene.Above(16, 12), 65_536);
        scene.Hide(new byte[10_000]).ShouldBe(HidingVerdict.Hidden);

        var changed = scene.Changed();
        var quarters = changed.CountBy(cell => cell / 16_384).ToDictionary();
        quarters.Count.ShouldBe(4);
        quarters.Values.ShouldAllBe(count => Math.Abs(count - (changed.Count / 4.0)) < changed.Count * 0.02);

        // 20,000 cells of zeros, whitened: each of the values 1 to 15 about 1,250 times, give or take 5 standard deviations.
        var values = changed.CountBy(cell => scene.Cells[(cell * 2) + 1] >> 4).ToDictionary();
        values.Keys.Order().ShouldBe(Enumerable.Range(1, 15));
        values.Values.ShouldAllBe(count => Math.Abs(count - 1255) < 175);
    }

    /// <summary>
    /// What was hidden once must be found by every later release: the cells of fixed inputs are always these. The digests come from a second
    /// implementation, in another language.
    /// </summary>
    [Theory]
    [InlineData(16, 12, true, "107b6a2d872e95649d9995a672a267172391f1b4e6181c5f68f80ba8bb56daa3")]
    [InlineData(32, 19, false, "8d9371ff8350d07a7fc86635eaeb7365a226521cd7d50171e10b296bec741540")]
    public void The_format_stays(int allocated, int stored, bool bigEndian, string digest)
    {
        var cells = new byte[10_000 * allocated / 8];
        var layout = HiddenScene.Above(allocated, stored);
        byte[] envelope = [.. Enumerable.Range(0, 999).Select(i => (byte)i)];
        byte[] seed = [.. Enumerable.Range(0, 16).Select(i => (byte)(i * 11))];
        ReadOnlyMemory<byte>[] recipients = [HiddenScene.Recipient(1), HiddenScene.Recipient(2)];

        HiddenEnvelope.TryHide(cells, layout, bigEndian, envelope, recipients, HiddenScene.Uid, seed).ShouldBe(HidingVerdict.Hidden);

        Convert.ToHexStringLower(SHA256.HashData(cells)).ShouldBe(digest);
    }

    [Theory]
    [InlineData(0, 1, 16)]
    [InlineData(1, 0, 16)]
    [InlineData(1, 1, 15)]
    public void Nothing_to_hide_nobody_to_find_it_and_a_wrong_seed_are_bugs(int length, int recipients, int seed)
    {
        var scene = new HiddenScene(HiddenScene.Above(16, 12), 10_000) { Seed = new byte[seed] };
        Should.Throw<ArgumentException>(() => scene.Hide(new byte[length], recipients));
        scene.Cells.ShouldBe(scene.Before);
    }
}
