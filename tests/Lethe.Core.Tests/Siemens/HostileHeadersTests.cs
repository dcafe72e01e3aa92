using System.Buffers.Binary;
using System.Text;
using Lethe.Siemens;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Tests.Siemens;

/// <summary>Damaged headers: refused, or cleaned of everything that was planted in them.</summary>
public class HostileHeadersTests
{
    private const string Canary = "QUARZBERG";
    private static readonly int[] Numbers = [-1, 0, 1, 3, 4, 16, 77, 84, 205, 1024, 1025, 65536, int.MaxValue, int.MinValue, int.MaxValue - 3];

    [Fact]
    public void Every_truncation_is_refused_or_clean()
    {
        foreach (var header in new[] { Synthetic(isSecond: true), Synthetic(isSecond: false) })
        {
            for (var length = 0; length < header.Length; length++)
            {
                Check(header[..length]);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Mutations_are_refused_or_clean(bool isSecond)
    {
        var random = new Random(isSecond ? 4711 : 4712);
        var header = Synthetic(isSecond);
        var cleaned = 0;
        for (var i = 0; i < 6_000; i++)
        {
            cleaned += Check(Mutate(header, random)) ? 1 : 0;
        }

        // Both ends have to be met, or the test shows nothing.
        cleaned.ShouldBeInRange(500, 5_500);
    }

    [ReferenceFact(SiemensFile.Mosaics)]
    public void Mutations_of_a_real_header_are_refused_or_clean()
    {
        var random = new Random(4713);
        var header = SiemensFile.Read(SiemensFile.Paths().First(path => path.EndsWith("0.dcm", StringComparison.Ordinal))).Header("29001010");
        for (var i = 0; i < 2_000; i++)
        {
            Check(Mutate(header, random));
        }
    }

    [Fact]
    public void Many_items_or_marks_take_no_time()
    {
        var many = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            many.Append("### ASCCONV BEGIN ###\n");
        }

        Check(new CsaBuilder(isSecond: true).Add("MrPhoenixProtocol", "UN", many.ToString()).Build()).ShouldBeTrue();
        Check(new CsaBuilder(isSecond: true).Add("B_value", "IS", new string[100_000].Select(_ => string.Empty).ToArray()).Build()).ShouldBeTrue();
    }

    private static byte[] Synthetic(bool isSecond) => new CsaBuilder(isSecond, Encoding.ASCII.GetBytes(Canary))
        .Add("B_value", "IS", "1000", "")
        .Add(Canary, "IS", "1000")
        .Add("DiffusionGradientDirection", "FD", 3, "0.57735027", "-0.57735027", Canary)
        .Add("GradientMode", "SH", "Fast")
        .Add("ImaCoilString", "LO", "HEA;HEP")
        .Add("PixelFileName", "UN", Canary)
        .Add("MrPhoenixProtocol", "UN", $"{Canary}\n### ASCCONV BEGIN {Canary} ###\nlContrasts = 1\n{Canary} = 1\n"
            + $"sSliceArray.{Canary} = 1\nalTE[0] = 93000 # {Canary}\ntProtocolName = \"\"{Canary}\"\"\ntSequenceFileName = \"\"%SiemensSeq%\\{Canary}\"\"\n"
            + $"asCoilSelectMeas[0].asList[0].sCoilElementID.tCoilID = \"\"{Canary}\"\"\n### ASCCONV END ###{Canary}")
        .Build();

    private static byte[] Mutate(byte[] header, Random random)
    {
        var bytes = (byte[])header.Clone();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var at = random.Next(bytes.Length - 4);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at & ~3), Numbers[random.Next(Numbers.Length)]);
                    break;
                case 2:
                    var from = random.Next(bytes.Length);
                    var length = Math.Min(random.Next(100), bytes.Length - Math.Max(at, from));
                    bytes.AsSpan(from, length).ToArray().CopyTo(bytes, at);
                    break;
                case 3:
                    bytes = bytes[..random.Next(bytes.Length / 2, bytes.Length)];
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return bytes;
    }

    /// <summary>True if the header was cleaned.</summary>
    private static bool Check(byte[] header)
    {
        var copy = new byte[header.Length];
        copy.AsSpan().Fill(0x51);
        if (!CsaHeader.TryClean(header, copy, new Nobody()))
        {
            copy.AsSpan().ContainsAnyExcept((byte)0).ShouldBeFalse();
            return false;
        }

        CsaHeader.IsClean(copy, new Nobody()).ShouldBeTrue();
        var text = Encoding.Latin1.GetString(copy);
        for (var i = 0; i + 4 <= Canary.Length; i++)
        {
            text.ShouldNotContain(Canary.Substring(i, 4));
        }

        return true;
    }
}
