namespace Lethe.Profiles;

/// <summary>At least one part holds.</summary>
/// <param name="Parts">The parts.</param>
public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition;
