using Lethe.Dicom.Reading;
using Lethe.Dicom.Syntaxes;
using Lethe.Pixels.Cleaning;
using Lethe.Pixels.Frames;
using Lethe.TestKit;

namespace Lethe.Pixels.Tests.Codecs;

/// <summary>A coded frame of a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Syntax">Its transfer syntax.</param>
/// <param name="Format">What its header says.</param>
/// <param name="Frame">Number of the frame, from 0.</param>
/// <param name="Bytes">Coded bytes.</param>
internal sealed record RealFrame(string Path, TransferSyntax Syntax, FrameFormat Format, int Frame, byte[] Bytes)
{
    /// <summary>The name of the file without its folders.</summary>
    internal string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The first frames of all files of <c>../shared/dicom</c> that have one of these codecs.</summary>
    internal static List<RealFrame> All(int mostFrames, params PixelCodec[] codecs) =>
        [.. Directory.EnumerateFiles(ReferenceData.PathOf("dicom"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(path => Of(path, mostFrames, codecs))];

    /// <summary>The first frames of a file; none if it has another codec, or cannot be read.</summary>
    internal static IEnumerable<RealFrame> Of(string path, int mostFrames, params PixelCodec[] codecs)
    {
        var reader = new HeaderReader();
        if (!reader.Read(new MemorySource(File.ReadAllBytes(path))) || !codecs.Contains(reader.Syntax.Codec) || PixelImage.TryOpen(reader, out _) is not { } image)
        {
            yield break;
        }

        for (var frame = 0; frame < Math.Min(mostFrames, image.Frames); frame++)
        {
            var bytes = new byte[image.CodedLength(frame)];
            if (image.TryRead(frame, bytes))
            {
                yield return new RealFrame(path, reader.Syntax, image.Description.Format, frame, bytes);
            }
        }
    }
}
