namespace Lethe.Synthetic.Modules;

/// <summary>What tells one series of the demo from another.</summary>
internal sealed record SeriesKind(string SopClass, string Modality, int Number, string Model);
