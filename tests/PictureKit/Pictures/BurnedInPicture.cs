namespace Lethe.PictureKit.Pictures;

/// <summary>A picture with text, and where it is.</summary>
public sealed record BurnedInPicture(PictureKind Kind, IReadOnlyList<Canvas> Frames, IReadOnlyList<BurnedInLine> Lines);
