using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Lethe.Protection.Hidden;

/// <summary>
/// A key stream over the payload, so that the structure of a CMS envelope (DER) does not show: AES-256 in counter mode
/// (NIST SP 800-38A 6.5), the counter in the first eight bytes of a block, little endian, from 0.
/// </summary>
internal static class Whitening
{
    private const int Piece = 2048;
    private const int Block = 16;

    /// <summary>Adds the key stream, or takes it away again.</summary>
    internal static void Apply(ReadOnlySpan<byte> seed, Span<byte> content)
    {
        Span<byte> key = stackalloc byte[32];
        HiddenKeys.Derive(seed, [], "whitening"u8, 0, key);
        using var aes = Aes.Create();
        aes.SetKey(key);
        Span<byte> counters = stackalloc byte[Piece];
        Span<byte> stream = stackalloc byte[Piece];
        counters.Clear();
        for (var (done, number) = (0, 0L); done < content.Length; done += Piece)
        {
            for (var at = 0; at < Piece; at += Block)
            {
                BinaryPrimitives.WriteInt64LittleEndian(counters[at..], number++);
            }

            aes.EncryptEcb(counters, stream, PaddingMode.None);
            Xor(content[done..Math.Min(done + Piece, content.Length)], stream);
        }
    }

    private static void Xor(Span<byte> content, ReadOnlySpan<byte> stream)
    {
        var wide = MemoryMarshal.Cast<byte, Vector<byte>>(content);
        var others = MemoryMarshal.Cast<byte, Vector<byte>>(stream);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] ^= others[i];
        }

        for (var i = wide.Length * Vector<byte>.Count; i < content.Length; i++)
        {
            content[i] ^= stream[i];
        }
    }
}
