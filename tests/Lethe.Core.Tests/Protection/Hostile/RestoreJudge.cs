using System.Diagnostics;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Protection;
using Lethe.Results;

namespace Lethe.Core.Tests.Protection.Hostile;

/// <summary>
/// Restores hostile files with one session. Each has to end restored or with a number, in bounded time and memory; what was restored has to be
/// readable, in order, marked, and to show the pixels of the protected file. What is wrong is kept, not thrown.
/// </summary>
internal sealed class RestoreJudge(params RecipientKey[] keys) : IDisposable
{
    private const double MostSeconds = 60;
    private const long MostBytes = 512L << 20;

    private static readonly uint[] Gone = [0x0012_0063, 0x0012_0064, 0x0400_0500];

    private readonly ReidentificationSession _session = new Reidentifier(keys).CreateSession();
    private readonly HeaderReader _before = new();
    private readonly HeaderReader _after = new();

    internal List<string> Failures { get; } = [];

    /// <summary>True for envelopes in pixels, which are not there any more when they are restored.</summary>
    internal bool ErasesPixels { get; init; }

    internal int Restored { get; private set; }

    /// <summary>How often each number ended a file.</summary>
    internal SortedDictionary<int, int> Numbers { get; } = [];

    public void Dispose() => _session.Dispose();

    internal void Judge(string what, byte[] file)
    {
        var (start, bytes) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        try
        {
            Judge(what, file, _session.Reidentify(new MemorySource(file)));
        }
        catch (Exception exception)
        {
            Failures.Add($"{what}: {exception}");
        }

        var (seconds, allocated) = (Stopwatch.GetElapsedTime(start).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
        if (seconds > MostSeconds || allocated > MostBytes)
        {
            Failures.Add($"{what}: {seconds:F1} s and {allocated >> 20} MiB for {file.Length} bytes");
        }
    }

    private void Judge(string what, byte[] file, Outcome outcome)
    {
        if (outcome != Outcome.Restored)
        {
            var error = _session.Report.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error).Number;
            Numbers[error] = Numbers.GetValueOrDefault(error) + 1;
            Check(error != 0 && outcome is Outcome.Quarantined or Outcome.Skipped, what, $"{outcome} with number {error}");
            return;
        }

        Restored++;
        using var stream = new MemoryStream();
        _session.Result.WriteTo(stream);
        Check(_session.Result.Length == stream.Length, what, "the length is not what was said");
        if (!_after.Read(new MemorySource(stream.ToArray())))
        {
            Failures.Add($"{what}: the output cannot be read: {_after.Problem}");
            return;
        }

        _before.Read(new MemorySource(file));
        CheckElements(what);
        Check(ErasesPixels || HasSamePixels(), what, "other pixels");
    }

    private void CheckElements(string what)
    {
        var table = _after.Table;
        uint last = 0;
        for (var i = 0; i < table.Count; i = table[i].Next)
        {
            Check(i == 0 || table[i].Tag > last, what, $"order of {new Tag(table[i].Tag)}");
            Check(!ProtectedTags.IsForeign(table[i].Tag) && !Gone.Contains(table[i].Tag), what, $"there is {new Tag(table[i].Tag)}");
            last = table[i].Tag;
        }

        var mark = table.Find(0x0012_0062);
        Check(mark >= 0 && _after.Value(mark).SequenceEqual("NO"u8), what, "no mark");
        var instance = table.Find(0x0008_0018);
        Check(_after.Meta.SopInstanceUid.Length is > 0 and <= 64 || HasNoUid(), what, "no instance in the meta information");
        Check(instance < 0 || UidOf(instance).Length == 0 || !UidOf(instance).All(c => char.IsAsciiDigit(c) || c == '.') || UidOf(instance).Length > 64
            || UidOf(instance) == System.Text.Encoding.Latin1.GetString(_after.Meta.SopInstanceUid), what, "another instance in the meta information");
    }

    /// <summary>But for a pad byte, and for a delimiter that was missing.</summary>
    private bool HasSamePixels()
    {
        var (at, more) = (_before.Table.Find(0x7FE0_0010), PixelsOf(_after).Length - PixelsOf(_before).Length);
        return PixelsOf(_after).StartsWith(PixelsOf(_before)) && (more is 0 or 1 || (more == 8 && _before.Table[at].Is(ElementFlags.NoDelimiter)));
    }

    private bool HasNoUid() => _before.Meta.SopInstanceUid.IsEmpty && (_before.Table.Find(0x0008_0018) is var at && (at < 0 || _before.Value(at).Trim("\0 "u8).IsEmpty));

    private string UidOf(int index) => System.Text.Encoding.Latin1.GetString(_after.Value(index)).Trim(' ', '\0');

    private static ReadOnlySpan<byte> PixelsOf(HeaderReader reader)
    {
        var at = reader.Table.Find(0x7FE0_0010);
        return at < 0 ? default : reader.Value(at);
    }

    private void Check(bool isSo, string what, string wrong)
    {
        if (!isSo)
        {
            Failures.Add($"{what}: {wrong}");
        }
    }
}
