using System.Buffers.Binary;
using System.Text;
using Lethe.Siemens;
using Lethe.TestKit;

namespace Lethe.Tests.Siemens;

/// <summary>A file in little endian as bytes; an element is taken to be where its tag, and VR if there are any, occur first.</summary>
internal sealed class SiemensFile(byte[] bytes)
{
    private readonly bool _isImplicit = bytes.AsSpan(0, 512).IndexOf("1.2.840.10008.1.2\0"u8) >= 0;

    internal const string Mosaics = "dicom/nipy+nibabel/nibabel/tests/data";
    internal const string Volumes = "dicom/FNNDSC+SAG-anon";
    internal const string Normal = "dicom/nipy+nibabel/nibabel/nicom/tests/data/csa_slice_norm.dcm";

    internal const string Protocol = "21001910";

    internal static readonly string[] Headers = ["29001010", "29002010"];

    private static readonly string[] Identifying =
    [
        "10001000PN", "10002000LO", "10003000DA", "08009000PN", "08005000SH", "08008000LO", "08001010SH", "18000010LO", "18003010LO",
        "08003E10LO", "08001800UI", "20000D00UI", "20000E00UI", "20005200UI", "08002000DA", "08002100DA", "08002200DA", "08002300DA",
        "08003000TM", "08003100TM", "08003200TM", "08003300TM",
    ];

    internal byte[] Bytes => bytes;

    internal static SiemensFile Read(string path) => new(File.ReadAllBytes(path));

    /// <summary>All images of ../shared that have such headers.</summary>
    internal static IEnumerable<string> Paths() =>
        Directory.GetFiles(ReferenceData.PathOf(Mosaics), "?.dcm")
            .Concat(Directory.GetFiles(ReferenceData.PathOf(Volumes), "*.dcm"))
            .Append(ReferenceData.PathOf(Normal)).Order(StringComparer.Ordinal);

    /// <summary>The values of the header elements that are there.</summary>
    internal IEnumerable<byte[]> CsaHeaders() => Headers.Select(tag => Range(tag)).OfType<Range>().Select(range => bytes[range]);

    internal byte[] Header(string tag) => bytes[Range(tag) ?? throw new InvalidDataException("No header.")];

    /// <summary>The file with the headers cleaned where they stand.</summary>
    internal SiemensFile Cleaned(ICsaIdentity identity)
    {
        var copy = (byte[])bytes.Clone();
        foreach (var range in Headers.Select(tag => Range(tag)).OfType<Range>())
        {
            if (!CsaHeader.TryClean(bytes.AsSpan(range), copy.AsSpan(range), identity))
            {
                throw new InvalidDataException("A header cannot be read.");
            }
        }

        return new SiemensFile(copy);
    }

    /// <summary>The file with the protocol of an XA scanner cleaned where it stands.</summary>
    internal SiemensFile CleanedProtocol()
    {
        var copy = (byte[])bytes.Clone();
        var range = Range(Protocol)!.Value;
        ProtocolText.Clean(bytes.AsSpan(range), copy.AsSpan(range), new Nobody());
        return new SiemensFile(copy);
    }

    /// <summary>The file with another value in a header element.</summary>
    internal SiemensFile With(string tag, byte[] header)
    {
        var (start, length) = Range(tag)!.Value.GetOffsetAndLength(bytes.Length);
        var changed = new byte[bytes.Length - length + header.Length];
        bytes.AsSpan(0, start).CopyTo(changed);
        BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(start - 4), header.Length);
        header.CopyTo(changed, start);
        bytes.AsSpan(start + length).CopyTo(changed.AsSpan(start + header.Length));
        return new SiemensFile(changed);
    }

    /// <summary>The file as if it were another image of the series; one digit.</summary>
    internal SiemensFile Numbered(int number)
    {
        var copy = (byte[])bytes.Clone();
        copy[Find("20001200", "IS") + 8] = (byte)('0' + number);
        copy[Find("20001300", "IS") + 8] = (byte)('0' + number);
        return new SiemensFile(copy);
    }

    /// <summary>What tells whose and of when the file is; times to the second, and nothing that numbers have by chance.</summary>
    internal string[] OwnValues() =>
        [.. Identifying.Select(ShortValue).Where(value => value.Length >= 5).Select(value => value.Contains('.') && value.Length == 13 ? value[..6] : value).Distinct()];

    private string ShortValue(string tagAndVr)
    {
        var at = Find(tagAndVr[..8], tagAndVr[8..]);
        var length = at < 0 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + (_isImplicit ? 4 : 6)));
        return length == 0 ? string.Empty : Encoding.Latin1.GetString(bytes, at + 8, length).Trim('\0', ' ');
    }

    private Range? Range(string tag)
    {
        var at = Find(tag, "OB\0\0");
        var start = at + (_isImplicit ? 8 : 12);
        return at < 0 ? null : new Range(start, start + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(start - 4)));
    }

    private int Find(string tag, string vr) =>
        bytes.AsSpan().IndexOf([.. Convert.FromHexString(tag), .. Encoding.ASCII.GetBytes(_isImplicit ? string.Empty : vr)]);
}
