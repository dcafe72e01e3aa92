using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Tests;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>Small protected files, each coded in another way, with an envelope of any bytes.</summary>
internal static class ProtectedFiles
{
    internal static readonly string[] Syntaxes =
        [SyntaxUid.ExplicitLittleEndian, SyntaxUid.ImplicitLittleEndian, SyntaxUid.ExplicitBigEndian, SyntaxUid.Deflated, SyntaxUid.JpegBaseline];

    /// <summary>A file that names a syntax for its content.</summary>
    internal static byte[] With(string fileSyntax, string contentSyntax, params byte[][] envelopes)
    {
        var plain = Plain(fileSyntax == SyntaxUid.JpegBaseline).AddSequence(Sealed.EncryptedAttributes, [.. envelopes.Select(envelope => new DataSet()
            .Add(new Tag(0x0400, 0x0510), Vr.UI, contentSyntax)
            .AddBytes(new Tag(0x0400, 0x0520), Vr.OB, envelope))]);
        return Part10Writer.ToBytes(plain, new WriteOptions { TransferSyntax = fileSyntax });
    }

    /// <summary>What a protected file shows: pseudonyms, marks, text beyond ASCII, a private block and pixels with something behind them.</summary>
    internal static DataSet Plain(bool isEncapsulated = false)
    {
        var plain = Run.Instance()
            .Add(new Tag(0x0008, 0x0005), Vr.CS, "ISO_IR 192")
            .Add(new Tag(0x0008, 0x0020), Vr.DA, "20200101")
            .Add(new Tag(0x0008, 0x103E), Vr.LO, "Schädel")
            .Add(new Tag(0x0012, 0x0062), Vr.CS, "YES")
            .Add(new Tag(0x0012, 0x0063), Vr.LO, "Basic")
            .Add(new Tag(0x0028, 0x0303), Vr.CS, "REMOVED")
            .Add(new Tag(0x0029, 0x0011), Vr.LO, "BLOCK 1")
            .Add(new Tag(0x0029, 0x1101), Vr.LO, "kept")
            .Add(new Tag(0x0028, 0x0010), Vr.US, 2)
            .Add(new Tag(0x0028, 0x0100), Vr.US, 16)
            .AddBytes(new Tag(0xFFFC, 0xFFFC), Vr.OB, new byte[6]);
        return isEncapsulated
            ? plain.AddFragments(new Tag(0x7FE0, 0x0010), Array.Empty<byte>(), new byte[] { 0xFF, 0xD8, 1, 2, 0xFF, 0xD9 })
            : plain.AddBytes(new Tag(0x7FE0, 0x0010), Vr.OW, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
    }
}
