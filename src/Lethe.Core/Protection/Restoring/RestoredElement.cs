using Lethe.Dicom.Reading;

namespace Lethe.Protection;

/// <summary>An element of a restored data set.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Reader">Where it was read.</param>
/// <param name="Index">Its row there.</param>
/// <param name="IsOriginal">True if it comes from an envelope, false if the protected instance had it and keeps it.</param>
internal readonly record struct RestoredElement(uint Tag, HeaderReader Reader, int Index, bool IsOriginal);
