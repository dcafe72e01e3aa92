namespace Lethe.Profiles.Import;

/// <summary>A profile made from a file of another program.</summary>
/// <param name="Format">What the file was recognised as.</param>
/// <param name="Yaml">The profile; it has no mistakes.</param>
/// <param name="RuleCount">How many rules and conditions it holds.</param>
/// <param name="Notes">What could not be carried over; the base decides about it.</param>
public sealed record ImportedProfile(string Format, string Yaml, int RuleCount, IReadOnlyList<ImportNote> Notes);
