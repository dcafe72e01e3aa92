namespace Lethe.Protection;

/// <summary>The parts of EnvelopedData (RFC 5652 6.1) that opening needs.</summary>
/// <param name="WrappedKeys">The encrypted content key of each recipient with RSA PKCS#1 v1.5 key transport.</param>
/// <param name="HasOtherRecipients">There are recipients of other kinds, such as key agreement, passwords or OAEP.</param>
/// <param name="Encryption">The cipher of the content.</param>
/// <param name="Content">The encrypted content.</param>
internal sealed record Envelope(IReadOnlyList<byte[]> WrappedKeys, bool HasOtherRecipients, ContentEncryption Encryption, byte[] Content);
