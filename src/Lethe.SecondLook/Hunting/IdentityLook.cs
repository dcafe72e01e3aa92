using System.Buffers;
using System.Text.RegularExpressions;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Marks;
using Lethe.SecondLook.Reading;
using Lethe.SecondLook.Standard;

namespace Lethe.SecondLook.Hunting;

/// <summary>Looks for what looks like identity in an output whose original is not at hand. For one thread.</summary>
public sealed partial class IdentityLook
{
    private const uint Manufacturer = 0x0008_0070;
    private const uint ModelName = 0x0008_1090;
    private const uint SoftwareVersions = 0x0018_1020;
    private const uint PatientId = 0x0010_0020;
    private const uint StudyId = 0x0020_0010;
    private const int SubstituteLength = 8;

    private static readonly string[] VendorRoots = ["1.2.840.113619.", "1.3.12.2.1107.", "1.3.46.670589.", "1.2.392.200036.", "1.2.840.113704.", "1.2.840.113674.", "1.2.276.0.26."];

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEF"u8);

    private readonly CharacterSetCache _characterSets = new();
    private readonly List<(int Date, int Start, int Length)> _dates = [];

    /// <summary>Looks through an output.</summary>
    public void Look(HeaderReader output, string name, Promises promises, IFindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var value in new ElementValues(output, _characterSets))
        {
            var text = value.Decode();
            if (text.Length > 0 && KindOf(value, text, promises) is var kind and not FindingKind.None)
            {
                sink.Add(new Finding(kind, name, value.Tag, ElementPath.Of(output, value.Index), output.SourceOffset(output.Table[value.Index].HeaderOffset), "text", text));
            }
        }
    }

    /// <summary>Looks through a record of a DICOMDIR. What the output has as well was looked at there.</summary>
    /// <param name="directory">The reader that read it.</param>
    /// <param name="item">The record.</param>
    /// <param name="output">The output that the record tells of; null if there is none.</param>
    /// <param name="name">Relative path of the DICOMDIR.</param>
    /// <param name="promises">What the output says of itself.</param>
    /// <param name="sink">Takes what is found.</param>
    internal void LookAtRecord(HeaderReader directory, int item, HeaderReader? output, string name, Promises promises, IFindingSink sink)
    {
        foreach (var value in new ElementValues(directory, _characterSets, item + 1, directory.Table[item].Next))
        {
            if (value.Tag.Group <= 4 || IsIn(output, value) || IsSubstitute(value))
            {
                continue;
            }

            var text = value.Decode();
            if (text.Length > 0 && KindOf(value, text, promises) is var kind and not FindingKind.None)
            {
                sink.Add(new Finding(kind, name, value.Tag, ElementPath.Of(directory, value.Index), directory.SourceOffset(directory.Table[value.Index].HeaderOffset), "text", text));
            }
        }
    }

    private static bool IsIn(HeaderReader? output, in ElementValue value)
    {
        var index = output is null ? -1 : output.Table.Find(value.Tag.Value);
        return index >= 0 && output!.Value(index).Trim("\0 "u8).SequenceEqual(value.Ascii);
    }

    /// <summary>A record needs a Study ID and a Patient ID where the output has none: eight hexadecimal digits take their place (PS3.3 F.5).</summary>
    private static bool IsSubstitute(in ElementValue value) =>
        value.Tag.Value is PatientId or StudyId && value.Ascii.Length == SubstituteLength && !value.Ascii.ContainsAnyExcept(HexDigits);

    private FindingKind KindOf(in ElementValue value, string text, Promises promises)
    {
        ListedAttributes.TryFind(value.Tag.Value, out var kept, out var cleaned);
        var isPromised = ((kept | cleaned) & promises) != 0;
        return value.Vr switch
        {
            Vr.PN => IsName(text) ? FindingKind.LooksLikeName : FindingKind.None,
            Vr.UI => (promises & Promises.RetainUids) == 0 && !isPromised && Array.Exists(VendorRoots, root => text.StartsWith(root, StringComparison.Ordinal)) ? FindingKind.LooksLikeOriginalUid : FindingKind.None,
            Vr.DA or Vr.DT => (promises & (Promises.RetainFullDates | Promises.RetainModifiedDates)) == 0 && HasDate(text) ? FindingKind.LooksLikeDate : FindingKind.None,
            // Makers write addresses of their own and days of their builds there.
            Vr.LO or Vr.SH when value.Tag.Value is Manufacturer or ModelName or SoftwareVersions => FindingKind.None,
            Vr.LO or Vr.SH or Vr.ST or Vr.LT or Vr.UT or Vr.UC => OfText(value, text, promises, isPromised),
            _ => FindingKind.None,
        };
    }

    private FindingKind OfText(in ElementValue value, string text, Promises promises, bool isPromised) =>
        Contact().IsMatch(text) ? FindingKind.LooksLikeContact
        : !isPromised && ListedAttributes.IsRemoved(value.Tag.Value) && IsTelling(text) ? FindingKind.LooksLikeListedValue
        : (promises & (Promises.RetainFullDates | Promises.RetainModifiedDates)) == 0 && text.Length <= 1024 && HasWrittenDate(text) ? FindingKind.LooksLikeDate
        : FindingKind.None;

    /// <summary>Two words or more of letters: codes have digits or are one word.</summary>
    private static bool IsName(string text)
    {
        var words = text.Split('^', '=', ' ', ',', '\\').Where(word => word.Length > 1).Select(word => TextFold.Fold(word)).ToList();
        return words.Count(word => word.All(char.IsLetter) && !CommonWords.Contains(word)) >= 2;
    }

    private static bool IsTelling(string text) => text.Any(char.IsLetterOrDigit) && !CommonWords.Contains(TextFold.Compact(TextFold.Fold(text)));

    private bool HasDate(string text)
    {
        _dates.Clear();
        DateForms.Find(text, _dates);
        return _dates.Any(found => found.Start == 0 && !ConstantDates.Contains(found.Date));
    }

    /// <summary>Dates with separators or months in letters; eight digits may be any number.</summary>
    private bool HasWrittenDate(string text)
    {
        _dates.Clear();
        DateForms.Find(TextFold.Fold(text), _dates);
        return _dates.Any(found => found.Length > 8 && found.Date is > 19200101 and < 20400101 && !ConstantDates.Contains(found.Date));
    }

    /// <summary>E-mail addresses, phone numbers with their country, social security numbers of the United States, of Switzerland, numbers of the NHS.</summary>
    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+|\+\d[\d ()/-]{7,}\d|\b\d{3}-\d{2}-\d{4}\b|\b756\.\d{4}\.\d{4}\.\d{2}\b|\b\d{3} \d{3} \d{4}\b")]
    private static partial Regex Contact();
}
