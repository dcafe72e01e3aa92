using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs.Directories;

/// <summary>What a file id leads to.</summary>
/// <param name="Path">Full path as it stands on the disk; where there is a problem, one that only names.</param>
/// <param name="RealPath">The same without links; the same for two ids only if they lead to one file.</param>
/// <param name="Problem">Why it is not opened.</param>
internal readonly record struct ListedFile(string Path, string RealPath, ReadProblemCode Problem);
