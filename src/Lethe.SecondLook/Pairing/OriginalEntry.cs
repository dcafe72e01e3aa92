namespace Lethe.SecondLook.Pairing;

/// <summary>By what the output of an original will be known.</summary>
/// <param name="Uids">Its SOP Instance UID, and that of its output where a key or a table tells.</param>
/// <param name="Fingerprints">Its fingerprints, the surest first; 0 for none.</param>
public sealed record OriginalEntry(IReadOnlyList<string> Uids, IReadOnlyList<UInt128> Fingerprints);
