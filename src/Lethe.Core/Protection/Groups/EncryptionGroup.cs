namespace Lethe.Protection.Groups;

/// <summary>Recipients, and the original attributes that they may read: one item of Encrypted Attributes Sequence (PS3.15 E.1.1 a, several sets for several recipients).</summary>
/// <param name="Name">Letters, digits and hyphens; stands in reports.</param>
/// <param name="CertificateFiles">Full paths of the recipients' certificates; nobody has opened them yet.</param>
/// <param name="Attributes">What they may read.</param>
public sealed record EncryptionGroup(string Name, IReadOnlyList<string> CertificateFiles, AttributeSet Attributes);
