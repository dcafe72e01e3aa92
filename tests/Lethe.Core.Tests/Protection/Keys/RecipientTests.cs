using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Keys;

public sealed class RecipientTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pem_der_and_pkcs12_give_the_same_recipient()
    {
        var certificate = TestPair.First.Certificate;
        var pem = Text(certificate.ExportCertificatePem());

        foreach (var file in (byte[][])[pem, certificate.RawData, [.. Text("Subject: 0\n\n"), .. pem], [.. Text(TestPair.First.KeyPem + "\n"), .. pem], TestPair.First.Pkcs12(null)])
        {
            Read(file).PublicKeyId.ToArray().ShouldBe(TestPair.First.Recipient.PublicKeyId.ToArray());
        }

        Recipient.TryRead(TestPair.First.Pkcs12("invented"), "invented", out _)!.Fingerprint.ShouldBe(TestPair.First.Recipient.Fingerprint);
    }

    [Fact]
    public void The_first_of_a_chain_counts()
    {
        var chain = TestPair.Middle.Certificate.ExportCertificatePem() + "\n" + TestPair.First.Certificate.ExportCertificatePem();

        Read(Text(chain)).KeySize.ShouldBe(3072);
    }

    [Fact]
    public void Id_and_fingerprint_are_digests_of_the_public_key()
    {
        var expected = SHA256.HashData(TestPair.First.Certificate.PublicKey.ExportSubjectPublicKeyInfo());

        TestPair.First.Recipient.PublicKeyId.ToArray().ShouldBe(expected);
        TestPair.First.Recipient.Fingerprint.ShouldBe(Convert.ToHexStringLower(expected)[..16]);
        TestPair.First.Key.PublicKeyId.ToArray().ShouldBe(expected);
    }

    [Theory]
    [InlineData(1024, "1024 bits")]
    [InlineData(2040, "2040 bits")]
    public void A_short_key_is_refused(int bits, string expected)
    {
        using var key = RSA.Create(bits);
        using var certificate = TestPair.Certify(key, "short");

        Recipient.TryFrom(certificate, out var reason).ShouldBeNull();
        reason.ShouldNotBeNull().ShouldContain(expected);
    }

    [Fact]
    public void A_key_of_another_algorithm_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=curve", key, HashAlgorithmName.SHA256).CreateSelfSigned(Now, Now.AddDays(1));

        Reason(certificate.RawData).ShouldContain("not an RSA key");
    }

    [ToolFact("openssl")]
    public void A_key_for_signatures_alone_is_refused()
    {
        Tool.Run("openssl", "req", "-x509", "-newkey", "rsa-pss", "-nodes", "-subj", "/CN=pss", "-keyout", _folder.File("k"), "-out", _folder.File("c")).ExitCode.ShouldBe(0);

        Reason(File.ReadAllBytes(_folder.File("c"))).ShouldContain("not an RSA key for encryption");
    }

    [Fact]
    public void Files_of_other_kinds_are_refused_with_a_reason()
    {
        Reason([]).ShouldContain("no certificate");
        Reason([0]).ShouldContain("no certificate");
        Reason(Text("0 is where this text begins")).ShouldContain("no certificate");
        Reason(Text(TestPair.First.KeyPem)).ShouldContain("private key");
        Reason(Text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")).ShouldContain("cannot be read");
        var locked = TestPair.First.Pkcs12("invented");
        Reason(locked).ShouldContain("locked");
        Reason(locked, "wrong").ShouldContain("password does not open");
    }

    /// <summary>Each part is changed in turn: nothing throws, and what is still read is a recipient of its own.</summary>
    [Fact]
    public void A_changed_certificate_never_throws()
    {
        var der = TestPair.First.Certificate.RawData;
        var read = 0;
        for (var i = 0; i < der.Length; i++)
        {
            foreach (var mask in (byte[])[0x01, 0x80, 0xFF])
            {
                var changed = der.ToArray();
                changed[i] ^= mask;
                if (Recipient.TryRead(changed, null, out var reason) is { } recipient)
                {
                    recipient.ConcernsAt(Now).ShouldNotBeNull();
                    read++;
                }
                else
                {
                    reason.ShouldNotBeNullOrEmpty();
                }
            }
        }

        // The signature is not checked, so most changes leave a certificate.
        read.ShouldBeInRange(der.Length, der.Length * 3);
    }

    [Fact]
    public void Validity_and_key_usage_are_concerns()
    {
        using var key = KeyOf(TestPair.First);
        var recipient = Of(key, new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));

        recipient.ConcernsAt(Now).ShouldBe([CertificateConcern.NotForKeyEncipherment]);
        recipient.ConcernsAt(Now.AddYears(-11)).ShouldBe([CertificateConcern.NotYetValid, CertificateConcern.NotForKeyEncipherment]);
        recipient.ConcernsAt(Now.AddYears(11)).ShouldBe([CertificateConcern.Expired, CertificateConcern.NotForKeyEncipherment]);
        Of(key, new X509KeyUsageExtension(X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.DigitalSignature, critical: true)).ConcernsAt(Now).ShouldBeEmpty();
        Of(key).ConcernsAt(Now).ShouldBeEmpty();
        Of(key, new X509BasicConstraintsExtension(true, false, 0, true)).ConcernsAt(Now).ShouldBe([CertificateConcern.CertificateAuthority]);
    }

    [ToolFact("openssl")]
    public void A_small_exponent_is_a_concern()
    {
        Tool.Run("openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-pkeyopt", "rsa_keygen_pubexp:3", "-out", _folder.File("k")).ExitCode.ShouldBe(0);
        Tool.Run("openssl", "req", "-x509", "-key", _folder.File("k"), "-days", "9999", "-subj", "/CN=three", "-addext", "basicConstraints=critical,CA:FALSE", "-out", _folder.File("c")).ExitCode.ShouldBe(0);

        Read(File.ReadAllBytes(_folder.File("c"))).ConcernsAt(Now).ShouldBe([CertificateConcern.SmallExponent]);
    }

    private static Recipient Of(RSA key, params X509Extension[] extensions)
    {
        using var certificate = TestPair.Certify(key, "concern", extensions);
        return Recipient.TryFrom(certificate, out _).ShouldNotBeNull();
    }

    private static RSA KeyOf(TestPair pair)
    {
        var key = RSA.Create();
        key.ImportFromPem(pair.KeyPem);
        return key;
    }

    private static Recipient Read(byte[] file)
    {
        var recipient = Recipient.TryRead(file, null, out var reason);
        recipient.ShouldNotBeNull(reason);
        reason.ShouldBeNull();
        return recipient;
    }

    private static string Reason(byte[] file, string? password = null)
    {
        Recipient.TryRead(file, password, out var reason).ShouldBeNull();
        return reason.ShouldNotBeNull();
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);
}
