namespace Lethe.Protection;

/// <summary>
/// How originals are kept inside protected files: encrypted for recipients in Encrypted Attributes Sequence (0400,0500), or hidden in unused bits
/// of the pixels (PS3.15 E.1.1, PS3.3 C.12.1.1.4). Immutable and shared.
/// </summary>
public sealed class OriginalsProtection
{
    /// <summary>Most groups: as many envelopes of one instance are opened.</summary>
    public const int MostGroups = 64;

    /// <summary>Most recipients of all groups together: each costs whoever restores an operation with every key.</summary>
    public const int MostRecipients = 1000;

    /// <summary>Originals for groups of recipients; each group gets an item of its own.</summary>
    /// <exception cref="ArgumentException">No group, a group without recipients, several groups that are to be hidden, or more than restoring would try.</exception>
    public OriginalsProtection(IReadOnlyList<ProtectedGroup> groups, bool isHidden = false)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count == 0 || groups.Any(group => group.Recipients.Count == 0))
        {
            throw new ArgumentException("Each group needs a recipient.", nameof(groups));
        }

        if (groups.Count > MostGroups || groups.Sum(group => group.Recipients.Count) > MostRecipients)
        {
            throw new ArgumentException("There are too many groups or recipients.", nameof(groups));
        }

        if (isHidden && groups.Count > 1)
        {
            throw new ArgumentException("Pixels can hide one group.", nameof(groups));
        }

        (Groups, IsHidden) = (groups, isHidden);
    }

    /// <summary>All that changes, for recipients who share one envelope.</summary>
    public OriginalsProtection(params IReadOnlyList<Recipient> recipients)
        : this([new ProtectedGroup("all", recipients)])
    {
    }

    /// <summary>Who gets what.</summary>
    public IReadOnlyList<ProtectedGroup> Groups { get; }

    /// <summary>True if the envelope goes into unused bits of native pixels instead of an attribute. Outside of the standard (R073).</summary>
    public bool IsHidden { get; }
}
