using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Results;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Options.Private;

/// <summary>R125, R126, R130: a file may say of its own blocks that they are safe. It may lie, too.</summary>
public class DeclaredBlockTests
{
    private const string Acme = "ACME TOOLS";
    private static readonly Tag Element = new(0x0029, 0x1001);
    private static readonly Vr[] Vrs = [.. Enum.GetValues<Vr>().Where(vr => vr is not (Vr.None or Vr.SQ))];

    public static TheoryData<string> Sets => [.. PrivateHosts.Sets];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Control_a_declared_block_stays(string name)
    {
        var set = PrivateHosts.Patient().Block(Acme, Element, Vr.LO, "harmless").Declare(PrivateHosts.Declaration(0x0029, Acme, "SAFE"));

        Run.Over(Part10Writer.ToBytes(set), OptionSet.Find(name)).Text(Element.Value).ShouldBe("harmless");
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_patient_is_left_in_no_element_of_a_declared_block(string name)
    {
        foreach (var vr in Vrs)
        {
            var value = vr is Vr.CS or Vr.AE ? "QUILLFEATHER" : "Quillfeather Zelda Wilhelma ";
            var set = PrivateHosts.Patient().Block(Acme, Element, vr, value).Declare(PrivateHosts.Declaration(0x0029, Acme, "SAFE"));

            Run.Hides(Part10Writer.ToBytes(set), [PrivateHosts.Family], OptionSet.Find(name));
            Run.Hides(Part10Writer.ToBytes(set, new WriteOptions { TransferSyntax = SyntaxUid.ImplicitLittleEndian }), [PrivateHosts.Family], OptionSet.Find(name));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Dates_UIDs_and_identifiers_are_left_in_no_text_of_one(string name)
    {
        foreach (var (vr, secret) in new[] { (Vr.LO, "19370419"), (Vr.LT, "on 19.04.1937 at noon"), (Vr.UT, Marker.UidRoot + ".1"), (Vr.SH, PrivateHosts.Id), (Vr.LO, "id 8842317"), (Vr.DA, "19370419"), (Vr.PN, "Berg^Otto") })
        {
            var set = PrivateHosts.Patient().Block(Acme, Element, vr, secret).Declare(PrivateHosts.Declaration(0x0029, Acme, "SAFE"));

            Run.Hides(Part10Writer.ToBytes(set), [secret], OptionSet.Find(name));
        }
    }

    [Theory]
    [InlineData("Quillfeather")]
    [InlineData("QUILLFEATHER ZELDA")]
    [InlineData("Zelda's tools Quillfeather")]
    [InlineData("HQ-8842317")]
    [InlineData("HQ8842317")]
    public void A_creator_that_names_the_patient_does_not_stay(string creator)
    {
        foreach (var name in PrivateHosts.Sets)
        {
            var entry = PrivateHosts.Declaration(0x0029, creator, "SAFE");
            Run.Hides(Part10Writer.ToBytes(PrivateHosts.Patient().Block(creator, Element, Vr.LO, "QVXKJ").Declare(entry)), [creator, Marker.Stem], OptionSet.Find(name));
            Run.Hides(Part10Writer.ToBytes(PrivateHosts.Patient().AddSequence(new Tag(0x0008, 0x9215), new DataSet().Block(creator, Element, Vr.LO, "QVXKJ")).Declare(entry)), [creator, Marker.Stem], OptionSet.Find(name));
        }
    }

    /// <summary>R161: a creator can hold a date or a UID as well.</summary>
    [Theory]
    [InlineData("TOOLS 19370419")]
    [InlineData("1.3.6.1.4.1.32473.7319.5")]
    public void A_creator_with_a_date_or_a_UID_does_not_stay(string creator)
    {
        foreach (var name in PrivateHosts.Sets)
        {
            var set = PrivateHosts.Patient().Block(creator, Element, Vr.LO, "QVXKJ").Declare(PrivateHosts.Declaration(0x0029, creator, "SAFE"));

            Run.Hides(Part10Writer.ToBytes(set), [creator], OptionSet.Find(name));
        }
    }

    /// <summary>Each letter that (0008,0307) could have, known or not, on a value that must not stay.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_action_takes_the_value_away(string name)
    {
        foreach (var action in Enumerable.Range('A', 26).Select(c => ((char)c).ToString()).Append("").Append("KEEP").Append("D\\K").Append("X/Z").Append("d"))
        {
            var actions = new DataSet().Add(new Tag(0x0008, 0x0306), Vr.US, 0x0001).Add(new Tag(0x0008, 0x0307), Vr.CS, action);
            var items = Vrs.Append((Vr)0x3F3F).Select(vr => new DataSet().Add(PrivateHosts.CreatorOf(Element), Vr.LO, Acme).AddBytes(Element, vr, Marker.ValueFor(Element, vr)));
            var set = PrivateHosts.Patient().Block(Acme, Element, Vr.LO, Marker.Stem).AddSequence(new Tag(0x0008, 0x9215), [.. items]).Declare(PrivateHosts.Declaration(0x0029, Acme, "SAFE", actions));

            var run = Run.Over(Part10Writer.ToBytes(set), OptionSet.Find(name));

            run.Outcome.ShouldBe(Outcome.Deidentified, $"{action} {run.Report}");
            run.ShouldNotHold(Marker.All);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void What_is_not_called_safe_goes(string name)
    {
        DataSet[] entries =
        [
            PrivateHosts.Declaration(0x0029, Acme, "UNSAFE"), PrivateHosts.Declaration(0x0029, Acme, "MIXED"), PrivateHosts.Declaration(0x0029, Acme, "safe"), PrivateHosts.Declaration(0x0029, Acme, ""),
            PrivateHosts.Declaration(0x0029, Acme, "UNSAFE\\SAFE"), PrivateHosts.Declaration(0x0031, Acme, "SAFE"), PrivateHosts.Declaration(0x0029, "ACME", "SAFE"), PrivateHosts.Declaration(0x0029, "acme tools", "SAFE"),
            PrivateHosts.Declaration(0x0029, Acme + "\\" + Acme, "SAFE"), PrivateHosts.Declaration(0x0029, "", "SAFE"),
            PrivateHosts.Declaration(0x0029, Acme, "MIXED").Add(new Tag(0x0008, 0x0304), Vr.US, 0x0002, 0x1001 >> 8),
            PrivateHosts.Declaration(0x0029, Acme, "UNSAFE").Add(new Tag(0x0008, 0x0304), Vr.US, 0x0001),
        ];
        foreach (var entry in entries)
        {
            var set = PrivateHosts.Patient().Block(Acme, Element, Vr.LO, Marker.Stem).Declare(entry.Add(new Tag(0x0008, 0x0309), Vr.LO, Marker.Stem));

            Run.Hides(Part10Writer.ToBytes(set), [Marker.Stem], OptionSet.Find(name));
        }
    }

    /// <summary>The sequence itself is written anew: nothing of its other texts gets out, nor entries of blocks that are not there.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void The_sequence_carries_nothing_else(string name)
    {
        var entry = PrivateHosts.Declaration(0x0029, Acme, "SAFE").Add(new Tag(0x0008, 0x030B), Vr.UI, Marker.UidRoot).Add(new Tag(0x0008, 0x030D), Vr.LO, "QVXKJ").Add(new Tag(0x0008, 0x030A), Vr.LO, "QVXKJ")
            .Add(new Tag(0x0010, 0x0010), Vr.PN, "QVXKJ").AddSequence(new Tag(0x0008, 0x0310), Marker.FullItem());
        var set = PrivateHosts.Patient().Block(Acme, Element, Vr.LO, "harmless").Declare(entry, PrivateHosts.Declaration(0x0031, "QVXKJ", "SAFE"), PrivateHosts.Declaration(0x0029, "QVXKJ", "SAFE"));
        set.AddSequence(new Tag(0x0008, 0x9215), new DataSet().Declare(PrivateHosts.Declaration(0x0029, "QVXKJ", "SAFE")).Block("QVXKJ OTHER", Element, Vr.LO, "QVXKJ"));

        Run.Hides(Part10Writer.ToBytes(set), [Marker.Stem, Marker.UidRoot], OptionSet.Find(name)).Text(Element.Value).ShouldBe("harmless");
    }
}
