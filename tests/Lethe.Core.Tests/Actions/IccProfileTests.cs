using System.Buffers.Binary;
using System.Text;
using Lethe.Actions;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Actions;

public class IccProfileTests
{
    [Theory]
    [InlineData("desc", "Anna's display")]
    [InlineData("text", "(c) St Anna")]
    [InlineData("mluc", "Anna's display, 2")]
    [InlineData("dtim", "Anna's display")]
    [InlineData("zzzz", "Anna's display")]
    public void Texts_are_blanked_in_place(string type, string text)
    {
        var profile = Profile(("dtag", type, text), ("rXYZ", "XYZ ", "numbers"));
        var clean = new byte[profile.Length];

        IccProfile.TryBlankTexts(profile, clean).ShouldBeTrue();

        Encoding.Latin1.GetString(clean).ShouldNotContain("Anna");
        Encoding.Latin1.GetString(clean).ShouldContain("numbers");
        clean.AsSpan(128, 28).ToArray().ShouldBe(profile.AsSpan(128, 28).ToArray());
        IccProfile.IsBlank(profile).ShouldBeFalse();
        IccProfile.IsBlank(clean).ShouldBeTrue();
    }

    [Fact]
    public void The_header_keeps_numbers_and_loses_makers_and_dates()
    {
        var profile = Profile(("rXYZ", "XYZ ", "numbers"));
        Encoding.ASCII.GetBytes("ANNABERGANNABERG").CopyTo(profile, 48);
        profile[24] = 7;
        profile[64] = 1;
        var clean = new byte[profile.Length];

        IccProfile.TryBlankTexts(profile, clean).ShouldBeTrue();

        Encoding.Latin1.GetString(clean).ShouldNotContain("BERG");
        BinaryPrimitives.ReadUInt16BigEndian(clean.AsSpan(24)).ShouldBe((ushort)2000);
        clean[64].ShouldBe((byte)1);
    }

    [Fact]
    public void What_stands_between_the_tags_goes()
    {
        byte[] profile = [.. Profile(("rXYZ", "XYZ ", "numbers")), .. "Anna Berg"u8];
        var clean = new byte[profile.Length];
        IccProfile.TryBlankTexts(profile, clean).ShouldBeTrue();
        Encoding.Latin1.GetString(clean).ShouldNotContain("Anna");
    }

    [Fact]
    public void Damaged_profiles_are_refused()
    {
        var profile = Profile(("dtag", "text", "Anna"));
        for (var length = 0; length < profile.Length; length++)
        {
            IccProfile.TryBlankTexts(profile.AsSpan(0, length), new byte[length]).ShouldBeFalse($"{length} bytes");
        }

        foreach (var (at, value) in new[] { (36, 0u), (128, 257u), (128, uint.MaxValue), (136, 4u), (136, uint.MaxValue), (140, 7u), (140, uint.MaxValue) })
        {
            var copy = (byte[])profile.Clone();
            BinaryPrimitives.WriteUInt32BigEndian(copy.AsSpan(at), value);
            IccProfile.TryBlankTexts(copy, new byte[copy.Length]).ShouldBeFalse($"{value} at {at}");
        }
    }

    private static byte[] Profile(params (string Tag, string Type, string Text)[] tags)
    {
        var profile = new List<byte>(new byte[132 + (12 * tags.Length)]);
        var table = new byte[4 + (12 * tags.Length)];
        BinaryPrimitives.WriteInt32BigEndian(table, tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            byte[] data = [.. Encoding.Latin1.GetBytes(tags[i].Type), 0, 0, 0, 0, .. Encoding.Latin1.GetBytes(tags[i].Text)];
            Encoding.Latin1.GetBytes(tags[i].Tag).CopyTo(table, 4 + (12 * i));
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(8 + (12 * i)), profile.Count);
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(12 + (12 * i)), data.Length);
            profile.AddRange(data);
        }

        var bytes = profile.ToArray();
        "acsp"u8.CopyTo(bytes.AsSpan(36));
        table.CopyTo(bytes, 128);
        return bytes;
    }
}
