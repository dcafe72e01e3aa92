using Lethe.Dicom.Reading;
using Lethe.SecondLook.Marks;

namespace Lethe.SecondLook.Checks;

/// <summary>An output and its original, both read.</summary>
/// <param name="Original">The reader of the original.</param>
/// <param name="Output">The reader of the output.</param>
/// <param name="Name">Relative path of the output.</param>
/// <param name="IsSure">False if only looks tell that they belong together, so that nothing follows for the set.</param>
/// <param name="IsOnly">False if other originals have as much in common with the output.</param>
/// <param name="Promises">What the output says about itself.</param>
public sealed record InstancePair(HeaderReader Original, HeaderReader Output, string Name, bool IsSure, bool IsOnly, Promises Promises);
