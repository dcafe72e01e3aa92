using Lethe.Pixels.Frames;

namespace Lethe.Pixels.Reading;

/// <summary>A word that was read.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Confidence">How sure the reader is, 0 to 100.</param>
/// <param name="Box">Where it stands on the page.</param>
public readonly record struct ReadWord(string Text, float Confidence, PixelBox Box);
