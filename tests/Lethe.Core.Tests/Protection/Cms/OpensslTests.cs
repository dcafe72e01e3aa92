using Lethe.Protection;
using Lethe.TestKit;
using Shouldly;
using Xunit;

namespace Lethe.Core.Tests.Protection.Cms;

/// <summary>OpenSSL opens ours and we open what it writes (R089).</summary>
public sealed class OpensslTests : IDisposable
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolTheory("openssl")]
    [InlineData(2048, 0)]
    [InlineData(3072, 15)]
    [InlineData(4096, 16)]
    [InlineData(2048, 100_001)]
    public void Openssl_opens_ours(int bits, int length)
    {
        var pair = TestPair.OfSize(bits);
        var content = Content(length);
        using var sealer = new EnvelopeSealer([TestPair.Second.Recipient, pair.Recipient], Secret);
        File.WriteAllBytes(_folder.File("in"), sealer.Seal(content));
        var (certificate, key) = pair.Write(_folder, "pair");

        Openssl("cms", "-decrypt", "-binary", "-inform", "DER", "-in", _folder.File("in"), "-inkey", key, "-out", _folder.File("by-key"));
        Openssl("cms", "-decrypt", "-binary", "-inform", "DER", "-in", _folder.File("in"), "-inkey", key, "-recip", certificate, "-out", _folder.File("by-name"));

        File.ReadAllBytes(_folder.File("by-key")).ShouldBe(content);
        File.ReadAllBytes(_folder.File("by-name")).ShouldBe(content);
    }

    [ToolFact("openssl")]
    public void Openssl_reads_the_structure_of_ours_as_the_profile_wants_it()
    {
        using var sealer = new EnvelopeSealer([TestPair.First.Recipient], Secret);
        File.WriteAllBytes(_folder.File("in"), sealer.Seal(Content(100)));

        var printed = Openssl("cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", _folder.File("in"));

        foreach (var expected in (string[])["pkcs7-envelopedData", "d.ktri", "rsaEncryption (1.2.840.113549.1.1.1)", "aes-256-cbc (2.16.840.1.101.3.4.1.42)", "pkcs7-data", "CN=first"])
        {
            printed.ShouldContain(expected);
        }

        printed.ShouldNotContain("originatorInfo: 0x");
    }

    [ToolTheory("openssl")]
    [InlineData("-aes128", "", 0)]
    [InlineData("-aes192", "", 15)]
    [InlineData("-aes256", "", 16)]
    [InlineData("-des3", "", 17)]
    [InlineData("-aes256", "-keyid", 1000)]
    [InlineData("-aes128", "-stream", 100_000)]
    [InlineData("-des3", "-stream", 5)]
    [InlineData("-aes192", "-keyid -stream", 40_000)]
    public void We_open_what_openssl_writes(string cipher, string options, int length)
    {
        var content = Content(length);
        var (first, _) = TestPair.First.Write(_folder, "first");
        var (second, _) = TestPair.Middle.Write(_folder, "second");
        File.WriteAllBytes(_folder.File("plain"), content);
        Openssl(["cms", "-encrypt", "-binary", "-outform", "DER", cipher, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), "-in", _folder.File("plain"), "-out", _folder.File("out"), first, second]);
        byte[] value = [.. File.ReadAllBytes(_folder.File("out")), 0];

        using var opener = new EnvelopeOpener([TestPair.Second.Key, TestPair.Middle.Key]);
        opener.TryOpen(value, out var opened, out var index).ShouldBe(EnvelopeVerdict.Opened);
        opened.ShouldBe(content);
        index.ShouldBe(1);

        using var stranger = new EnvelopeOpener([TestPair.Second.Key]);
        stranger.TryOpen(value, out _, out _).ShouldBe(EnvelopeVerdict.NotForThisKey);
    }

    [ToolTheory("openssl")]
    [InlineData("-keyopt", "rsa_padding_mode:oaep")]
    [InlineData("-pwri_password", "invented words")]
    public void Other_kinds_of_recipients_are_not_supported_but_do_not_hide_ours(string option, string argument)
    {
        var (first, _) = TestPair.First.Write(_folder, "first");
        var (second, _) = TestPair.Second.Write(_folder, "second");
        File.WriteAllBytes(_folder.File("plain"), Content(20));
        // With -recip, -keyopt belongs to the recipient before it.
        string[] head = ["cms", "-encrypt", "-binary", "-outform", "DER", "-aes256", "-in", _folder.File("plain"), "-out", _folder.File("out")];
        Openssl([.. head, "-recip", first, option, argument, "-recip", second]);

        Verdict(TestPair.Second.Key).ShouldBe(EnvelopeVerdict.Opened);
        Verdict(TestPair.Long.Key).ShouldBe(EnvelopeVerdict.Unsupported);
    }

    [ToolTheory("openssl")]
    [InlineData("-aes-256-gcm")]
    [InlineData("-camellia256")]
    public void Other_ciphers_are_not_supported(string cipher)
    {
        var (first, _) = TestPair.First.Write(_folder, "first");
        File.WriteAllBytes(_folder.File("plain"), Content(20));
        Openssl("cms", "-encrypt", "-binary", "-outform", "DER", cipher, "-in", _folder.File("plain"), "-out", _folder.File("out"), first);

        Verdict(TestPair.First.Key).ShouldBe(EnvelopeVerdict.Unsupported);
    }

    [ToolFact("openssl")]
    public void Other_messages_are_not_supported()
    {
        var (first, key) = TestPair.First.Write(_folder, "first");
        File.WriteAllBytes(_folder.File("plain"), Content(20));
        Openssl("cms", "-sign", "-binary", "-outform", "DER", "-signer", first, "-inkey", key, "-in", _folder.File("plain"), "-out", _folder.File("out"));

        Verdict(TestPair.First.Key).ShouldBe(EnvelopeVerdict.Unsupported);
    }

    private EnvelopeVerdict Verdict(RecipientKey key)
    {
        using var opener = new EnvelopeOpener([key]);
        return opener.TryOpen(File.ReadAllBytes(_folder.File("out")), out _, out _);
    }

    private static string Openssl(params string[] arguments)
    {
        var run = Tool.Run("openssl", arguments);
        run.ExitCode.ShouldBe(0, run.Output);
        return run.Output;
    }

    private static byte[] Content(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
