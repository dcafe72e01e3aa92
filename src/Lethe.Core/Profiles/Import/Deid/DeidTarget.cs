using Lethe.Dicom.Elements;

namespace Lethe.Profiles.Import.Deid;

/// <summary>What a line is for.</summary>
/// <param name="Selector">As YAML writes it.</param>
/// <param name="Vr">VR of the attribute; None for masks and private elements.</param>
/// <param name="IsOne">True for one that the recipe names itself, false for one that a pattern found.</param>
internal readonly record struct DeidTarget(string Selector, Vr Vr, bool IsOne);
