using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.SecondLook.Checks;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Tests.Pictures;

namespace Lethe.SecondLook.Tests;

/// <summary>A study of two images of one patient and one of another, and good outputs of them, made by hand and not by the engine.</summary>
internal sealed class LookScene
{
    internal const string Study = "1.2.840.113619.2.55.3.604688119";
    internal const int Count = 3;

    internal static Tag Of(uint tag) => new(tag);

    /// <summary>An original; the third is of another patient.</summary>
    internal static DataSet Original(int number)
    {
        var other = number == 2;
        return new DataSet()
            .Add(Of(0x0008_0005), Vr.CS, "ISO_IR 192")
            .Add(Of(0x0008_0008), Vr.CS, "ORIGINAL\\PRIMARY\\AXIAL")
            .Add(Of(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.2")
            .Add(Of(0x0008_0018), Vr.UI, $"{Study}.{(other ? 9 : 1)}.{number + 1}")
            .Add(Of(0x0008_0020), Vr.DA, "20190314")
            .Add(Of(0x0008_0023), Vr.DA, number == 1 ? "20190316" : "20190315")
            .Add(Of(0x0008_0030), Vr.TM, "101530")
            .Add(Of(0x0008_0050), Vr.SH, "ACC-4711-0815")
            .Add(Of(0x0008_0060), Vr.CS, "CT")
            .Add(Of(0x0008_0070), Vr.LO, "Example Imaging")
            .Add(Of(0x0008_0080), Vr.LO, "St Brannoc Infirmary")
            .Add(Of(0x0008_0081), Vr.ST, "1 Fernhollow Rise, Great Tolling")
            .Add(Of(0x0008_0090), Vr.PN, "Wolstenholme^Perpetua")
            .Add(Of(0x0008_1030), Vr.LO, "Thorax Studywort with contrast")
            .AddSequence(Of(0x0008_1140), new DataSet().Add(Of(0x0008_1150), Vr.UI, "1.2.840.10008.5.1.4.1.1.2").Add(Of(0x0008_1155), Vr.UI, $"{Study}.1.1"))
            .AddSequence(Of(0x0008_2218), Code("T-D3000").Add(Of(0x0008_0106), Vr.DT, "20020904"))
            .Add(Of(0x0010_0010), Vr.PN, other ? "Vavasour^Ignatius" : "Müller^José=山田^太郎=やまだ^たろう")
            .Add(Of(0x0010_0020), Vr.LO, other ? "PAT-2002-77" : "PAT-1001-42")
            .Add(Of(0x0010_0030), Vr.DA, other ? "19600202" : "19511224")
            .Add(Of(0x0010_2154), Vr.SH, "+44 1632 960553")
            .Add(Of(0x0018_0050), Vr.DS, "5.0")
            .Add(Of(0x0018_1000), Vr.LO, "SN-HX55120077")
            .Add(Of(0x0020_000D), Vr.UI, Study + (other ? ".9" : ".1"))
            .Add(Of(0x0020_000E), Vr.UI, Study + (other ? ".9.0" : ".1.0"))
            .Add(Of(0x0020_0013), Vr.IS, $"{number + 1}")
            .Add(Of(0x0020_0052), Vr.UI, Study + (other ? ".9.7" : ".1.7"))
            .Add(Of(0x0028_0002), Vr.US, 1).Add(Of(0x0028_0004), Vr.CS, "MONOCHROME2").Add(Of(0x0028_0010), Vr.US, 32).Add(Of(0x0028_0011), Vr.US, 32)
            .Add(Of(0x0028_0100), Vr.US, 16).Add(Of(0x0028_0101), Vr.US, 12).Add(Of(0x0028_0102), Vr.US, 11).Add(Of(0x0028_0103), Vr.US, 0)
            .AddBytes(Of(0x7FE0_0010), Vr.OW, Pixels(number));
    }

    /// <summary>The output of an original, as it should be; dates moved by 100 days where they stay.</summary>
    internal static DataSet Output(int number, bool withDates = false)
    {
        var other = number == 2;
        var original = Original(number);
        var output = new DataSet();
        foreach (var tag in new uint[] { 0x0008_0005, 0x0008_0008, 0x0008_0016, 0x0008_0060, 0x0008_0070, 0x0018_0050, 0x0020_0013 })
        {
            output.Add(Of(tag), original.Find(Of(tag))!.Vr, original.Text(Of(tag)));
        }

        foreach (var element in original.Elements.Where(element => element.Tag.Group is 0x0028 or 0x7FE0))
        {
            output.AddBytes(element.Tag, element.Vr, element.Value);
        }

        output
            .Add(Of(0x0008_0018), Vr.UI, $"2.25.30777{number}")
            .Add(Of(0x0008_0020), Vr.DA, withDates ? "20190622" : "").Add(Of(0x0008_0023), Vr.DA, withDates ? (number == 1 ? "20190624" : "20190623") : "")
            .Add(Of(0x0008_0030), Vr.TM, withDates ? "101530" : "").Add(Of(0x0008_0050), Vr.SH, "").Add(Of(0x0008_0090), Vr.PN, "")
            .AddSequence(Of(0x0008_1140), new DataSet().Add(Of(0x0008_1150), Vr.UI, "1.2.840.10008.5.1.4.1.1.2").Add(Of(0x0008_1155), Vr.UI, "2.25.307770"))
            .AddSequence(Of(0x0008_2218), Code("T-D3000").Add(Of(0x0008_0106), Vr.DT, withDates ? "20020904" : "19000101000000"))
            .Add(Of(0x0010_0010), Vr.PN, "").Add(Of(0x0010_0020), Vr.LO, other ? "CODE8888" : "CODE7777").Add(Of(0x0010_0030), Vr.DA, "")
            .Add(Of(0x0012_0062), Vr.CS, "YES").Add(Of(0x0012_0063), Vr.LO, "Basic Profile").Add(Of(0x0028_0303), Vr.CS, withDates ? "MODIFIED" : "REMOVED")
            .AddSequence(Of(0x0012_0064), [Code("113100"), .. withDates ? new[] { Code("113107") } : []])
            .Add(Of(0x0020_000D), Vr.UI, other ? "2.25.9001" : "2.25.1001").Add(Of(0x0020_000E), Vr.UI, other ? "2.25.9002" : "2.25.1002")
            .Add(Of(0x0020_0052), Vr.UI, other ? "2.25.9003" : "2.25.1003");
        return output;
    }

    internal static DataSet Code(string value) =>
        new DataSet().Add(Of(0x0008_0100), Vr.SH, value).Add(Of(0x0008_0102), Vr.SH, "DCM").Add(Of(0x0008_0104), Vr.LO, "Method");

    internal static byte[] Bytes(DataSet dataSet) => Part10Writer.ToBytes(dataSet);

    /// <summary>Looks at outputs, one for each original, or null for one that is missing.</summary>
    internal static IReadOnlyList<Finding> Look(Func<int, byte[]?> output, string name = "CODE7777/2.25.1001/{0}.dcm", ITypeTable? types = null)
    {
        var set = new SetLook(types ?? new NoTypes(), () => new NativePictures());
        var originals = Enumerable.Range(0, Count).Select(number => Read(Bytes(Original(number)))).ToList();
        originals.ForEach(set.Note);
        var sink = new ListSink();
        var session = set.CreateSession();
        for (var number = 0; number < Count; number++)
        {
            if (output(number) is { } bytes)
            {
                var source = new MemorySource(bytes);
                var reader = new HeaderReader();
                if (!reader.Read(source))
                {
                    throw new InvalidOperationException($"The output cannot be read: {reader.Problem}");
                }

                session.Look(originals[number], reader, source, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, number), isSure: true, isOnly: true, sink);
            }
        }

        set.Complete(sink);
        return sink.Findings;
    }

    private static HeaderReader Read(byte[] bytes)
    {
        var reader = new HeaderReader();
        return reader.Read(new MemorySource(bytes)) ? reader : throw new InvalidOperationException("The original cannot be read.");
    }

    private static byte[] Pixels(int number)
    {
        var random = new Random(number);
        var pixels = new byte[32 * 32 * 2];
        for (var i = 0; i < pixels.Length; i += 2)
        {
            pixels[i] = (byte)random.Next(256);
            pixels[i + 1] = (byte)random.Next(16);
        }

        return pixels;
    }

    private sealed class NoTypes : ITypeTable
    {
        public ITypeScope? Find(ReadOnlySpan<byte> sopClassUid) => null;
    }

    private sealed class ListSink : IFindingSink
    {
        internal List<Finding> Findings { get; } = [];

        public void Add(in Finding finding) => Findings.Add(finding);
    }
}
