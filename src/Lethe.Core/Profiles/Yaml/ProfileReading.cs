namespace Lethe.Profiles.Yaml;

/// <summary>What came of reading a profile.</summary>
/// <param name="Profile">The profile; null if there is any problem, since half a profile protects nobody.</param>
/// <param name="Problems">All mistakes, in the order of the file.</param>
public sealed record ProfileReading(Profile? Profile, IReadOnlyList<ProfileProblem> Problems);
