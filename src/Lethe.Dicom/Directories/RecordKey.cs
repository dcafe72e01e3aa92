using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Directories;

/// <summary>A key of a directory record.</summary>
/// <param name="Tag">The attribute.</param>
/// <param name="Vr">Its VR.</param>
/// <param name="Need">1, 2, or 3 for what is there only if the instance has it.</param>
internal readonly record struct RecordKey(uint Tag, Vr Vr, int Need);
