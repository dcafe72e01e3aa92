using Lethe.Profiles;

namespace Lethe.Batch.Auditing;

/// <summary>What an audit found.</summary>
/// <param name="Profile">The profile whose actions were asked for.</param>
/// <param name="Totals">Counts over all files.</param>
/// <param name="Attributes">All attributes, in the order of their paths.</param>
/// <param name="ShowsValues">True if it holds values, and with them identity.</param>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Ended">When it ended, UTC.</param>
public sealed record AuditResult(Profile Profile, AuditTotals Totals, IReadOnlyList<AuditedAttribute> Attributes, bool ShowsValues, DateTime Started, DateTime Ended);
