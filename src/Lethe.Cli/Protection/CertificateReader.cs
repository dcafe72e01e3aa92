using System.Globalization;
using Lethe.Protection;

namespace Lethe.Cli.Protection;

/// <summary>Reads certificates of recipients and speaks up when one should not be used.</summary>
internal sealed class CertificateReader(bool strict, TextWriter warnings, DateTimeOffset now)
{
    private const long LargestFile = 1024 * 1024;

    private readonly HashSet<string> _told = [];

    /// <summary>The recipients, each once; null and the reason when a file is none.</summary>
    internal List<Recipient>? Read(string option, IReadOnlyList<string> files, out string? error)
    {
        var recipients = new List<Recipient>();
        foreach (var file in files)
        {
            if (ReadOne(option, file, out error) is not { } recipient)
            {
                return null;
            }

            if (!recipients.Exists(other => other.PublicKeyId.Span.SequenceEqual(recipient.PublicKeyId.Span)))
            {
                recipients.Add(recipient);
            }
        }

        error = null;
        return recipients;
    }

    private Recipient? ReadOne(string option, string file, out string? error)
    {
        if (!File.Exists(file) || new FileInfo(file).Length > LargestFile)
        {
            error = $"{option}: '{file}' is not a certificate file";
            return null;
        }

        var recipient = Recipient.TryRead(File.ReadAllBytes(file), null, out var reason);
        if (recipient is null)
        {
            error = $"{option}: '{file}': {reason}";
            return null;
        }

        error = null;
        var concerns = string.Join("; ", recipient.ConcernsAt(now).Select(Describe));
        if (concerns.Length > 0 && strict)
        {
            error = $"{option}: '{file}': {concerns}";
            return null;
        }

        if (concerns.Length > 0 && _told.Add(recipient.Fingerprint))
        {
            warnings.WriteLine(string.Create(CultureInfo.InvariantCulture, $"lethe: warning: {option}: '{file}': {concerns}"));
        }

        return recipient;
    }

    private static string Describe(CertificateConcern concern) => concern switch
    {
        CertificateConcern.Expired => "the certificate has expired",
        CertificateConcern.NotYetValid => "the certificate is not valid yet",
        CertificateConcern.NotForKeyEncipherment => "the certificate is not made for the encryption of keys (Key Usage)",
        CertificateConcern.CertificateAuthority => "the certificate is one of an authority, which should not encrypt",
        CertificateConcern.SmallExponent => "the key has a small exponent",
        _ => $"the certificate is odd ({concern})",
    };
}
