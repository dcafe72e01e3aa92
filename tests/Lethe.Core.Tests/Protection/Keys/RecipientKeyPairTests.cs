using System.Security.Cryptography.X509Certificates;
using System.Text;
using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Keys;

public sealed class RecipientKeyPairTests : IDisposable
{
    private const string Password = "pässword of nobody";

    private static readonly DateTimeOffset From = new(2030, 5, 6, 7, 8, 9, TimeSpan.Zero);
    private static readonly Lazy<RecipientKeyPair> LazyPair = new(() => RecipientKeyPair.Create("Invented study", Password, From, 100));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static RecipientKeyPair Pair => LazyPair.Value;

    [Fact]
    public void Certificate_and_key_belong_together()
    {
        var recipient = Recipient.TryRead(Bytes(Pair.CertificatePem), null, out _).ShouldNotBeNull();
        using var key = RecipientKey.TryRead(Bytes(Pair.PrivateKeyPem), Password, out _).ShouldNotBeNull();

        recipient.KeySize.ShouldBe(3072);
        recipient.PublicKeyId.ToArray().ShouldBe(key.PublicKeyId.ToArray());
        recipient.ConcernsAt(From).ShouldBeEmpty();
        recipient.ConcernsAt(From.AddDays(100)).ShouldBeEmpty();
        recipient.ConcernsAt(From.AddSeconds(-1)).ShouldBe([CertificateConcern.NotYetValid]);
        recipient.ConcernsAt(From.AddDays(100).AddSeconds(1)).ShouldBe([CertificateConcern.Expired]);
    }

    [Fact]
    public void The_certificate_says_what_it_is_for()
    {
        using var certificate = X509Certificate2.CreateFromPem(Pair.CertificatePem);

        certificate.Subject.ShouldBe("CN=Invented study");
        certificate.Issuer.ShouldBe(certificate.Subject);
        certificate.SignatureAlgorithm.FriendlyName.ShouldBe("sha256RSA");
        var usage = certificate.Extensions.OfType<X509KeyUsageExtension>().Single();
        usage.KeyUsages.ShouldBe(X509KeyUsageFlags.KeyEncipherment);
        usage.Critical.ShouldBeTrue();
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority.ShouldBeFalse();
        certificate.Extensions.OfType<X509SubjectKeyIdentifierExtension>().ShouldHaveSingleItem();
    }

    [ToolFact("openssl")]
    public void Openssl_reads_both_and_sees_the_strength_of_the_lock()
    {
        File.WriteAllText(_folder.File("private.pem"), Pair.PrivateKeyPem);
        File.WriteAllText(_folder.File("certificate.pem"), Pair.CertificatePem);
        File.WriteAllText(_folder.File("password"), Password + "\n");

        Tool.Run("openssl", "pkey", "-in", _folder.File("private.pem"), "-passin", "file:" + _folder.File("password"), "-check", "-noout").Output.ShouldContain("Key is valid");
        Tool.Run("openssl", "pkey", "-in", _folder.File("private.pem"), "-passin", "pass:wrong", "-noout").ExitCode.ShouldNotBe(0);
        var structure = Tool.Run("openssl", "asn1parse", "-in", _folder.File("private.pem")).Output;
        foreach (var expected in (string[])["PBES2", "PBKDF2", "hmacWithSHA256", "aes-256-cbc", "0927C0"])
        {
            structure.ShouldContain(expected);
        }

        Tool.Run("openssl", "verify", "-attime", From.AddDays(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), "-CAfile", _folder.File("certificate.pem"), _folder.File("certificate.pem")).Output.ShouldContain("OK");
    }

    [Fact]
    public void Nothing_of_it_is_printed_by_chance() => Pair.ToString().ShouldBe("RecipientKeyPair");

    [Fact]
    public void Mistakes_of_the_caller_are_refused()
    {
        Should.Throw<ArgumentException>(() => RecipientKeyPair.Create(" ", Password, From, 1));
        Should.Throw<ArgumentException>(() => RecipientKeyPair.Create(new string('n', 65), Password, From, 1));
        Should.Throw<ArgumentException>(() => RecipientKeyPair.Create("n", "", From, 1));
        Should.Throw<ArgumentException>(() => RecipientKeyPair.Create("n", Password, From, 0));
        Should.Throw<ArgumentException>(() => RecipientKeyPair.Create("n", Password, From, 1, 1024));
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
