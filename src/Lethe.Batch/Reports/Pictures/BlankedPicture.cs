using Lethe.Imaging;

namespace Lethe.Batch.Reports.Pictures;

/// <summary>A frame in which something was blanked, kept for the page.</summary>
/// <param name="Source">Name of the input as reports give it.</param>
/// <param name="OutputPath">Relative path of the output; empty for none.</param>
/// <param name="Frame">The frame that is shown, from 1.</param>
/// <param name="Png">The frame as it is in the output, with outlines; empty if it could not be drawn.</param>
/// <param name="Boxes">What was blanked in all frames.</param>
internal sealed record BlankedPicture(string Source, string OutputPath, int Frame, ReadOnlyMemory<byte> Png, IReadOnlyList<BlankedBox> Boxes);
