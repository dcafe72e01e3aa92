namespace Lethe.Standard;

/// <summary>One code of De-identification Method Code Sequence (0012,0064).</summary>
/// <param name="Value">Code value.</param>
/// <param name="Scheme">Coding scheme designator.</param>
/// <param name="Meaning">Code meaning.</param>
public readonly record struct MethodCode(string Value, string Scheme, string Meaning);
