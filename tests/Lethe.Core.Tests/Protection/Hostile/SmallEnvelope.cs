using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using Lethe.Protection;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>Envelopes of a key that is short, so that tens of thousands open in seconds. Made by hand: the engine seals for no such key.</summary>
internal static class SmallEnvelope
{
    private static readonly byte[] ContentKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly Lazy<(RecipientKey Key, byte[] Wrapped)> Pair = new(Make);

    internal static RecipientKey Key => Pair.Value.Key;

    /// <summary>The content in CMS, as one recipient of the key gets it.</summary>
    internal static byte[] Seal(byte[] content)
    {
        using var aes = Aes.Create();
        aes.Key = ContentKey;
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(CmsObjects.EnvelopedData);
            using (writer.PushSequence(Zero))
            using (writer.PushSequence())
            {
                writer.WriteInteger(0);
                WriteRecipients(writer);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(CmsObjects.Data);
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(CmsObjects.Aes256Cbc);
                        writer.WriteOctetString(new byte[16]);
                    }

                    writer.WriteOctetString(aes.EncryptCbc(content, new byte[16]), Zero);
                }
            }
        }

        return writer.Encode();
    }

    private static Asn1Tag Zero => new(TagClass.ContextSpecific, 0);

    private static void WriteRecipients(AsnWriter writer)
    {
        using var all = writer.PushSetOf();
        using var info = writer.PushSequence();
        writer.WriteInteger(2);
        writer.WriteOctetString([1, 2, 3], Zero);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(CmsObjects.RsaEncryption);
            writer.WriteNull();
        }

        writer.WriteOctetString(Pair.Value.Wrapped);
    }

    private static (RecipientKey Key, byte[] Wrapped) Make()
    {
        using var rsa = RSA.Create(RecipientKey.SmallestKey);
        var key = RecipientKey.TryRead(Encoding.ASCII.GetBytes(rsa.ExportPkcs8PrivateKeyPem()), null, out _)!;
        return (key, rsa.Encrypt(ContentKey, RSAEncryptionPadding.Pkcs1));
    }
}
