using Lethe.SecondLook.Marks;
using System.Collections.Concurrent;
using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Uids;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Hunting;

namespace Lethe.SecondLook.Checks;

/// <summary>New UIDs are legal (PS3.5 9.1), one original is one new UID over the whole set, and references lead where they led. For several threads.</summary>
/// <param name="originals">The UIDs of instances, series, studies and frames of reference of the originals.</param>
internal sealed class UidCheck(UidSet originals)
{
    private readonly ConcurrentDictionary<UInt128, UInt128> _forward = new();
    private readonly ConcurrentDictionary<UInt128, UInt128> _backward = new();
    private readonly ConcurrentDictionary<UInt128, byte> _outputs = new();
    private readonly ConcurrentDictionary<UInt128, byte> _done = new();
    private readonly ConcurrentDictionary<(UInt128 New, UInt128 Old), (string Output, uint Tag)> _references = new();

    /// <summary>The identifiers that others refer to, of an output.</summary>
    internal static bool IsTarget(uint tag) => tag is 0x0008_0018 or 0x0020_000D or 0x0020_000E or 0x0020_0052;

    internal void Visit(in PairedElement element, IFindingSink sink)
    {
        if (element.Vr != Vr.UI || element.Output < 0)
        {
            return;
        }

        var olds = Split(element.OriginalValue);
        var news = Split(element.OutputValue);
        for (var i = 0; i < news.Length; i++)
        {
            if (news[i].Length > 0 && !IsLegal(news[i]) && (i >= olds.Length || news[i] != olds[i]))
            {
                sink.Report(FindingKind.IllegalUid, in element, "UID");
            }

            if (i < olds.Length && olds.Length == news.Length && olds[i].Length > 0 && news[i].Length > 0)
            {
                Note(in element, olds[i], news[i], sink);
            }
        }
    }

    /// <summary>Called when all outputs were seen.</summary>
    internal void Complete(IFindingSink sink)
    {
        foreach (var ((target, old), (output, tag)) in _references.OrderBy(reference => reference.Value.Output, StringComparer.Ordinal))
        {
            if (!_outputs.ContainsKey(target) && _done.ContainsKey(old))
            {
                sink.Report(FindingKind.BrokenReference, output, tag, "reference");
            }
        }
    }

    private void Note(in PairedElement element, string old, string fresh, IFindingSink sink)
    {
        // Where UIDs are kept, those that go all the same lead nowhere on purpose.
        if (UidRegistry.IsWellKnown(Encoding.ASCII.GetBytes(old)) || !old.Contains('.', StringComparison.Ordinal)
            || ((element.Pair.Promises & Promises.RetainUids) != 0 && !element.IsTopLevel))
        {
            return;
        }

        var (from, to) = (UidSet.HashOf(old), UidSet.HashOf(fresh));
        if (!element.Pair.IsSure)
        {
            _outputs.TryAdd(to, 0);
            return;
        }

        if (_forward.GetOrAdd(from, to) != to || _backward.GetOrAdd(to, from) != from)
        {
            sink.Report(FindingKind.UidsDoNotMatch, in element, "UID");
        }

        if (element.IsTopLevel && IsTarget(element.Tag.Value))
        {
            _outputs.TryAdd(to, 0);
            _done.TryAdd(from, 0);
        }
        else if (originals.Contains(old))
        {
            _references.TryAdd((to, from), (element.Pair.Name, element.Tag.Value));
        }
    }

    private static string[] Split(ReadOnlySpan<byte> value) =>
        value.IsEmpty ? [] : Encoding.ASCII.GetString(value).Split('\\').Select(uid => uid.Trim('\0', ' ')).ToArray();

    /// <summary>PS3.5 9.1: at most 64 characters, components of digits without leading zeros.</summary>
    internal static bool IsLegal(string uid) =>
        uid.Length <= 64 && uid.Split('.') is { Length: > 1 } parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0'));
}
