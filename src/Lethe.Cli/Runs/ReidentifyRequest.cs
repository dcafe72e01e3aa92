namespace Lethe.Cli.Runs;

/// <summary>What the user typed after <c>lethe reidentify</c>, beside inputs and output.</summary>
internal sealed record ReidentifyRequest(string Key, string? PasswordFile, bool Quiet, bool NoProgress);
