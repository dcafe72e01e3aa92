using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Lethe.Protection;

namespace Lethe.TestKit;

/// <summary>A key pair for tests, made once per run and size: keys of tests are in no file of the repository.</summary>
public sealed class TestPair
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

    public static TestPair First => LazyFirst.Value;

    public static TestPair Second => LazySecond.Value;

    public static TestPair Middle => LazyMiddle.Value;

    public static TestPair Long => LazyLong.Value;

    public string KeyPem { get; }

    public X509Certificate2 Certificate { get; }

    public Recipient Recipient { get; }

    public RecipientKey Key { get; }

    /// <summary>Certificate and private key in PKCS#12.</summary>
    public byte[] Pkcs12(string? password)
    {
        using var key = RSA.Create();
        key.ImportFromPem(KeyPem);
        using var both = Certificate.CopyWithPrivateKey(key);
        return both.Export(X509ContentType.Pfx, password);
    }

    public static TestPair OfSize(int bits) => bits switch { 2048 => First, 3072 => Middle, 4096 => Long, _ => new TestPair(bits, "other") };

    /// <summary>Writes certificate and key for the programs that judge.</summary>
    public (string Certificate, string Key) Write(TemporaryFolder folder, string name)
    {
        var (certificate, key) = (folder.File(name + ".crt"), folder.File(name + ".key"));
        File.WriteAllText(certificate, Certificate.ExportCertificatePem());
        File.WriteAllText(key, KeyPem);
        return (certificate, key);
    }

    public static X509Certificate2 Certify(RSA key, string name, params X509Extension[] extensions)
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
