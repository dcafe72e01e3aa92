using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.Results;
using Lethe.TestKit;
using Lethe.Tests;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Restoring;

/// <summary>Originals and the rest end in one character set (R070, R084).</summary>
public class CharacterSetTests
{
    private const uint Name = 0x0010_0010;
    private const uint Comment = 0x0018_4000;
    private static readonly Tag Set = new(0x0008, 0x0005);
    private static readonly Tag Nested = new(0x0040, 0x0275);

    [Theory]
    [InlineData("ISO_IR 100", "Müller^Jürgen", "ISO_IR 100", "größer", "ISO_IR 100")]
    [InlineData("ISO_IR 192", "Лета^Вода", "ISO_IR 100", "plain", "ISO_IR 192")]
    [InlineData("ISO_IR 144", "plain", "ISO_IR 100", "größer", "ISO_IR 100")]
    [InlineData("ISO_IR 192", "Лета^Вода", "ISO_IR 100", "größer", "ISO_IR 192")]
    [InlineData("ISO_IR 144", "Лета^Вода", "ISO_IR 100", "größer", "ISO_IR 192")]
    [InlineData("", "plain", "ISO_IR 100", "größer", "ISO_IR 100")]
    [InlineData("ISO_IR 100", "Müller^Jürgen", "", "plain", "ISO_IR 100")]
    [InlineData("ISO 2022 IR 6\\ISO 2022 IR 87", "Yamada^Tarou=山田^太郎", "ISO_IR 100", "größer", "ISO_IR 192")]
    public void All_texts_can_be_read_afterwards(string originals, string name, string rest, string comment, string expected)
    {
        var restored = Sealed.Restore(Made(originals, name, rest, comment), TestPair.First.Key);
        (Sealed.Text(restored, Set.Value) ?? "").ShouldBe(expected);
        Decoded(restored, restored.Table.Find(Name), Vr.PN).ShouldBe(name);
        Decoded(restored, restored.Table.Find(Comment), Vr.LT).ShouldBe(comment);
        var inner = restored.Table.Find(Nested.Value) + 2;
        Decoded(restored, inner, Vr.LO).ShouldBe(comment, "texts in items too");
    }

    [Fact]
    public void An_original_without_a_set_is_read_in_the_one_of_the_file()
    {
        var item = new DataSet(text => Encoding.Latin1.GetBytes(text)).Add(new Tag(Name), Vr.PN, "Müller");
        var restored = Sealed.Restore(Sealed.Foreign(Plain("ISO_IR 100", "größer"), Sealed.Content(item)), TestPair.First.Key);
        Sealed.Text(restored, Set.Value).ShouldBe("ISO_IR 100");
        Decoded(restored, restored.Table.Find(Name), Vr.PN).ShouldBe("Müller");
    }

    [Fact]
    public void Items_with_a_set_of_their_own_stay_as_they_are()
    {
        var plain = Plain("ISO_IR 100", "größer").AddSequence(new Tag(0x0040, 0x0260), Encoded("ISO_IR 144", set => set.Add(Set, Vr.CS, "ISO_IR 144").Add(new Tag(0x0008, 0x0104), Vr.LO, "Вода")));
        var restored = Sealed.Restore(Sealed.Foreign(plain, Sealed.Content(Originals("ISO_IR 144", "Лета"))), TestPair.First.Key);
        var at = restored.Table.Find(0x0040_0260);
        var inner = restored.Table.Find(0x0008_0104, at + 2, restored.Table[at].Next);
        CharacterSet.Parse("ISO_IR 144"u8).TryDecode(restored.Value(inner), Vr.LO, out var text).ShouldBeTrue();
        text.ShouldBe("Вода");
    }

    [Fact]
    public void Texts_that_nobody_can_read_end_the_way_back()
    {
        var item = new DataSet().Add(Set, Vr.CS, "ISO_IR 144").AddBytes(new Tag(Name), Vr.PN, new byte[] { 0xD0, 0xD1 });
        var plain = new DataSet().Add(Set, Vr.CS, "ISO_IR 192").Add(new Tag(0x0008, 0x0016), Vr.UI, Run.CtImage).AddBytes(new Tag(Comment), Vr.LT, new byte[] { 0xFF, 0xFE });
        Sealed.TryRestore(Sealed.Foreign(plain, Sealed.Content(item)), TestPair.First.Key).ShouldSatisfyAllConditions(
            result => result.Outcome.ShouldBe(Outcome.Quarantined),
            result => result.Problem.ShouldBe(ProblemNumber.NoCommonCharacterSet));
    }

    private static byte[] Made(string originals, string name, string rest, string comment) =>
        Sealed.Foreign(Plain(rest, comment), Sealed.Content(Originals(originals, name)));

    private static DataSet Originals(string set, string name) =>
        Encoded(set, data => (set.Length > 0 ? data.Add(Set, Vr.CS, set) : data).AddBytes(new Tag(Name), Vr.PN, Encode(set, name, Vr.PN)));

    private static DataSet Plain(string set, string comment) => Encoded(set, data => (set.Length > 0 ? data.Add(Set, Vr.CS, set) : data)
        .Add(new Tag(0x0008, 0x0016), Vr.UI, Run.CtImage)
        .Add(new Tag(0x0008, 0x0018), Vr.UI, "1.2.3.4")
        .AddBytes(new Tag(Comment), Vr.LT, Encode(set, comment, Vr.LT))
        .AddSequence(Nested, new DataSet().AddBytes(new Tag(0x0008, 0x0104), Vr.LO, Encode(set, comment, Vr.LO))));

    private static DataSet Encoded(string set, Func<DataSet, DataSet> fill) => fill(new DataSet(text => Encode(set, text, Vr.LO)));

    private static byte[] Encode(string set, string text, Vr vr) => CharacterSet.Parse(Encoding.ASCII.GetBytes(set)).TryEncode(text, vr, out var bytes)
        ? bytes
        : throw new ArgumentException("The set lacks a character.", nameof(text));

    private static string Decoded(HeaderReader reader, int index, Vr vr)
    {
        var at = reader.Table.Find(Set.Value);
        CharacterSet.Parse(at < 0 ? default : reader.Value(at).Trim("\0 "u8)).TryDecode(reader.Value(index), vr, out var text).ShouldBeTrue();
        return text.TrimEnd();
    }
}
