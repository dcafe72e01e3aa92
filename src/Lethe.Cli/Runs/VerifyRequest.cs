namespace Lethe.Cli.Runs;

/// <summary>What the user typed after <c>lethe verify</c>, beside the paths.</summary>
internal sealed record VerifyRequest(string? KeyFile, IReadOnlyList<string> Reports, bool ShowValues, bool Quiet);
