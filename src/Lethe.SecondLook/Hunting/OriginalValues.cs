using Lethe.Dicom.Dictionary;
using System.IO.Hashing;
using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.Dicom.Uids;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Marks;
using Lethe.SecondLook.Reading;
using Lethe.SecondLook.Standard;

namespace Lethe.SecondLook.Hunting;

/// <summary>
/// What identifies in one original: parts of names, identifiers, texts, dates and UIDs, by VR and by Table E.1-1 of PS3.15, at every depth.
/// Reused from file to file.
/// </summary>
public sealed class OriginalValues
{
    private const uint Manufacturer = 0x0008_0070;
    private const uint ModelName = 0x0008_1090;
    private const int ShortestWord = 3;
    private const int ShortestNumber = 4;
    private const int ShortestText = 9;

    private readonly CharacterSetCache _characterSets = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Needle> _needles = [];
    private readonly HashSet<int> _dates = [];
    private readonly List<byte[]> _bytes = [];
    private readonly Dictionary<(uint Tag, UInt128 Value), bool> _kept = [];
    private readonly List<(int Date, int Start, int Length)> _found = [];

    internal IReadOnlyList<Needle> Needles => _needles;

    /// <summary>Dates as YYYYMMDD.</summary>
    internal IReadOnlySet<int> Dates => _dates;

    /// <summary>Names that are not ASCII, as they are encoded in the original and in UTF-8.</summary>
    internal IReadOnlyList<byte[]> Bytes => _bytes;

    /// <summary>Reads an original; what the output promises to keep or to clean is no leak.</summary>
    public void Collect(HeaderReader original, Promises promises)
    {
        Clear();
        Add(original, promises);
    }

    /// <summary>Forgets all.</summary>
    internal void Clear()
    {
        _seen.Clear();
        _needles.Clear();
        _dates.Clear();
        _bytes.Clear();
        _kept.Clear();
    }

    /// <summary>Reads one more original, where nobody can tell of which an output is.</summary>
    internal void Add(HeaderReader original, Promises promises)
    {
        ArgumentNullException.ThrowIfNull(original);
        foreach (var value in new ElementValues(original, _characterSets))
        {
            Collect(value, promises);
        }
    }

    /// <summary>What may stand in an element of the output: if the original has the same value there.</summary>
    internal Excuse ExcuseOf(in ElementValue output) =>
        !_kept.TryGetValue((output.Tag.Value, XxHash128.HashToUInt128(output.Ascii)), out var isPromised) ? Excuse.None
        : isPromised || output.Vr == Vr.CS || output.Tag.Value is Manufacturer or ModelName ? Excuse.All
        : output.Vr is Vr.DS or Vr.IS or Vr.AS or Vr.TM ? Excuse.Numbers
        : Excuse.Words;

    private void Collect(in ElementValue value, Promises promises)
    {
        var isListed = ListedAttributes.TryFind(value.Tag.Value, out var kept, out var cleaned);
        var isPromised = (kept & promises) != 0;
        if ((!isListed || isPromised) && !value.Tag.IsPrivate && value.IsText && value.Vr is not (Vr.PN or Vr.UI or Vr.DA or Vr.DT))
        {
            _kept[(value.Tag.Value, XxHash128.HashToUInt128(value.Ascii))] = isPromised;
        }

        if (isPromised || (value.Tag.IsPrivate && (promises & Promises.RetainSafePrivate) != 0 && value.Vr is not (Vr.PN or Vr.UI)))
        {
            return;
        }

        switch (value.Vr)
        {
            case Vr.PN:
                AddNames(value);
                break;
            case Vr.DA or Vr.DT:
                AddDate(value.Ascii);
                break;
            case Vr.LO or Vr.SH or Vr.ST or Vr.LT or Vr.UT or Vr.UC or Vr.AE or Vr.UR when isListed || value.Tag.IsPrivate:
                AddTexts(value, isCleaned: (cleaned & promises) != 0);
                break;
            case Vr.UN when value.IsText:
                AddTexts(value, isCleaned: false);
                break;
        }
    }

    private void AddNames(in ElementValue value)
    {
        var text = value.Decode();
        foreach (var part in text.Split('^', '=', '\\', ' ', ',', '.', '-', '_', '(', ')', '/', '\0'))
        {
            AddName(part, value.Tag.Value);
            if (TextFold.Spelled(part) is var spelled && spelled.Length != part.Length)
            {
                AddName(spelled, value.Tag.Value);
            }
        }

        if (!Ascii.IsValid(value.Bytes) || text.Any(c => c >= 0x80))
        {
            AddBytes(text);
        }
    }

    private void AddName(string part, uint source)
    {
        var text = TextFold.Compact(TextFold.Fold(part));
        var isIdeographic = text.Any(c => c >= 0x2E80);
        if (text.Length >= (isIdeographic ? 2 : ShortestWord) && !CommonWords.Contains(text) && !text.All(char.IsAsciiDigit))
        {
            Add(FindingKind.PersonName, text, source);
        }
    }

    /// <summary>Component groups with letters beyond ASCII, for the search in bytes.</summary>
    private void AddBytes(string text)
    {
        foreach (var group in text.Split('=', '\\'))
        {
            if (group.Length >= 2 && group.Any(c => c >= 0x80))
            {
                _bytes.Add(Encoding.UTF8.GetBytes(group));
            }
        }
    }

    /// <summary>Calls back for each UID of an original, at every depth, that is not one of the standard.</summary>
    internal static void ForEachUid(HeaderReader original, Action<string> found)
    {
        var table = original.Table;
        for (var i = 0; i < table.Count; i++)
        {
            if (!table[i].Is(ElementFlags.Item | ElementFlags.Sequence | ElementFlags.Bulk) && (table[i].Vr == Vr.UI || (table[i].Vr == Vr.UN && DicomDictionary.VrOf(new Tag(table[i].Tag)) == Vr.UI)))
            {
                AddUids(table[i].Tag, original.Value(i), found);
            }
        }
    }

    private static void AddUids(uint tag, ReadOnlySpan<byte> value, Action<string> found)
    {
        if (tag is UidTags.TransferSyntaxUid or UidTags.ContextUid or UidTags.MappingResourceUid or UidTags.CodingSchemeUid)
        {
            return;
        }

        foreach (var range in value.Split((byte)'\\'))
        {
            var uid = value[range].Trim("\0 "u8);
            if (uid.Length is >= 10 and <= 256 && uid.Count((byte)'.') >= 3 && !UidRegistry.IsWellKnown(uid))
            {
                found(Encoding.ASCII.GetString(uid));
            }
        }
    }

    private void AddDate(ReadOnlySpan<byte> value)
    {
        foreach (var part in Encoding.ASCII.GetString(value).Split('\\', '-'))
        {
            _found.Clear();
            DateForms.Find(part, _found);
            foreach (var (date, _, _) in _found.Where(found => found.Start == 0 && !ConstantDates.Contains(found.Date)))
            {
                _dates.Add(date);
            }
        }
    }

    private void AddTexts(in ElementValue value, bool isCleaned)
    {
        foreach (var text in value.Decode().Split('\\'))
        {
            var folded = TextFold.Fold(text);
            var compact = TextFold.Compact(folded);
            var hasDigits = compact.Count(char.IsDigit) >= ShortestNumber;
            if (hasDigits && compact.Length is >= ShortestNumber and <= 64 && !(isCleaned && folded.Trim().Contains(' ')))
            {
                Add(FindingKind.Identifier, compact, value.Tag.Value);
            }
            else if (!isCleaned && compact.Length >= ShortestText && folded.Trim().Contains(' '))
            {
                Add(FindingKind.Text, compact.Length <= 64 ? compact : compact[..64], value.Tag.Value);
            }

            AddNumbers(folded, value.Tag.Value);
        }
    }

    /// <summary>Numbers of six digits and more inside texts identify wherever they stand: phones, orders, records.</summary>
    private void AddNumbers(string folded, uint source)
    {
        foreach (var word in folded.Split([' ', ',', ';', ':', '^', '/', '\n', '\r', '\t', '(', ')', '#'], StringSplitOptions.RemoveEmptyEntries))
        {
            var compact = TextFold.Compact(word);
            if (compact.Length <= 32 && compact.Count(char.IsAsciiDigit) >= 6 && !word.Contains('.', StringComparison.Ordinal))
            {
                Add(FindingKind.Identifier, compact, source);
            }
        }
    }

    private void Add(FindingKind kind, string text, uint source)
    {
        if (!CommonWords.Contains(text) && !text.StartsWith("225", StringComparison.Ordinal) && !ConstantDates.IsWritten(text) && _seen.Add(text))
        {
            _needles.Add(new Needle(kind, text, source));
        }
    }
}
