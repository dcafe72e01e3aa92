using Lethe.Dicom.Reading;
using Lethe.TestKit;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>Envelopes as the openssl program opens and makes them.</summary>
internal sealed class OpensslEnvelope(TemporaryFolder folder, TestPair pair, string name)
{
    private const uint EncryptedAttributesSequence = 0x0400_0500;
    private const uint EncryptedContent = 0x0400_0520;

    private readonly (string Certificate, string Key) _files = pair.Write(folder, name);

    internal string Certificate => _files.Certificate;

    internal string Key => _files.Key;

    /// <summary>The value of Encrypted Content of the first item, with the byte that makes its length even, if there is one.</summary>
    internal static byte[] ValueOf(HeaderReader file)
    {
        var sequence = file.Table.Find(EncryptedAttributesSequence);
        var content = sequence < 0 ? -1 : file.Table.Find(EncryptedContent, sequence + 2, file.Table[sequence].Next);
        return content < 0 ? throw new InvalidDataException("No envelope.") : ElementComparison.Bytes(file, content);
    }

    /// <summary>The content of an envelope; empty if openssl does not open it.</summary>
    internal byte[] Open(byte[] value, bool byName = true)
    {
        var (sealedFile, openedFile) = (folder.File(Path.GetRandomFileName()), folder.File(Path.GetRandomFileName()));
        File.WriteAllBytes(sealedFile, value);
        string[] recipient = byName ? ["-recip", Certificate] : [];
        return Tool.Run("openssl", ["cms", "-decrypt", "-binary", "-inform", "DER", "-in", sealedFile, "-inkey", Key, .. recipient, "-out", openedFile]).ExitCode == 0
            ? File.ReadAllBytes(openedFile)
            : [];
    }

    /// <summary>An envelope of openssl.</summary>
    internal byte[] Seal(byte[] content, string cipher, params string[] options)
    {
        var (plainFile, sealedFile) = (folder.File(Path.GetRandomFileName()), folder.File(Path.GetRandomFileName()));
        File.WriteAllBytes(plainFile, content);
        var run = Tool.Run("openssl", ["cms", "-encrypt", "-binary", "-outform", "DER", cipher, .. options, "-in", plainFile, "-out", sealedFile, Certificate]);
        return run.ExitCode == 0 ? File.ReadAllBytes(sealedFile) : throw new InvalidOperationException(run.Output);
    }
}
