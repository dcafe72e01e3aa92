using Lethe.Dicom.Reading;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Marks;
using Lethe.SecondLook.Reading;

namespace Lethe.SecondLook.Hunting;

/// <summary>Looks for values of an original in one piece of text. For one thread; its buffers live from text to text.</summary>
internal sealed class TextSearch(UidSet uids)
{
    private const int ShortestInBinary = 6;
    private const int ShortestInKept = 4;
    private const int ShortestInDate = 9;
    private const int LooseLength = 7;
    private const int ShortestPacked = 16;
    private const int DeepestForm = 3;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    private readonly List<(int Date, int Start, int Length)> _dates = [];
    private readonly RunFilter _filter = new();
    private readonly StringBuilder _compact = new();
    private readonly List<int> _positions = [];

    internal OriginalValues Values { get; private set; } = new();

    /// <summary>False if bytes, which may be text in any character set, hold nothing that is looked for.</summary>
    internal bool MayHold(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0x1B) || _filter.MayHold(bytes);

    /// <summary>False if UTF-16 holds nothing that is looked for.</summary>
    internal bool MayHold(ReadOnlySpan<ushort> units) => _filter.MayHold(units);

    /// <summary>Begins with the values of another original.</summary>
    internal void Begin(OriginalValues values)
    {
        Values = values;
        _filter.Prepare(values.Needles);
    }

    internal Promises Promises { get; set; }

    /// <summary>The reader of the output, for the paths of findings.</summary>
    internal HeaderReader? Reader { get; set; }

    internal string Output { get; set; } = "";

    internal IFindingSink? Sink { get; set; }

    /// <summary>Looks through a text.</summary>
    internal void Search(string text, in Place place, int depth = 0)
    {
        if (text.Length < 2 || !_filter.MayHold(MemoryMarshal.Cast<char, ushort>(text)))
        {
            return;
        }

        var folded = TextFold.Fold(text);
        if ((Promises & Promises.RetainUids) != 0 || place.Excuse == Excuse.Uids)
        {
            // UIDs that stay may hold dates and numbers.
            folded = WithoutUids(folded);
        }
        else
        {
            SearchUids(folded, in place);
        }

        SearchDates(folded, in place);
        SearchNeedles(folded, in place);
        if (depth < DeepestForm)
        {
            SearchPacked(text, in place, depth);
        }
    }

    private void SearchUids(string text, in Place place)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsUidCharacter(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && IsUidCharacter(text[end]))
            {
                end++;
            }

            var uid = text.AsSpan(i, end - i).Trim('.');
            if (uid.Length >= 10 && uid.Count('.') >= 3 && uids.Contains(uid))
            {
                Report(FindingKind.Uid, uid.ToString(), in place);
            }

            i = end;
        }
    }

    private static string WithoutUids(string text)
    {
        var rest = text.ToCharArray();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && IsUidCharacter(text[end]))
            {
                end++;
            }

            if (end - i >= 10 && text.AsSpan(i, end - i).Count('.') >= 3)
            {
                rest.AsSpan(i, end - i).Fill(' ');
            }

            i = Math.Max(end, i + 1);
        }

        return new string(rest);
    }

    private static bool IsUidCharacter(char c) => char.IsAsciiDigit(c) || c == '.';

    private void SearchDates(string folded, in Place place)
    {
        if (Values.Dates.Count == 0 || (Promises & Promises.RetainFullDates) != 0)
        {
            return;
        }

        // A moved date may fall on another date of the original; whether it was moved, the check of intervals tells.
        if ((Promises & Promises.RetainModifiedDates) != 0 && place.Form == "date")
        {
            return;
        }

        _dates.Clear();
        DateForms.Find(folded, _dates);
        foreach (var (date, start, length) in _dates)
        {
            if (Values.Dates.Contains(date))
            {
                Report(FindingKind.Date, folded.Substring(start, Math.Min(length, folded.Length - start)), in place);
                return;
            }
        }
    }

    private void SearchNeedles(string folded, in Place place)
    {
        _compact.Clear();
        _positions.Clear();
        for (var i = 0; i < folded.Length; i++)
        {
            if (char.IsLetterOrDigit(folded[i]))
            {
                _compact.Append(folded[i]);
                _positions.Add(i);
            }
        }

        var compact = _compact.ToString();
        foreach (var needle in Values.Needles)
        {
            if (IsExcused(needle, place.Excuse))
            {
                continue;
            }

            for (var at = compact.IndexOf(needle.Text, StringComparison.Ordinal); at >= 0; at = compact.IndexOf(needle.Text, at + 1, StringComparison.Ordinal))
            {
                if (Counts(needle, folded, at, in place))
                {
                    Report(needle.Kind, needle.Text, in place);
                    break;
                }
            }
        }
    }

    private static bool IsExcused(Needle needle, Excuse excuse) => excuse switch
    {
        Excuse.All => true,
        Excuse.Numbers => needle.Kind != FindingKind.PersonName,
        Excuse.Words => needle.Kind == FindingKind.Text || (needle.Kind == FindingKind.Identifier && !needle.IsOfPatient)
            || (needle.Kind == FindingKind.PersonName && needle.Text.Length < ShortestInKept),
        _ => false,
    };

    /// <summary>Whole words count, and long ones wherever they are; ideographs stand without blanks.</summary>
    private bool Counts(Needle needle, string folded, int at, in Place place)
    {
        var (first, last) = (_positions[at], _positions[at + needle.Text.Length - 1]);
        var isWhole = (first == 0 || !char.IsLetterOrDigit(folded[first - 1])) && (last == folded.Length - 1 || !char.IsLetterOrDigit(folded[last + 1]));
        var isOneWord = last - first + 1 == needle.Text.Length;
        if (needle.Text[0] >= 0x2E80)
        {
            return isOneWord;
        }

        // Dates and times are digits that meet short numbers by chance.
        var datesStay = (Promises & (Promises.RetainFullDates | Promises.RetainModifiedDates)) != 0;
        if (place.Form is "date" or "time" && (datesStay || needle.Text.Length < ShortestInDate) && needle.Kind == FindingKind.Identifier)
        {
            return false;
        }

        if (place.IsBinary && needle.Text.Length < ShortestInBinary)
        {
            return false;
        }

        var hasLetters = needle.Text.AsSpan().ContainsAnyInRange('A', 'Z');
        return needle.Kind == FindingKind.PersonName
            ? isOneWord && (isWhole || needle.Text.Length >= LooseLength)
            : isWhole || (hasLetters && needle.Text.Length >= LooseLength + 2);
    }

    private void SearchPacked(string text, in Place place, int depth)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!IsPackedCharacter(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && IsPackedCharacter(text[end]))
            {
                end++;
            }

            if (end - i >= ShortestPacked)
            {
                Unpack(text.AsSpan(i, end - i), in place, depth);
            }

            i = end;
        }
    }

    private static bool IsPackedCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_' or '=';

    private void Unpack(ReadOnlySpan<char> packed, in Place place, int depth)
    {
        if (packed.Length % 2 == 0 && !packed.ContainsAnyExcept(HexDigits))
        {
            SearchBytes(Convert.FromHexString(packed), place.As("hex"), depth);
        }

        var text = packed.TrimEnd('=').ToString().Replace('-', '+').Replace('_', '/');
        for (var skip = 0; skip < 4 && text.Length - skip >= ShortestPacked - 4; skip++)
        {
            var part = text[skip..];
            part = part[..(part.Length - (part.Length % 4 == 1 ? 1 : 0))];
            var bytes = new byte[part.Length];
            if (Convert.TryFromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '='), bytes, out var written))
            {
                SearchBytes(bytes.AsSpan(0, written), place.As("base64"), depth);
            }
        }
    }

    /// <summary>What reads as text in one of the usual encodings.</summary>
    private void SearchBytes(ReadOnlySpan<byte> bytes, in Place place, int depth)
    {
        var printable = 0;
        var zeros = 0;
        foreach (var b in bytes)
        {
            printable += b is >= 0x20 and not 0x7F ? 1 : 0;
            zeros += b == 0 ? 1 : 0;
        }

        if (printable == bytes.Length)
        {
            Search(Encoding.UTF8.GetString(bytes), in place, depth + 1);
        }
        else if (zeros * 3 >= bytes.Length)
        {
            Search(Encoding.Unicode.GetString(bytes), place.As("UTF-16"), depth + 1);
            Search(Encoding.BigEndianUnicode.GetString(bytes), place.As("UTF-16"), depth + 1);
        }
    }

    internal void Report(FindingKind kind, string value, in Place place)
    {
        var path = place.Index >= 0 && Reader is not null ? ElementPath.Of(Reader, place.Index) : place.Name;
        Sink?.Add(new Finding(kind, Output, place.Tag, path, place.Offset, place.Form, value));
    }
}
