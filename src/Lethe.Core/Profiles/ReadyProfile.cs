namespace Lethe.Profiles;

/// <summary>A profile that comes with Lethe, as a list shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">One line for people.</param>
public sealed record ReadyProfile(string Name, string Summary);
