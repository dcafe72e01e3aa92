using Lethe.Protection.Groups;

namespace Lethe.Profiles.Yaml.Groups;

/// <summary>What came of reading a file of groups.</summary>
/// <param name="Groups">The groups in the order of the file; null if there is any problem, since nobody should find out afterwards what was not encrypted for whom.</param>
/// <param name="Problems">All mistakes, in the order of the file.</param>
public sealed record EncryptionGroupsReading(IReadOnlyList<EncryptionGroup>? Groups, IReadOnlyList<ProfileProblem> Problems);
