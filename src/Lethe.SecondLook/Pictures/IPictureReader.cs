using Lethe.Dicom.Reading;

namespace Lethe.SecondLook.Pictures;

/// <summary>Reads the pictures of one instance after the other, frame by frame. The second look brings no codecs of its own. For one thread.</summary>
public interface IPictureReader
{
    /// <summary>Frames of the instance that was opened last, at least those that its header counts.</summary>
    int Frames { get; }

    /// <summary>What the header says of its frames.</summary>
    PictureShape Shape { get; }

    /// <summary>False if an offset table leads elsewhere than to its frames (PS3.5 A.4, PS3.3 C.7.6.3.1.8).</summary>
    bool HasRightOffsets { get; }

    /// <summary>Samples of the frame that was decoded last: components of a pixel side by side, rows without gaps. They may be written, for another look for text.</summary>
    Span<byte> Samples { get; }

    /// <summary>Opens an instance. Null if its frames were found; otherwise why not, in words without values.</summary>
    /// <param name="instance">The reader that read it; stays as it is until the next instance is opened.</param>
    string? Open(HeaderReader instance);

    /// <summary>The bytes of a frame as they are coded; empty if they cannot be read. They hold until the next call.</summary>
    ReadOnlySpan<byte> ReadCoded(int frame);

    /// <summary>Decodes a frame. Null if all of it was decoded; otherwise why not, in words without values.</summary>
    string? Decode(int frame);

    /// <summary>Where text stands in the samples as they are now; boxes lie inside of the frame.</summary>
    IReadOnlyList<PictureBox> FindText();
}
