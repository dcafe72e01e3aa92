namespace Lethe.Profiles;

/// <summary>All parts hold; true without parts.</summary>
/// <param name="Parts">The parts.</param>
public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition;
