using Lethe.SecondLook.Findings;

namespace Lethe.SecondLook.Hunting;

/// <summary>A value of an original that must not be found in an output.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Folded, letters and digits alone.</param>
/// <param name="Source">The attribute of the original that it stands in.</param>
internal readonly record struct Needle(FindingKind Kind, string Text, uint Source)
{
    /// <summary>True if it names a patient, a visit or an order, and not a device or a description.</summary>
    internal bool IsOfPatient => Source >> 16 is 0x0010 or 0x0032 or 0x0038 or 0x0040 || Source is 0x0008_0050 or 0x0020_0010;
}
