using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Leaks.Tests.Search;
using Lethe.Standard;
using Shouldly;
using Xunit;

namespace Lethe.Leaks.Tests.Options.Private;

/// <summary>Table E.3.10-1 vouches for what a vendor writes. What someone else wrote into these elements must not get through.</summary>
public class SafeValueTests
{
    private static readonly Vr[] FreeText = [Vr.CS, Vr.LO, Vr.SH, Vr.LT, Vr.ST, Vr.UT, Vr.UC];

    public static TheoryData<string, Vr> StatedVrs
    {
        get
        {
            var cases = new TheoryData<string, Vr>();
            foreach (var set in PrivateHosts.Sets)
            {
                foreach (var vr in Enum.GetValues<Vr>().Where(v => v is not (Vr.None or Vr.SQ)))
                {
                    cases.Add(set, vr);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> Sets => [.. PrivateHosts.Sets];

    /// <summary>The patient's own name, in every element of the table, written with this VR.</summary>
    [Theory]
    [MemberData(nameof(StatedVrs))]
    public void The_name_of_the_patient_is_left_in_no_element(string name, Vr stated)
    {
        var value = Encoding.ASCII.GetBytes(stated is Vr.CS or Vr.AE ? "QUILLFEATHER" : "Quillfeather Zelda Wilhelma ");

        Run.Hides(Part10Writer.ToBytes(PrivateHosts.Patient().WholeTable(_ => (stated, value))), [PrivateHosts.Family], OptionSet.Find(name));
    }

    /// <summary>A stranger's name: no list of names knows it, so text does not stay where the table has numbers, nor a PN anywhere.</summary>
    [Theory]
    [MemberData(nameof(StatedVrs))]
    public void Text_of_anybody_is_left_in_no_number(string name, Vr stated)
    {
        var value = Encoding.ASCII.GetBytes("QVXKJ OTTO PETERSEN WAS HERE");

        var set = PrivateHosts.Patient().WholeTable(entry => (!IsFree(entry.Vr) && !(IsOpen(entry) && IsNumber(stated))) || stated is Vr.PN or Vr.AE or Vr.UR ? (stated, value) : null);

        Run.Hides(Part10Writer.ToBytes(set), [Marker.Stem], OptionSet.Find(name));
    }

    /// <summary>R161: original dates and UIDs, and identifiers, in text of safe elements.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Dates_UIDs_and_identifiers_are_left_in_no_text(string name)
    {
        foreach (var secret in new[] { "19370419", "1937-04-19", "19.04.1937", Marker.UidRoot + ".77", PrivateHosts.Id, "HQ8842317", "8842317" })
        {
            foreach (var text in new[] { secret, "fl3d " + secret, secret + "_se" })
            {
                foreach (var vr in FreeText.Where(v => v != Vr.CS))
                {
                    var set = PrivateHosts.Patient().WholeTable(entry => FreeText.Contains(entry.Vr) ? (vr, Encoding.ASCII.GetBytes(text)) : null);

                    Run.Hides(Part10Writer.ToBytes(set), [secret], OptionSet.Find(name));
                }
            }
        }
    }

    /// <summary>Names in bytes, in the ways in which programs store text in them.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Names_are_left_in_no_bytes(string name)
    {
        foreach (var encoding in new[] { Encoding.ASCII, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8 })
        {
            foreach (var text in new[] { "Quillfeather^Zelda ", "\u0001\u0002QUILLFEATHER\0\0\u0003", "x=1;name=Quillfeather;y=2 " })
            {
                var value = encoding.GetBytes(text);
                var set = PrivateHosts.Patient().WholeTable(entry => entry.Vr is Vr.OB or Vr.OW ? (entry.Vr, value) : null);

                Run.Hides(Part10Writer.ToBytes(set), [PrivateHosts.Family], OptionSet.Find(name));
            }
        }
    }

    /// <summary>Sequences of safe creators: each element in them is judged by its own creator (R128), in both forms of UN too.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData(UnknownForm.DefinedLength)]
    [InlineData(UnknownForm.UndefinedLength)]
    public void Sequences_of_safe_creators_hide_nothing(UnknownForm? form)
    {
        var item = new DataSet().Add(new Tag(0x0010, 0x0010), Vr.PN, "QVXKJ^A").Add(new Tag(0x0010, 0x0020), Vr.LO, "QVXKJ").Add(new Tag(0x0010, 0x4000), Vr.LT, "QVXKJ").Add(new Tag(0x0008, 0x0018), Vr.UI, Marker.UidRoot)
            .Add(new Tag(0x0077, 0x1001), Vr.LO, "QVXKJ").Block("ACME QVXKJ", new Tag(0x0079, 0x1001), Vr.LO, "QVXKJ").Block(PrivateHosts.Siemens, new Tag(0x0019, 0x100C), Vr.PN, "QVXKJ");
        var deeper = new DataSet().AddSequence(new Tag(0x0008, 0x9215), item).AddSequence(new Tag(0x0079, 0x1002), item).Add(new Tag(0x0079, 0x0010), Vr.LO, "ACME QVXKJ");
        var set = PrivateHosts.Patient();
        var unknown = new Dictionary<Tag, UnknownForm>();
        foreach (var entry in SafePrivateTable.All.Where(e => e.Vr == Vr.SQ).DistinctBy(e => e.Group))
        {
            var tag = new Tag(entry.Group, (ushort)(0x1000 | entry.Element));
            set.Add(PrivateHosts.CreatorOf(tag), Vr.LO, entry.Creator).AddSequence(tag, item, deeper);
            unknown[tag] = form ?? default;
        }

        unknown.ShouldNotBeEmpty("control: the table has sequences");
        foreach (var under in PrivateHosts.Sets)
        {
            Run.Hides(Part10Writer.ToBytes(set, form is null ? null : new WriteOptions { AsUnknown = unknown }), [Marker.Stem, Marker.UidRoot], OptionSet.Find(under));
        }
    }

    /// <summary>Dates of safe elements move, in each form and multiplicity; what is none goes.</summary>
    [Theory]
    [MemberData(nameof(Sets))]
    public void Dates_in_elements_of_any_VR_of_dates_are_moved_or_gone(string name)
    {
        foreach (var (vr, value) in new[]
        {
            (Vr.DA, "19370419"), (Vr.DA, "1937.04.19"), (Vr.DA, "19370419-19370420"), (Vr.DA, "19370419\\19370420"), (Vr.DA, "x19370419"),
            (Vr.DT, "19370419134759.271828+0100"), (Vr.DT, "19370419-0100"), (Vr.DT, "19370419134759\\19370420"), (Vr.TM, "19370419"), (Vr.UI, "19370419"),
        })
        {
            var set = PrivateHosts.Patient().Remove(new Tag(0x0010, 0x0030)).WholeTable(_ => (vr, Encoding.ASCII.GetBytes(value)));

            Run.Hides(Part10Writer.ToBytes(set), [value.StartsWith("1937.", StringComparison.Ordinal) ? value : "19370419"], OptionSet.Find(name));
        }
    }

    /// <summary>Numbers as many as one likes: bytes of some of them can look like letters (R129).</summary>
    private static bool IsOpen(SafePrivateEntry entry) => entry.Vm is not ("1" or "2" or "3");

    private static bool IsNumber(Vr vr) => !vr.IsText();

    private static bool IsFree(Vr vr) => FreeText.Contains(vr) || vr is Vr.OB or Vr.OW or Vr.UN or Vr.None;
}
