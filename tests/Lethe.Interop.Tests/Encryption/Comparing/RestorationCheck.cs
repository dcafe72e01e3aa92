using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>What a restored file has to be, element by element of the top level (R082 to R085).</summary>
internal sealed class RestorationCheck
{
    private const uint Pixels = 0x7FE0_0010;
    private const uint CharacterSet = 0x0008_0005;

    private readonly HeaderReader _original = new();
    private readonly HeaderReader _protected = new();
    private readonly HeaderReader _restored = new();

    /// <summary>How many elements of originals were found again.</summary>
    internal int Elements { get; private set; }

    /// <summary>A SOP Instance UID is required (PS3.3 C.12.1); one that was not there is derived and stays.</summary>
    internal bool HadInstanceUid => _original.Table.Find(Part10.SopInstanceUid) >= 0;

    /// <summary>An empty one is back, too; file meta information, where it is required, keeps that of the protected copy (PS3.10 7.1).</summary>
    internal bool HadEmptyInstanceUid => _original.Table.Find(Part10.SopInstanceUid) is var at && at >= 0 && _original.Table[at].Length == 0;

    /// <summary>Specific Character Set is written by the one who restores, so that the VR is always CS.</summary>
    internal bool HadCharacterSetOfUnknownVr => _original.Table.Find(CharacterSet) is var at && at >= 0 && _original.Table[at] is { Vr: Vr.UN };

    /// <summary>Every difference that is not by design.</summary>
    internal IEnumerable<string> DifferencesOf(CollectionFile file, string restored) =>
        Read(_original, file.Source) && Read(_protected, file.Output) && Read(_restored, restored)
            ? [.. Lost(), .. Added(), .. Part10.Marks(_restored), .. PixelDifferences()]
            : ["cannot be read"];

    private static bool Read(HeaderReader reader, string path) => reader.Read(new MemorySource(File.ReadAllBytes(path)));

    /// <summary>
    /// What is not kept: lengths of groups and of the file (stale, PS3.5 7.2), groups that are no part of a data set, envelopes and marks of former
    /// de-identifications, and pixels, which are compared with those of the protected copy (R074).
    /// </summary>
    internal static bool IsKept(uint tag) => (tag & 0xFFFF) != 0 && (tag >> 16) is not (0x0000 or 0x0002 or 0x0004 or 0xFFFE)
        && tag is not (0x0008_0001 or 0x0400_0500 or Part10.PatientIdentityRemoved or 0x0012_0063 or 0x0012_0064) && !IsPixelData(tag);

    private static bool IsPixelData(uint tag) => tag is Pixels or 0x7FE0_0008 or 0x7FE0_0009;

    private IEnumerable<string> Lost()
    {
        var seen = new HashSet<uint>();
        for (var i = 0; i < _original.Table.Count; i = _original.Table[i].Next)
        {
            var tag = _original.Table[i].Tag;
            if (!IsKept(tag))
            {
                continue;
            }

            var there = _restored.Table.Find(tag);
            if (!seen.Add(tag))
            {
                yield return $"{tag:X8} twice";
            }
            else if (there >= 0 && tag == CharacterSet && HadCharacterSetOfUnknownVr && ElementComparison.HaveSameBytes(_original, i, _restored, there))
            {
                yield return "00080005 has its VR now";
            }
            else if (there < 0 || !ElementComparison.AreSame(_original, i, _restored, there))
            {
                yield return $"{tag:X8} {(there < 0 ? "lost" : "changed")}";
            }
            else
            {
                Elements++;
            }
        }
    }

    private IEnumerable<string> Added()
    {
        for (var i = 0; i < _restored.Table.Count; i = _restored.Table[i].Next)
        {
            var tag = _restored.Table[i].Tag;
            if (tag != Part10.PatientIdentityRemoved && _original.Table.Find(tag) < 0)
            {
                yield return $"{tag:X8} added";
            }
        }
    }

    private IEnumerable<string> PixelDifferences()
    {
        foreach (var tag in (uint[])[0x7FE0_0008, 0x7FE0_0009, Pixels])
        {
            var (at, there) = (_protected.Table.Find(tag), _restored.Table.Find(tag));
            if (at < 0 != there < 0 || (at >= 0 && !ElementComparison.AreSame(_protected, at, _restored, there)))
            {
                yield return $"{tag:X8} changed by restoring";
            }

            var before = _original.Table.Find(tag);
            if (before < 0 != there < 0 || (before >= 0 && !ElementComparison.AreSame(_original, before, _restored, there)))
            {
                yield return $"{tag:X8} of the original differs";
            }
        }
    }
}
