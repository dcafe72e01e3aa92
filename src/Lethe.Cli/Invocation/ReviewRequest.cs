using Lethe.Profiles;

namespace Lethe.Cli.Invocation;

/// <summary>What the user typed about reviewed values.</summary>
internal sealed record ReviewRequest(string? File, UnreviewedPolicy Unreviewed, bool IsPolicyGiven);
