using Lethe.Pixels.Frames;

namespace Lethe.PictureKit.Pictures;

/// <summary>A line that was burned in.</summary>
/// <param name="Box">The rectangle that holds its ink.</param>
/// <param name="Frame">The frame, from 0.</param>
/// <param name="What">How it was made, for messages.</param>
public sealed record BurnedInLine(PixelBox Box, int Frame, string What);
