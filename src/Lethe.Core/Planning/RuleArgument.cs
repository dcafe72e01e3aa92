using Lethe.Profiles;

namespace Lethe.Planning;

/// <summary>What an action needs beside its kind.</summary>
/// <param name="Action">Action of the profile's rule, with its parameter.</param>
/// <param name="Otherwise">Actions by Type for a value that cannot be treated so: unreadable, or nothing was left of it.</param>
internal readonly record struct RuleArgument(RuleAction Action, ulong Otherwise);
