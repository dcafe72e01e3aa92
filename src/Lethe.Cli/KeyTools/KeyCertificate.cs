using System.CommandLine;
using System.Globalization;
using System.Text;
using Lethe.Cli.Invocation;
using Lethe.Protection;

namespace Lethe.Cli.KeyTools;

/// <summary><c>lethe key certificate</c>: the pair of keys for Encrypted Attributes (PS3.15 E.1.1).</summary>
internal static class KeyCertificate
{
    private const string PrivateKey = "private.pem";
    private const string Certificate = "certificate.pem";
    private const int MostDays = 36500;

    internal static Command Create()
    {
        var folder = new Option<string>("--out") { Description = $"Folder for {PrivateKey} and {Certificate}; existing ones are never overwritten.", HelpName = "DIR", Required = true };
        var name = new Option<string>("--name") { Description = "Name in the certificate. Everyone can read it in each file that is encrypted to it.", HelpName = "NAME", DefaultValueFactory = _ => "Lethe recipient" };
        var days = new Option<int>("--days") { Description = "How long the certificate is valid. What was encrypted opens afterwards too.", HelpName = "N", DefaultValueFactory = _ => 1825 };
        var password = new Option<string?>("--password-file") { Description = "File whose first line is the password of the private key. Without it the password is asked for.", HelpName = "FILE" };
        var command = new Command("certificate", "Makes a private key and its certificate: who has the certificate can encrypt originals, who has the key can restore them.")
        {
            folder, name, days, password,
        };
        command.SetAction(parsed => Make(parsed, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(name), parsed.GetValue(days), parsed.GetValue(password)));
        return command;
    }

    private static int Make(ParseResult parsed, string folder, string name, int days, string? passwordFile)
    {
        var (privateKey, certificate) = (Path.Combine(folder, PrivateKey), Path.Combine(folder, Certificate));
        if (Objection(privateKey, certificate, name, days) is { } objection)
        {
            return Failure.Usage(parsed, objection);
        }

        if (PasswordSource.Read(passwordFile, parsed.InvocationConfiguration.Error, confirm: true, out var error) is not { } password)
        {
            return Failure.Usage(parsed, error!);
        }

        // From midnight, so that a receiver whose clock is slow can use it at once.
        var pair = RecipientKeyPair.Create(name, password, new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero), days);
        Directory.CreateDirectory(folder);
        Write(privateKey, certificate, pair);
        Tell(parsed.InvocationConfiguration.Output, privateKey, certificate, pair);
        return ExitCode.Success;
    }

    private static string? Objection(string privateKey, string certificate, string name, int days)
    {
        foreach (var path in (ReadOnlySpan<string>)[privateKey, certificate])
        {
            if (Path.Exists(path))
            {
                return $"{path} exists and is not overwritten: what was encrypted to an old certificate opens with its private key alone";
            }
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > RecipientKeyPair.LongestName || name.Any(char.IsControl))
        {
            return $"--name: 1 to {RecipientKeyPair.LongestName} characters";
        }

        return days is < 1 or > MostDays ? $"--days: 1 to {MostDays}" : null;
    }

    /// <summary>Both or none. The private key first: a certificate without its key would lock data for ever.</summary>
    private static void Write(string privateKey, string certificate, RecipientKeyPair pair)
    {
        OwnerFile.WriteNew(privateKey, pair.PrivateKeyPem);
        try
        {
            using var writer = new StreamWriter(certificate, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write });
            writer.Write(pair.CertificatePem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(privateKey);
            throw;
        }
    }

    private static void Tell(TextWriter output, string privateKey, string certificate, RecipientKeyPair pair)
    {
        var recipient = Recipient.TryRead(Encoding.ASCII.GetBytes(pair.CertificatePem), password: null, out _)!;
        output.WriteLine($"{certificate}: certificate {recipient.Fingerprint}, RSA {recipient.KeySize} bits, valid from {Day(recipient.From)} to {Day(recipient.To)}. Give it to whoever encrypts.");
        output.WriteLine($"{privateKey}: private key {recipient.Fingerprint}, locked with the password.");
        output.WriteLine("Keep the private key and the password, apart from the encrypted files, and keep a copy of both: without them nobody can restore what was encrypted.");
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
