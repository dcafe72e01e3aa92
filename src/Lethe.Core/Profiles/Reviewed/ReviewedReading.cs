using Lethe.Profiles.Yaml;

namespace Lethe.Profiles;

/// <summary>What came of reading a file of reviewed values.</summary>
/// <param name="Values">The decisions; null if there is any problem.</param>
/// <param name="Problems">All mistakes, in the order of the file; without any value of it.</param>
public sealed record ReviewedReading(ReviewedValues? Values, IReadOnlyList<ProfileProblem> Problems);
