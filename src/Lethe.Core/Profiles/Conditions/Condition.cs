namespace Lethe.Profiles;

/// <summary>A question about an instance, answered from its top level before anything is written.</summary>
public abstract record Condition;
