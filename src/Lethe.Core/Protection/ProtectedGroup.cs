using Lethe.Protection.Groups;

namespace Lethe.Protection;

/// <summary>Recipients who share an envelope, and what is in it (R072).</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Recipients">Each of them opens the envelope alone.</param>
/// <param name="Attributes">Which attributes of the top level; null for all that change.</param>
public sealed record ProtectedGroup(string Name, IReadOnlyList<Recipient> Recipients, AttributeSet? Attributes = null);
