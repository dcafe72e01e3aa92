using Lethe.Dicom.Text;
using Lethe.Standard;

namespace Lethe.Rewriting;

/// <summary>One data set in the nesting: the top level or an item.</summary>
/// <param name="First">Index of its first element in the table.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Scope">What the IOD defines here.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="CharacterSet">The character set in force here (PS3.5 7.5.3: an item may have its own).</param>
internal readonly record struct Level(int First, int End, IodScope Scope, int Depth, CharacterSet CharacterSet);
