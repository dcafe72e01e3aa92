using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;

namespace Lethe.Protection;

/// <summary>Finds the DER in a file, which may be PEM around it (RFC 7468), and tells by its shape what it is.</summary>
internal static class KeyFile
{
    /// <summary>The first certificate of a file, or else the first thing that is known.</summary>
    internal static (KeyFileKind Kind, byte[] Der) FindCertificate(ReadOnlySpan<byte> file) => Find(file, kind => kind == KeyFileKind.Certificate);

    /// <summary>The first private key of a file, or else the first thing that is known.</summary>
    internal static (KeyFileKind Kind, byte[] Der) FindKey(ReadOnlySpan<byte> file) => Find(file, kind => kind != KeyFileKind.Certificate);

    private static (KeyFileKind Kind, byte[] Der) Find(ReadOnlySpan<byte> file, Func<KeyFileKind, bool> wanted)
    {
        if (AsnDecoder.TryReadEncodedValue(file, AsnEncodingRules.BER, out _, out _, out _, out var length))
        {
            // Text can pass for BER ("--" is a tag and a length), so the shape has to be known too.
            var der = file[..length].ToArray();
            if (KindOf(der) is var kind and not KeyFileKind.Unknown)
            {
                return (kind, der);
            }
        }

        return FindPem(file, wanted);
    }

    private static (KeyFileKind Kind, byte[] Der) FindPem(ReadOnlySpan<byte> file, Func<KeyFileKind, bool> wanted)
    {
        var text = Encoding.Latin1.GetString(file);
        var other = text.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal) ? KeyFileKind.OldEncryption : KeyFileKind.Unknown;
        byte[] otherDer = [];
        for (var rest = text.AsSpan(); PemEncoding.TryFind(rest, out var found); rest = rest[found.Location.End..])
        {
            var kind = KindOf(rest[found.Label]);
            if (kind == KeyFileKind.Unknown)
            {
                continue;
            }

            var der = Convert.FromBase64String(rest[found.Base64Data].ToString());
            if (wanted(kind))
            {
                return (kind, der);
            }

            (other, otherDer) = other == KeyFileKind.Unknown ? (kind, der) : (other, otherDer);
        }

        return (other, otherDer);
    }

    private static KeyFileKind KindOf(ReadOnlySpan<char> label) => label switch
    {
        "CERTIFICATE" or "X509 CERTIFICATE" => KeyFileKind.Certificate,
        "PRIVATE KEY" => KeyFileKind.Pkcs8,
        "ENCRYPTED PRIVATE KEY" => KeyFileKind.EncryptedPkcs8,
        "RSA PRIVATE KEY" => KeyFileKind.Pkcs1,
        _ => label.EndsWith(" PRIVATE KEY") ? KeyFileKind.OtherKey : KeyFileKind.Unknown,
    };

    private static KeyFileKind KindOf(byte[] der)
    {
        try
        {
            var outer = new AsnReader(der, AsnEncodingRules.BER).ReadSequence();
            return outer.PeekTag() == Asn1Tag.Integer ? KindOfNumbered(outer) : KindOfNested(outer);
        }
        catch (AsnContentException)
        {
            return KeyFileKind.Unknown;
        }
    }

    /// <summary>PKCS#12 has version 3; private keys have 0 or 1, then their algorithm or their modulus.</summary>
    private static KeyFileKind KindOfNumbered(AsnReader outer)
    {
        if (!outer.TryReadInt32(out var version))
        {
            return KeyFileKind.Unknown;
        }

        var next = outer.PeekTag();
        return (version, next.TagValue) switch
        {
            (3, (int)UniversalTagNumber.Sequence) => KeyFileKind.Pkcs12,
            (0 or 1, (int)UniversalTagNumber.Sequence) => KeyFileKind.Pkcs8,
            (0 or 1, (int)UniversalTagNumber.Integer) => KeyFileKind.Pkcs1,
            _ => KeyFileKind.Unknown,
        };
    }

    private static KeyFileKind KindOfNested(AsnReader outer)
    {
        var first = outer.ReadSequence();
        if (first.HasData && first.PeekTag() == Asn1Tag.ObjectIdentifier)
        {
            return outer.HasData && outer.PeekTag() == Asn1Tag.PrimitiveOctetString ? KeyFileKind.EncryptedPkcs8 : KeyFileKind.Unknown;
        }

        return outer.HasData && outer.PeekTag() == Asn1Tag.Sequence ? KeyFileKind.Certificate : KeyFileKind.Unknown;
    }
}
