namespace Lethe.Protection;

/// <summary>The first cells of the pixels, as they were before an envelope was hidden in them.</summary>
internal sealed record HiddenFind(byte[] Cells);
