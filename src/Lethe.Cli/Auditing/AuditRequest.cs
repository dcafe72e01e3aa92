using Lethe.Batch.Auditing;

namespace Lethe.Cli.Auditing;

/// <summary>What the user typed after <c>lethe audit</c>.</summary>
internal sealed record AuditRequest(AuditOptions Audit, string Profile, IReadOnlyList<string> Options, IReadOnlyList<string> Reports, bool Quiet, bool NoProgress);
