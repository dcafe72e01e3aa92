namespace Lethe.Cli.Protection;

/// <summary>How the user wants originals to be kept.</summary>
/// <param name="Recipients">Certificate files of those who get all.</param>
/// <param name="Groups">File with groups of recipients, or null.</param>
/// <param name="Only">Nothing but a minimal header stays in the clear.</param>
/// <param name="Hide">The envelope goes into the pixels.</param>
/// <param name="Strict">Concerns about a certificate end the run.</param>
internal sealed record ProtectionRequest(IReadOnlyList<string> Recipients, string? Groups, bool Only, bool Hide, bool Strict)
{
    /// <summary>True if originals are to be kept at all.</summary>
    internal bool IsWanted => Recipients.Count > 0 || Groups is not null;

    /// <summary>What is wrong with the combination, or null.</summary>
    internal string? Refusal() =>
        !IsWanted && Only ? "--encrypt-only: --encrypt-to CERT.pem is needed, or the originals would be lost"
        : !IsWanted && Hide ? "--hide-envelope: --encrypt-to CERT.pem is needed; nothing is hidden that is not encrypted"
        : !IsWanted && Strict ? "--strict: there is no certificate to be strict about; name one with --encrypt-to"
        : Hide && Groups is not null ? "--hide-envelope: pixels hide one envelope; leave --encrypt-groups out"
        : null;
}
