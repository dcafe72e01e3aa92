using System.Buffers.Binary;
using System.Security.Cryptography;
using Lethe.Protection.Hidden;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Protection.Hidden;

/// <summary>Cells come from anywhere: whatever they hold, the answer is the envelope or nothing.</summary>
public class HiddenMutantTests
{
    [Fact]
    public void Harmed_cells_give_the_envelope_or_nothing()
    {
        var random = new Random(99);
        var scene = new HiddenScene(HiddenScene.Above(16, 12), 40 * 40);
        var envelope = scene.Bytes(300);
        scene.Hide(envelope).ShouldBe(HidingVerdict.Hidden);
        var hidden = (byte[])scene.Cells.Clone();
        var (found, lost) = (0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            hidden.CopyTo(scene.Cells, 0);
            for (var changes = 1 << random.Next(8); changes > 0; changes--)
            {
                scene.Cells[random.Next(scene.Cells.Length)] ^= (byte)(1 << random.Next(8));
            }

            if (scene.Find() is { } result)
            {
                result.AsSpan().SequenceEqual(envelope).ShouldBeTrue();
                found++;
            }
            else
            {
                lost++;
            }
        }

        found.ShouldBeGreaterThan(2000);
        lost.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public void Cropped_images_and_noise_hold_nothing()
    {
        var random = new Random(100);
        var scene = new HiddenScene(HiddenScene.Above(16, 12), 64 * 64);
        scene.Hide(scene.Bytes(300)).ShouldBe(HidingVerdict.Hidden);
        for (var i = 0; i < 1000; i++)
        {
            var cropped = scene.Cells.AsSpan(0, random.Next(scene.Cells.Length - 15));
            HiddenEnvelope.Find(cropped, scene.Layout, false, HiddenScene.Recipient(1), HiddenScene.Uid, out _).ShouldBeNull();
            var noise = new byte[random.Next(10_000)];
            random.NextBytes(noise);
            HiddenEnvelope.Find(noise, scene.Layout, false, noise.AsSpan(0, Math.Min(32, noise.Length)), HiddenScene.Uid, out _).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1876)]
    [InlineData(int.MaxValue)]
    public void A_length_beyond_the_room_is_not_believed(int length)
    {
        // A locator with a good MAC, as anybody with the certificate could make one.
        var scene = new HiddenScene(HiddenScene.Above(16, 12), 4000);
        var room = HidingRoom.Of(scene.Count, scene.Layout)!.Value;
        room.PayloadBytes.ShouldBe(1875);
        var cover = new byte[Locator.Size];
        var key = new byte[LocatorKeys.KeySize];
        var keys = new LocatorKeys(HiddenScene.Recipient(1), HiddenScene.Uid, room);
        keys.Fill(0, key);
        Locator.Of([1], scene.Seed, HiddenFill.Zero).Seal(key, cover);
        Pretend(length, key, cover);
        Locator.Open(key, cover).ShouldNotBeNull().Length.ShouldBe(length);
        new CellPath(LocatorKeys.Order(HiddenScene.Uid, room), keys.Slot(0) * room.CellsOfLocator, toLocators: true).Write(scene.Cells, scene.Layout, false, cover);

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        scene.Find().ShouldBeNull();
        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(100_000);
    }

    /// <summary>Puts another length into a sealed locator: 48 bytes of mask, then 32 of the key of the MAC.</summary>
    private static void Pretend(int length, byte[] key, byte[] cover)
    {
        var body = cover.Zip(key, (c, k) => (byte)(c ^ k)).ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(16), length);
        HMACSHA256.HashData(key[48..], body[..36])[..12].CopyTo(body, 36);
        body.Zip(key, (b, k) => (byte)(b ^ k)).ToArray().CopyTo(cover, 0);
    }
}
