using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Lethe.Synthetic;
using Lethe.TestKit;

namespace Lethe.Cli.Tests.Protection;

/// <summary>Demo files, keys of two recipients, and runs over them.</summary>
internal sealed class EncryptionScene : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal EncryptionScene()
    {
        DemoStudies.Write(Input, new DemoOptions { Size = 64, SmallSize = 32, FrameSize = 160, Slices = 2, Frames = 2 });
        (First, FirstKey) = TestPair.First.Write(_folder, "first");
        (Second, SecondKey) = TestPair.Second.Write(_folder, "second");
    }

    internal string Input => _folder.File("in");

    internal string Output => _folder.File("out");

    internal string Back => _folder.File("back");

    internal string First { get; }

    internal string FirstKey { get; }

    internal string Second { get; }

    internal string SecondKey { get; }

    public void Dispose() => _folder.Dispose();

    internal string File(string name) => _folder.File(name);

    internal CommandRun Deidentify(params string[] more) => CommandRun.Of(["deidentify", Input, "--output", Output, "--layout", "mirror", .. more]);

    internal CommandRun Reidentify(string key, params string[] more) => CommandRun.Of(["reidentify", Output, "--output", Back, "--key", key, .. more]);

    /// <summary>A certificate of its own.</summary>
    internal string Certificate(string name, DateTimeOffset from, DateTimeOffset to, int bits = 2048, params X509Extension[] extensions)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=invented", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in extensions)
        {
            request.CertificateExtensions.Add(extension);
        }

        using var certificate = request.CreateSelfSigned(from, to);
        var path = File(name);
        System.IO.File.WriteAllText(path, certificate.ExportCertificatePem());
        return path;
    }

    internal int CountOutputs(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() : 0;
}
