using System.Globalization;
using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;

namespace Lethe.Leaks.Tests.Search;

/// <summary>Canaries: for each VR a legal value that is unlike anything else.</summary>
internal static class Marker
{
    /// <summary>The start of every canary in text and in bytes.</summary>
    public const string Stem = "QVXKJ";

    public const string Date = "19370419";
    public const string Time = "134759.271828";
    public const string Age = "077Y";
    public const string Number = "73194688";
    public const string UidRoot = "1.3.6.1.4.1.32473.7319";

    /// <summary>What must not be in any output.</summary>
    public static IReadOnlyList<string> All { get; } = [Stem, Date, "134759", Age, Number, UidRoot];

    /// <summary>The canary of one attribute.</summary>
    public static string TextFor(Tag tag) => Stem + tag.Value.ToString("X8", CultureInfo.InvariantCulture);

    /// <summary>A value that is legal for the VR.</summary>
    public static byte[] ValueFor(Tag tag, Vr vr) => vr switch
    {
        Vr.DA => Bytes(Date),
        Vr.TM => Bytes(Time),
        Vr.DT => Bytes(Date + Time),
        Vr.AS => Bytes(Age),
        Vr.DS or Vr.IS => Bytes(Number),
        Vr.UI => Bytes($"{UidRoot}.{tag.Value}"),
        Vr.PN => Bytes(TextFor(tag) + "^ANNA"),
        Vr.UR => Bytes("http://host/" + TextFor(tag)),
        Vr.US or Vr.SS or Vr.AT or Vr.FL or Vr.SL or Vr.UL or Vr.FD or Vr.SV or Vr.UV => Bytes(Stem + "QVX"),
        Vr.OB or Vr.OW or Vr.OD or Vr.OF or Vr.OL or Vr.OV or Vr.UN or Vr.None => Bytes(Stem + "QVX" + Stem + "QVX"),
        _ => Bytes(TextFor(tag)),
    };

    /// <summary>Adds the canary of an attribute; to a sequence an item that is full of them.</summary>
    public static DataSet Plant(this DataSet set, Tag tag, Vr vr) =>
        vr == Vr.SQ ? set.AddSequence(tag, FullItem()) : set.AddBytes(tag, vr == Vr.None ? Vr.UN : vr, ValueFor(tag, vr));

    /// <summary>An item with a canary of each kind.</summary>
    public static DataSet FullItem() => new DataSet()
        .Plant(new Tag(0x0008, 0x0018), Vr.UI)
        .Plant(new Tag(0x0008, 0x0022), Vr.DA)
        .Plant(new Tag(0x0008, 0x0032), Vr.TM)
        .Plant(new Tag(0x0008, 0x0054), Vr.AE)
        .Plant(new Tag(0x0008, 0x0080), Vr.LO)
        .Plant(new Tag(0x0008, 0x0104), Vr.LO)
        .Plant(new Tag(0x0008, 0x1190), Vr.UR)
        .Plant(new Tag(0x0009, 0x1001), Vr.LO)
        .Plant(new Tag(0x0010, 0x0010), Vr.PN)
        .Plant(new Tag(0x0010, 0x1010), Vr.AS)
        .Plant(new Tag(0x0010, 0x1030), Vr.DS)
        .Plant(new Tag(0x0040, 0xA120), Vr.DT)
        .Plant(new Tag(0x0040, 0xA160), Vr.UT);

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
