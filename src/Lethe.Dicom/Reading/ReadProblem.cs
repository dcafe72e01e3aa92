using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Reading;

/// <summary>Where and why reading stopped. Holds no value of the file.</summary>
/// <param name="Code">The reason.</param>
/// <param name="Tag">The element concerned, or 0.</param>
/// <param name="Depth">Nesting level, 0 at the top.</param>
/// <param name="Offset">Byte offset in the file (in the inflated stream for deflated data sets).</param>
public readonly record struct ReadProblem(ReadProblemCode Code, Tag Tag, int Depth, long Offset);
