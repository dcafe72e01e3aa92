using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Lethe.Protection;
using Lethe.TestKit;

namespace Lethe.Core.Tests.Protection;

/// <summary>A key pair for tests, made once per run and size: keys of tests are in no file of the repository.</summary>
internal sealed class TestPair
{
    private static readonly Lazy<TestPair> LazyFirst = new(() => new TestPair(2048, "first"));
    private static readonly Lazy<TestPair> LazySecond = new(() => new TestPair(2048, "second"));
    private static readonly Lazy<TestPair> LazyMiddle = new(() => new TestPair(3072, "middle"));
    private static readonly Lazy<TestPair> LazyLong = new(() => new TestPair(4096, "long"));

    private TestPair(int bits, string name)
    {
        using var key = RSA.Create(bits);
        KeyPem = key.ExportPkcs8PrivateKeyPem();
        using var certified = Certify(key, name);
        Certificate = X509CertificateLoader.LoadCertificate(certified.RawData);
        Recipient = Recipient.TryFrom(Certificate, out _)!;
        Key = RecipientKey.TryRead(Encoding.ASCII.GetBytes(KeyPem), null, out _)!;
    }

    internal static TestPair First => LazyFirst.Value;

    internal static TestPair Second => LazySecond.Value;

    internal static TestPair Middle => LazyMiddle.Value;

    internal static TestPair Long => LazyLong.Value;

    internal string KeyPem { get; }

    internal X509Certificate2 Certificate { get; }

    internal Recipient Recipient { get; }

    internal RecipientKey Key { get; }

    /// <summary>Certificate and private key in PKCS#12.</summary>
    internal byte[] Pkcs12(string? password)
    {
        using var key = RSA.Create();
        key.ImportFromPem(KeyPem);
        using var both = Certificate.CopyWithPrivateKey(key);
        return both.Export(X509ContentType.Pfx, password);
    }

    internal static TestPair OfSize(int bits) => bits switch { 2048 => First, 3072 => Middle, 4096 => Long, _ => new TestPair(bits, "other") };

    /// <summary>Writes certificate and key for the programs that judge.</summary>
    internal (string Certificate, string Key) Write(TemporaryFolder folder, string name)
    {
        var (certificate, key) = (folder.File(name + ".crt"), folder.File(name + ".key"));
        File.WriteAllText(certificate, Certificate.ExportCertificatePem());
        File.WriteAllText(key, KeyPem);
        return (certificate, key);
    }

    internal static X509Certificate2 Certify(RSA key, string name, params X509Extension[] extensions)
    {
        var request = new CertificateRequest($"CN={name}, O=Invented", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        foreach (var extension in extensions)
        {
            request.CertificateExtensions.Add(extension);
        }

        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
