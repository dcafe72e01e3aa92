using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;
using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Keys;

public sealed class RecipientKeyTests : IDisposable
{
    private const string Password = "pässword of nobody";

    private static readonly PbeParameters Lock = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_form_that_dotnet_writes_is_read()
    {
        using var key = RSA.Create();
        key.ImportFromPem(TestPair.First.KeyPem);
        byte[][] files =
        [
            key.ExportRSAPrivateKey(), Text(key.ExportRSAPrivateKeyPem()), key.ExportPkcs8PrivateKey(), Text(key.ExportPkcs8PrivateKeyPem()),
            key.ExportEncryptedPkcs8PrivateKey(Password, Lock), Text(key.ExportEncryptedPkcs8PrivateKeyPem(Password, Lock)),
            Text(TestPair.Second.Certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem()),
            TestPair.First.Pkcs12(Password),
        ];

        foreach (var file in files)
        {
            Opens(file, Password);
        }

        Opens(TestPair.First.Pkcs12(null), null);
    }

    [ToolTheory("openssl")]
    [InlineData("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -aes-256-cbc -pass file:P -out K")]
    [InlineData("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out K")]
    [InlineData("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -outform DER -out K")]
    [InlineData("genrsa -traditional -out K 2048")]
    [InlineData("genrsa -aes128 -passout file:P -out K 2048")]
    [InlineData("genrsa -des3 -passout file:P -out K 2048")]
    public void What_openssl_writes_is_read(string command)
    {
        Openssl(command);

        using var key = RecipientKey.TryRead(File.ReadAllBytes(_folder.File("K")), Password, out var problem);
        problem.ShouldBe(RecipientKeyProblem.None);
        var shown = Tool.Run("openssl", "pkey", "-in", _folder.File("K"), "-passin", "pass:" + Password, "-pubout", "-out", _folder.File("public"));
        shown.ExitCode.ShouldBe(0, shown.Output);
        using var expected = RSA.Create();
        expected.ImportFromPem(File.ReadAllText(_folder.File("public")));
        key!.PublicKeyId.ToArray().ShouldBe(SHA256.HashData(expected.ExportSubjectPublicKeyInfo()));
    }

    [ToolTheory("openssl")]
    [InlineData("pkcs8 -topk8 -in KEY -v2 aes-128-cbc -passout file:P -out K")]
    [InlineData("pkcs8 -topk8 -in KEY -v2 aes-256-cbc -v2prf hmacWithSHA512 -passout file:P -out K -outform DER")]
    [InlineData("pkcs8 -topk8 -in KEY -v1 PBE-SHA1-3DES -passout file:P -out K")]
    [InlineData("pkcs12 -export -inkey KEY -in CERT -passout file:P -out K")]
    [InlineData("pkcs12 -export -inkey KEY -in CERT -certfile OTHER -passout file:P -out K")]
    [InlineData("pkcs12 -export -inkey KEY -in CERT -passout file:P -out K -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1")]
    [InlineData("rsa -traditional -in KEY -out K")]
    public void What_openssl_converts_is_read(string command)
    {
        Openssl(command);

        Opens(File.ReadAllBytes(_folder.File("K")), Password);
    }

    [ToolTheory("openssl")]
    [InlineData("rsa -traditional -aes256 -in KEY -passout file:P -out K", RecipientKeyProblem.OldEncryption)]
    [InlineData("pkcs8 -topk8 -in KEY -scrypt -passout file:P -out K", RecipientKeyProblem.UnknownEncryption)]
    [InlineData("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out K", RecipientKeyProblem.NotRsa)]
    [InlineData("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -aes256 -pass file:P -out K", RecipientKeyProblem.NotRsa)]
    [InlineData("ecparam -genkey -noout -name prime256v1 -out K", RecipientKeyProblem.NotRsa)]
    [InlineData("genpkey -algorithm ED25519 -out K", RecipientKeyProblem.NotRsa)]
    [InlineData("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:768 -out K", RecipientKeyProblem.TooWeak)]
    [InlineData("pkcs12 -export -nokeys -in CERT -passout file:P -out K", RecipientKeyProblem.NotAKey)]
    public void What_cannot_be_used_is_named(string command, RecipientKeyProblem expected)
    {
        Openssl(command);

        RecipientKey.TryRead(File.ReadAllBytes(_folder.File("K")), Password, out var problem).ShouldBeNull();
        problem.ShouldBe(expected);
    }

    [Fact]
    public void Locked_keys_ask_for_the_password_and_tell_a_wrong_one()
    {
        using var key = RSA.Create();
        key.ImportFromPem(TestPair.First.KeyPem);

        foreach (var file in (byte[][])[key.ExportEncryptedPkcs8PrivateKey(Password, Lock), Text(key.ExportEncryptedPkcs8PrivateKeyPem(Password, Lock)), TestPair.First.Pkcs12(Password)])
        {
            Problem(file, null).ShouldBe(RecipientKeyProblem.PasswordNeeded);
            Problem(file, Password + "x").ShouldBe(RecipientKeyProblem.WrongPassword);
            Problem(file, "").ShouldBe(RecipientKeyProblem.WrongPassword);
        }
    }

    [Fact]
    public void Other_files_are_no_keys()
    {
        Problem([], null).ShouldBe(RecipientKeyProblem.NotAKey);
        Problem(Text("words"), null).ShouldBe(RecipientKeyProblem.NotAKey);
        Problem(TestPair.First.Certificate.RawData, null).ShouldBe(RecipientKeyProblem.NotAKey);
        Problem(Text(TestPair.First.Certificate.ExportCertificatePem()), null).ShouldBe(RecipientKeyProblem.NotAKey);
        Problem(Text("-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----"), null).ShouldBe(RecipientKeyProblem.NotAKey);
    }

    [Fact]
    public void A_key_that_asks_for_endless_work_is_refused_before_it()
    {
        Problem(Locked(int.MaxValue), Password).ShouldBe(RecipientKeyProblem.UnknownEncryption);
        Problem(Locked(long.MaxValue), Password).ShouldBe(RecipientKeyProblem.UnknownEncryption);
        Problem(Locked(1000), Password).ShouldBe(RecipientKeyProblem.WrongPassword);
    }

    [Fact]
    public void A_changed_key_never_throws()
    {
        using var key = RSA.Create();
        key.ImportFromPem(TestPair.First.KeyPem);
        var der = key.ExportPkcs8PrivateKey();
        var random = new Random(3);
        for (var round = 0; round < 400; round++)
        {
            var changed = der.ToArray();
            changed[random.Next(round < 200 ? 40 : der.Length)] = (byte)random.Next(256);
            using var read = RecipientKey.TryRead(changed, null, out var problem);
            (read is null).ShouldBe(problem != RecipientKeyProblem.None);
        }
    }

    private static RecipientKeyProblem Problem(byte[] file, string? password)
    {
        using var key = RecipientKey.TryRead(file, password, out var problem);
        (key is null).ShouldBe(problem != RecipientKeyProblem.None);
        return problem;
    }

    /// <summary>Something under PBES2 with a number of iterations (RFC 8018 A.4).</summary>
    private static byte[] Locked(long iterations)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.5.13");
                using var parameters = writer.PushSequence();
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.5.12");
                    using var derivation = writer.PushSequence();
                    writer.WriteOctetString(new byte[8]);
                    writer.WriteInteger(iterations);
                }

                using var cipher = writer.PushSequence();
                writer.WriteObjectIdentifier("2.16.840.1.101.3.4.1.42");
                writer.WriteOctetString(new byte[16]);
            }

            writer.WriteOctetString(new byte[64]);
        }

        return writer.Encode();
    }

    /// <summary>Reads the key and opens with it what is sealed for it.</summary>
    private static void Opens(byte[] file, string? password)
    {
        using var key = RecipientKey.TryRead(file, password, out var problem);
        problem.ShouldBe(RecipientKeyProblem.None);
        using var sealer = new EnvelopeSealer([TestPair.First.Recipient], new byte[32]);
        using var opener = new EnvelopeOpener([key!]);
        opener.TryOpen(sealer.Seal([1, 2, 3]), out var content, out _).ShouldBe(EnvelopeVerdict.Opened);
        content.ShouldBe([1, 2, 3]);
    }

    /// <summary>Runs a command in which capital words stand for files: P the password, K the result.</summary>
    private void Openssl(string command)
    {
        var (certificate, key) = TestPair.First.Write(_folder, "first");
        var (other, _) = TestPair.Middle.Write(_folder, "other");
        File.WriteAllText(_folder.File("P"), Password + "\n");
        var run = Tool.Run("openssl", [.. command.Split(' ').Select(word => word switch
        {
            "KEY" => key,
            "CERT" => certificate,
            "OTHER" => other,
            "K" => _folder.File("K"),
            "file:P" => "file:" + _folder.File("P"),
            _ => word,
        })]);
        run.ExitCode.ShouldBe(0, run.Output);
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);
}
