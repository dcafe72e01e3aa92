using System.Formats.Asn1;

namespace Lethe.Protection;

/// <summary>Reads EnvelopedData (RFC 5652 6.1) in BER: other programs write indefinite lengths and strings in pieces.</summary>
internal static class EnvelopeReader
{
    /// <summary>Most bytes of a value: far more than a data set without pixels has.</summary>
    internal const int MostBytes = 1 << 28;

    /// <summary>Most recipients: each costs an operation with every private key.</summary>
    internal const int MostRecipients = 1000;

    private static Asn1Tag Zero => new(TagClass.ContextSpecific, 0);

    private static Asn1Tag One => new(TagClass.ContextSpecific, 1);

    /// <summary>The envelope, or null and why not. Never throws, whatever the bytes.</summary>
    internal static Envelope? TryRead(ReadOnlySpan<byte> value, out EnvelopeVerdict verdict)
    {
        if (value.Length > MostBytes)
        {
            verdict = EnvelopeVerdict.Unsupported;
            return null;
        }

        try
        {
            var envelope = ReadMessage(value);
            verdict = envelope is null ? EnvelopeVerdict.Unsupported : EnvelopeVerdict.Opened;
            return envelope;
        }
        catch (AsnContentException)
        {
            verdict = EnvelopeVerdict.Damaged;
            return null;
        }
    }

    private static Envelope? ReadMessage(ReadOnlySpan<byte> value)
    {
        AsnDecoder.ReadSequence(value, AsnEncodingRules.BER, out _, out _, out var length);
        // PS3.5 6.2: OB has an even length, and 00 fills it.
        Demand(!value[length..].ContainsAnyExcept((byte)0));
        var message = new AsnReader(value[..length].ToArray(), AsnEncodingRules.BER).ReadSequence();
        var type = message.ReadObjectIdentifier();
        var wrapper = message.ReadSequence(Zero);
        message.ThrowIfNotEmpty();
        if (type != CmsObjects.EnvelopedData)
        {
            return null;
        }

        var envelope = wrapper.ReadSequence();
        wrapper.ThrowIfNotEmpty();
        return ReadEnvelope(envelope);
    }

    private static Envelope? ReadEnvelope(AsnReader envelope)
    {
        var known = envelope.TryReadInt32(out var version) && version is >= 0 and <= 4;
        if (envelope.PeekTag() == Constructed(Zero))
        {
            envelope.ReadEncodedValue(); // originatorInfo: certificates, of no use without key agreement
        }

        var wrapped = new List<byte[]>();
        var others = ReadRecipients(envelope.ReadSetOf(skipSortOrderValidation: true), wrapped);
        var encrypted = envelope.ReadSequence();
        if (envelope.HasData && envelope.PeekTag() == Constructed(One))
        {
            envelope.ReadEncodedValue(); // unprotectedAttrs
        }

        envelope.ThrowIfNotEmpty();
        var isData = encrypted.ReadObjectIdentifier() == CmsObjects.Data;
        var encryption = ContentEncryption.Read(encrypted.ReadSequence());
        var content = encrypted.ReadOctetString(Zero);
        encrypted.ThrowIfNotEmpty();
        return known && isData && encryption is not null ? new Envelope(wrapped, others, encryption, content) : null;
    }

    /// <summary>True if there are recipients of kinds that are not read.</summary>
    private static bool ReadRecipients(AsnReader recipients, List<byte[]> wrapped)
    {
        var others = false;
        var count = 0;
        do
        {
            Demand(++count <= MostRecipients);
            if (recipients.PeekTag() == Asn1Tag.Sequence)
            {
                others |= !ReadKeyTransport(recipients.ReadSequence(), wrapped);
            }
            else
            {
                // RFC 5652 6.2: [1] key agreement, [2] shared key, [3] password, [4] anything else.
                Demand(recipients.PeekTag() is { TagClass: TagClass.ContextSpecific, TagValue: >= 1 and <= 4 });
                recipients.ReadEncodedValue();
                others = true;
            }
        }
        while (recipients.HasData);
        return others;
    }

    /// <summary>
    /// RFC 5652 6.2.1. False for another algorithm than RSA PKCS#1 v1.5. Whom it names is passed over: the file of a private
    /// key has neither issuer nor serial number, so each key is tried on each recipient.
    /// </summary>
    private static bool ReadKeyTransport(AsnReader info, List<byte[]> wrapped)
    {
        info.ReadIntegerBytes(); // version: 0, or 2 with a subject key identifier
        var name = info.PeekTag();
        Demand(name == Asn1Tag.Sequence || name.HasSameClassAndValue(Zero));
        info.ReadEncodedValue();
        var algorithm = info.ReadSequence().ReadObjectIdentifier();
        var key = info.ReadOctetString();
        info.ThrowIfNotEmpty();
        if (algorithm != CmsObjects.RsaEncryption)
        {
            return false;
        }

        wrapped.Add(key);
        return true;
    }

    private static Asn1Tag Constructed(Asn1Tag tag) => new(tag.TagClass, tag.TagValue, isConstructed: true);

    private static void Demand(bool isSo)
    {
        if (!isSo)
        {
            throw new AsnContentException();
        }
    }
}
