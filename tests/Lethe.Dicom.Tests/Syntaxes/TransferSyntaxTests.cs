using Lethe.Dicom.Syntaxes;
using Lethe.Dicom.Uids;
using Shouldly;
using Xunit;

namespace Lethe.Dicom.Tests.Syntaxes;

public class TransferSyntaxTests
{
    [Fact]
    public void Finds_all_63_and_agrees_with_the_registry()
    {
        TransferSyntax.All.Count().ShouldBe(63);
        foreach (var syntax in TransferSyntax.All)
        {
            TransferSyntax.TryFind(syntax.Uid, out var found).ShouldBeTrue();
            found.ShouldBe(syntax);
            UidRegistry.TryFind(syntax.Uid, out var entry).ShouldBeTrue();
            entry.Type.ShouldBe("Transfer Syntax");
            entry.IsRetired.ShouldBe(syntax.IsRetired);
        }
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2", false, false, false, false, PixelCodec.Native, PixelLoss.Lossless)]
    [InlineData("1.2.840.10008.1.2.1", true, false, false, false, PixelCodec.Native, PixelLoss.Lossless)]
    [InlineData("1.2.840.10008.1.2.2", true, true, false, false, PixelCodec.Native, PixelLoss.Lossless)]
    [InlineData("1.2.840.10008.1.2.1.99", true, false, false, true, PixelCodec.Native, PixelLoss.Lossless)]
    [InlineData("1.2.840.10008.1.2.4.50", true, false, true, false, PixelCodec.Jpeg, PixelLoss.Lossy)]
    [InlineData("1.2.840.10008.1.2.4.70\0", true, false, true, false, PixelCodec.JpegLossless, PixelLoss.Lossless)]
    [InlineData("1.2.840.10008.1.2.4.81", true, false, true, false, PixelCodec.JpegLs, PixelLoss.Lossy)]
    [InlineData("1.2.840.10008.1.2.4.91", true, false, true, false, PixelCodec.Jpeg2000, PixelLoss.Either)]
    [InlineData("1.2.840.10008.1.2.4.201", true, false, true, false, PixelCodec.HtJ2k, PixelLoss.Lossless)]
    [InlineData("1.2.840.10008.1.2.5", true, false, true, false, PixelCodec.Rle, PixelLoss.Lossless)]
    [InlineData("1.2.840.10008.1.2.4.95", true, false, false, true, PixelCodec.Jpip, PixelLoss.Either)]
    [InlineData("1.2.840.10008.1.20", false, false, false, false, PixelCodec.Native, PixelLoss.Lossless)]
    public void Knows_how_each_is_encoded(
        string uid, bool isExplicit, bool big, bool encapsulated, bool deflated, PixelCodec codec, PixelLoss loss)
    {
        TransferSyntax.TryFind(uid, out var syntax).ShouldBeTrue();
        syntax.IsExplicit.ShouldBe(isExplicit);
        syntax.IsBigEndian.ShouldBe(big);
        syntax.IsEncapsulated.ShouldBe(encapsulated);
        syntax.IsDeflated.ShouldBe(deflated);
        syntax.Codec.ShouldBe(codec);
        syntax.Loss.ShouldBe(loss);
        syntax.Lossy.ShouldBe(loss != PixelLoss.Lossless);
    }

    [Fact]
    public void Named_ones_are_what_they_say()
    {
        default(TransferSyntax).ShouldBe(TransferSyntax.ImplicitVrLittleEndian);
        TransferSyntax.ExplicitVrLittleEndian.Uid.ShouldBe("1.2.840.10008.1.2.1");
        TransferSyntax.JpegLosslessFirstOrder.Uid.ShouldBe("1.2.840.10008.1.2.4.70");
        TransferSyntax.RleLossless.Name.ShouldBe("RLE Lossless");
        TransferSyntax.HtJ2kLossless.ToString().ShouldContain("1.2.840.10008.1.2.4.201");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2.840.10008.1.2.")]
    [InlineData("1.2.840.10008.1.1")]
    public void Unknown_stays_unknown(string uid) => TransferSyntax.TryFind(uid, out _).ShouldBeFalse();
}
