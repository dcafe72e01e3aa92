using Lethe.Batch.Reports;

namespace Lethe.Batch.Auditing;

/// <summary>Counts over files and elements. Those of each thread are joined at the end.</summary>
public sealed class AuditTotals
{
    /// <summary>DICOM files that were counted.</summary>
    public long Files { get; internal set; }

    /// <summary>Files that are not DICOM, and directories (DICOMDIR).</summary>
    public long Skipped { get; internal set; }

    /// <summary>DICOM that cannot be read; a run would quarantine it.</summary>
    public long Quarantined { get; internal set; }

    /// <summary>Files and folders that cannot be opened.</summary>
    public long Unreadable { get; internal set; }

    /// <summary>Files beside a DICOMDIR that was named, and below, which it does not list; not looked at.</summary>
    public long FilesNotListed { get; internal set; }

    /// <summary>Counted files that a rule of the profile keeps from being written.</summary>
    public long HeldBack { get; internal set; }

    /// <summary>Attributes beyond the limit, whose elements were counted together.</summary>
    public bool IsCut { get; internal set; }

    /// <summary>Values of the review that cannot be decoded or are too long to be listed.</summary>
    public long NotListed { get; internal set; }

    /// <summary>Elements of all files by what becomes of them, in the order of <see cref="ActionGroup"/>.</summary>
    public long[] Elements { get; } = new long[5];

    /// <summary>The same for elements that may identify and have a value.</summary>
    public long[] Identifying { get; } = new long[5];

    /// <summary>By modality: files, then elements that may identify by what becomes of them.</summary>
    public SortedDictionary<string, AuditShare> ByModality { get; } = new(StringComparer.Ordinal);

    /// <summary>By name of the SOP class.</summary>
    public SortedDictionary<string, AuditShare> BySopClass { get; } = new(StringComparer.Ordinal);

    internal void Merge(AuditTotals other)
    {
        Files += other.Files;
        Skipped += other.Skipped;
        Quarantined += other.Quarantined;
        Unreadable += other.Unreadable;
        HeldBack += other.HeldBack;
        IsCut |= other.IsCut;
        NotListed += other.NotListed;
        AuditShare.Add(Elements, other.Elements);
        AuditShare.Add(Identifying, other.Identifying);
        Merge(ByModality, other.ByModality);
        Merge(BySopClass, other.BySopClass);
    }

    internal static AuditShare Of(SortedDictionary<string, AuditShare> shares, string name)
    {
        if (!shares.TryGetValue(name, out var share))
        {
            shares[name] = share = new AuditShare();
        }

        return share;
    }

    private static void Merge(SortedDictionary<string, AuditShare> ours, SortedDictionary<string, AuditShare> theirs)
    {
        foreach (var (name, share) in theirs)
        {
            Of(ours, name).Merge(share);
        }
    }
}
