using System.Buffers.Binary;
using System.Text;

namespace Lethe.Synthetic.Pixels;

/// <summary>A small RGB display profile whose description is a text of our choice (ICC.1:2001-04).</summary>
internal static class IccProfile
{
    private const int HeaderLength = 128;

    public static byte[] Make(string description)
    {
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Description(description)),
            ("cprt", [.. "text\0\0\0\0"u8, .. Encoding.ASCII.GetBytes(description + " owner"), 0]),
            ("wtpt", Xyz(0.9505, 1, 1.0891)),
            ("rXYZ", Xyz(0.4361, 0.2225, 0.0139)),
            ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)),
            ("bXYZ", Xyz(0.1431, 0.0606, 0.7141)),
            ("rTRC", Gamma()), ("gTRC", Gamma()), ("bTRC", Gamma()),
        ];
        var start = HeaderLength + 4 + (tags.Length * 12);
        var profile = new byte[start + tags.Sum(t => Aligned(t.Data.Length))];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        var (entry, at) = (HeaderLength + 4, start);
        foreach (var (name, data) in tags)
        {
            Encoding.ASCII.GetBytes(name, profile.AsSpan(entry));
            BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(entry + 4), at);
            BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(entry + 8), data.Length);
            data.CopyTo(profile, at);
            (entry, at) = (entry + 12, at + Aligned(data.Length));
        }

        return profile;
    }

    private static int Aligned(int length) => (length + 3) & ~3;

    private static void WriteHeader(byte[] profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 2;
        profile[9] = 0x40;
        "mntrRGB XYZ "u8.CopyTo(profile.AsSpan(12));
        "acsp"u8.CopyTo(profile.AsSpan(36));
        Xyz(0.9642, 1, 0.8249).AsSpan(8).CopyTo(profile.AsSpan(68));
    }

    private static byte[] Description(string text)
    {
        var ascii = Encoding.ASCII.GetBytes(text + "\0");
        var data = new byte[12 + ascii.Length + 78];
        "desc"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), ascii.Length);
        ascii.CopyTo(data, 12);
        return data;
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        "XYZ "u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), (int)(x * 65536));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), (int)(y * 65536));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(16), (int)(z * 65536));
        return data;
    }

    /// <summary>A curve of one value: gamma 2.2.</summary>
    private static byte[] Gamma() => [.. "curv"u8, 0, 0, 0, 0, 0, 0, 0, 1, 0x02, 0x33];
}
