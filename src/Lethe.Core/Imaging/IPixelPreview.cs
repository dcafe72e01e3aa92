namespace Lethe.Imaging;

/// <summary>
/// Draws the first frame of an instance in which something was blanked, with outlines of the boxes, as a file of PNG. Nothing is drawn before somebody asks. Valid
/// as long as the look that it belongs to.
/// </summary>
public interface IPixelPreview
{
    /// <summary>The frame, from 1.</summary>
    int Frame { get; }

    /// <summary>The frame as it is in the input. This SHOWS WHAT WAS BLANKED, which identifies people. Empty if it cannot be drawn.</summary>
    /// <param name="longestSide">Most pixels in either direction.</param>
    ReadOnlyMemory<byte> DrawInput(int longestSide);

    /// <summary>The frame as it is in the output, decoded from the value that is written. Empty if it cannot be drawn.</summary>
    /// <param name="longestSide">Most pixels in either direction.</param>
    ReadOnlyMemory<byte> DrawOutput(int longestSide);
}
