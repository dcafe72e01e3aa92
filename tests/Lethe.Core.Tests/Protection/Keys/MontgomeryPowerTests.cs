using System.Numerics;
using Lethe.Protection;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Keys;

public sealed class MontgomeryPowerTests
{
    private static readonly ulong[] Exponents = [3, 5, 7, 17, 65537, 0xFFFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0001];

    [Fact]
    public void Powers_are_those_of_the_library()
    {
        var random = new Random(20);
        foreach (var bits in (int[])[8, 63, 64, 65, 127, 128, 1024, 2047, 2048, 2049, 3072])
        {
            foreach (var exponent in Exponents)
            {
                var modulus = Odd(random, bits);
                Check(modulus, exponent, Number(random, bits + 40) % modulus);
            }
        }
    }

    /// <summary>Words of ones make every carry there is.</summary>
    [Fact]
    public void Numbers_at_the_edges_come_out_right()
    {
        foreach (var bits in (int[])[64, 128, 192, 2048])
        {
            var largest = (BigInteger.One << bits) - 1;
            var smallest = (BigInteger.One << (bits - 1)) + 1;
            foreach (var modulus in (BigInteger[])[largest, smallest])
            {
                foreach (var number in (BigInteger[])[0, 1, 2, modulus - 1, modulus - 2, modulus >> 1])
                {
                    Check(modulus, 65537, number);
                    Check(modulus, ulong.MaxValue, number);
                }
            }
        }
    }

    private static void Check(BigInteger modulus, ulong exponent, BigInteger number)
    {
        var length = modulus.GetByteCount(isUnsigned: true);
        var power = new byte[length];
        new MontgomeryPower(modulus, exponent).Raise(number.ToByteArray(isUnsigned: true, isBigEndian: true), power);

        new BigInteger(power, isUnsigned: true, isBigEndian: true).ShouldBe(BigInteger.ModPow(number, exponent, modulus), $"{modulus.GetBitLength()} bits, exponent {exponent}");
    }

    private static BigInteger Odd(Random random, int bits) => (Number(random, bits) | 1) | (BigInteger.One << (bits - 1));

    private static BigInteger Number(Random random, int bits)
    {
        var bytes = new byte[(bits + 7) / 8];
        random.NextBytes(bytes);
        return new BigInteger(bytes, isUnsigned: true) & ((BigInteger.One << bits) - 1);
    }
}
