using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;

namespace Lethe.Leaks.Tests.Search;

/// <summary>Canaries in an output outside of the attributes that may hold them.</summary>
internal static class Leftovers
{
    private static readonly Tag SopInstanceUid = new(0x0008, 0x0018);

    /// <summary>What was found, with the tags in which it stands; the whole file is searched but for the values that may stay.</summary>
    public static IReadOnlyList<string> Of(Run run, IEnumerable<string> canaries, Func<Tag, string, bool> stays)
    {
        var found = new List<string>();
        foreach (var canary in canaries.Where(canary => MarkerSearch.Find(run.Expanded, [canary]).Count > 0))
        {
            var places = Leaves(run.Table).Where(leaf => !stays(leaf.Tag, canary) && Encoding.Latin1.GetString(run.Table.Value(leaf.Index)).Contains(canary, StringComparison.OrdinalIgnoreCase));
            found.AddRange(MarkerSearch.Find(Without(run, tag => stays(tag, canary)), [canary]).Select(hit => $"{hit} in {string.Join(' ', places.Select(leaf => leaf.Tag).Distinct())}"));
        }

        return found;
    }

    /// <summary>The file with zeros for the values that may stay.</summary>
    public static byte[] Without(Run run, Func<Tag, bool> stays)
    {
        var rest = run.Expanded.ToArray();
        foreach (var (index, _) in Leaves(run.Table).Where(leaf => stays(leaf.Tag)))
        {
            var entry = run.Table.Table[index];

            rest.AsSpan(StartOf(run, index), (int)entry.Length).Clear();
        }

        if (run.Output.Length > 0 && stays(SopInstanceUid))
        {
            // R091: file meta information names the instance as the data set does.
            var uid = run.Table.Meta.SopInstanceUid;
            rest.AsSpan(rest.AsSpan().IndexOf(uid), uid.Length).Clear();
        }

        return rest;
    }

    /// <summary>Where a value begins: what was deflated stands behind the file.</summary>
    public static int StartOf(Run run, int index)
    {
        var entry = run.Table.Table[index];
        return (int)(run.Table.Syntax.IsDeflated ? run.Output.Length + entry.ValueOffset - run.Table.Table[0].HeaderOffset : run.Table.SourceOffset(entry.ValueOffset));
    }

    private static IEnumerable<(int Index, Tag Tag)> Leaves(HeaderReader reader)
    {
        for (var i = 0; i < reader.Table.Count; i++)
        {
            if (!reader.Table[i].Is(ElementFlags.Sequence | ElementFlags.Item | ElementFlags.Bulk | ElementFlags.Fragments))
            {
                yield return (i, new Tag(reader.Table[i].Tag));
            }
        }
    }
}
