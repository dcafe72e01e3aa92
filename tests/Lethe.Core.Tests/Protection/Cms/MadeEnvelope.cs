using Lethe.TestKit;
using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Lethe.Core.Tests.Protection.Cms;

/// <summary>An envelope written part by part, so that a test can make any of them wrong.</summary>
internal sealed record MadeEnvelope
{
    internal static readonly byte[] Content = [.. Enumerable.Range(0, 40).Select(i => (byte)i)];
    private static readonly byte[] ContentKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    internal string Type { get; init; } = "1.2.840.113549.1.7.3";

    internal int Version { get; init; }

    internal bool WithOriginator { get; init; }

    internal bool WithAttributes { get; init; }

    internal int Recipients { get; init; } = 1;

    internal string Transport { get; init; } = "1.2.840.113549.1.1.1";

    internal bool WithParameters { get; init; } = true;

    internal string ContentType { get; init; } = "1.2.840.113549.1.7.1";

    internal string Cipher { get; init; } = "2.16.840.1.101.3.4.1.42";

    internal byte[] Iv { get; init; } = new byte[16];

    internal byte[] Key { get; init; } = ContentKey;

    /// <summary>What stands as encrypted content, with its tag; null for the right one.</summary>
    internal byte[]? Encrypted { get; init; }

    internal byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Type);
            using (writer.PushSequence(Context(0)))
            using (writer.PushSequence())
            {
                WriteEnvelope(writer);
            }
        }

        return writer.Encode();
    }

    /// <summary>The right ciphertext.</summary>
    internal static byte[] Ciphertext()
    {
        using var aes = Aes.Create();
        aes.Key = ContentKey;
        return aes.EncryptCbc(Content, new byte[16]);
    }

    private void WriteEnvelope(AsnWriter writer)
    {
        writer.WriteInteger(Version);
        Optional(writer, 0, WithOriginator);
        using (writer.PushSetOf())
        {
            for (var i = 0; i < Recipients; i++)
            {
                WriteRecipient(writer);
            }
        }

        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(ContentType);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Cipher);
                writer.WriteOctetString(Iv);
            }

            if (Encrypted is null)
            {
                writer.WriteOctetString(Ciphertext(), Context(0));
            }
            else if (Encrypted.Length > 0)
            {
                writer.WriteEncodedValue(Encrypted);
            }
        }

        Optional(writer, 1, WithAttributes);
    }

    private void WriteRecipient(AsnWriter writer)
    {
        using var info = writer.PushSequence();
        writer.WriteInteger(2);
        writer.WriteOctetString([1, 2, 3], Context(0));
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(Transport);
            if (WithParameters)
            {
                writer.WriteNull();
            }
        }

        using var key = TestPair.First.Certificate.PublicKey.GetRSAPublicKey()!;
        writer.WriteOctetString(key.Encrypt(Key, RSAEncryptionPadding.Pkcs1));
    }

    private static void Optional(AsnWriter writer, int tag, bool isThere)
    {
        if (isThere)
        {
            using var part = writer.PushSequence(Context(tag));
            writer.WriteOctetString([1, 2]);
        }
    }

    private static Asn1Tag Context(int value) => new(TagClass.ContextSpecific, value);
}
