using Lethe.Batch.Reports;

namespace Lethe.Batch.Auditing;

/// <summary>The part of a collection that has one modality or SOP class.</summary>
public sealed class AuditShare
{
    /// <summary>Its files.</summary>
    public long Files { get; internal set; }

    /// <summary>Its elements.</summary>
    public long Elements { get; internal set; }

    /// <summary>Its elements that may identify and have a value, in the order of <see cref="ActionGroup"/>.</summary>
    public long[] Identifying { get; } = new long[5];

    internal void Merge(AuditShare other)
    {
        Files += other.Files;
        Elements += other.Elements;
        Add(Identifying, other.Identifying);
    }

    internal static void Add(long[] sums, long[] more)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += more[i];
        }
    }
}
