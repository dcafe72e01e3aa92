using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.Profiles;
using Lethe.Results;
using Lethe.Standard;

namespace Lethe.Cli.Inspection;

/// <summary>Turns a file into what is shown of it.</summary>
internal sealed class Inspector(Profile? profile)
{
    private const uint SpecificCharacterSet = 0x0008_0005;

    private readonly HeaderReader _reader = new();
    private PlanPreview? _plan;

    /// <summary>Reads a file; on false <paramref name="problem"/> tells why it cannot be read.</summary>
    internal bool TryInspect(IByteSource source, out InspectedFile file, out string problem)
    {
        (file, problem) = (new InspectedFile([], [], []), "");
        if (!_reader.Read(source))
        {
            var found = _reader.Problem;
            problem = new Problem((int)found.Code, Severity.Error, found.Tag, found.Depth, found.Offset).ToString();
            return false;
        }

        _plan = profile is null ? null : new PlanPreview(profile, _reader);
        var dataSet = ReadLevel(0, _reader.Table.Count, CharacterSet.Default);
        file = new InspectedFile(Notes(), FileMetaDump.Read(source, PlanOfMeta), dataSet);
        return true;
    }

    private List<string> Notes()
    {
        var notes = new List<string> { $"transfer syntax: {_reader.Syntax.Name}{(_reader.EncodingIsSure ? "" : " (a guess)")}" };
        if (_reader.Anomalies != ReadAnomalies.None)
        {
            notes.Add($"deviations: {_reader.Anomalies}");
        }

        if (_plan?.Verdict is { } rule)
        {
            notes.Add($"the profile says {rule.Verdict} ({rule.Origin})");
        }

        return notes;
    }

    /// <summary>The meta information is never copied: the writer makes a new one (PS3.10 7.1).</summary>
    private PlannedAction? PlanOfMeta(Tag tag) =>
        profile is null ? null : new PlannedAction("Rewrite", AttributeType.NotDefined, "PS3.10 7.1: file meta information is written anew");

    private List<InspectedElement> ReadLevel(int first, int end, CharacterSet inherited)
    {
        var own = _reader.Table.Find(SpecificCharacterSet, first, end);
        var set = own < 0 ? inherited : CharacterSet.Parse(_reader.Value(own));
        var elements = new List<InspectedElement>();
        for (var i = first; i < end; i = _reader.Table[i].Next)
        {
            elements.Add(ReadElement(i, first, end, set));
        }

        return elements;
    }

    private InspectedElement ReadElement(int index, int first, int end, CharacterSet set)
    {
        ref readonly var entry = ref _reader.Table[index];
        var tag = new Tag(entry.Tag);
        var element = new InspectedElement(tag, entry.Vr, entry.Length, NameOf(tag, first, end, set))
        {
            Plan = PlannedAction.Of(_plan?[index]),
        };
        if (entry.Is(ElementFlags.Sequence))
        {
            return element with { Items = ReadItems(index, set) };
        }

        if (entry.Is(ElementFlags.Fragments))
        {
            return element with { Summary = $"{entry.Length} bytes in fragments" };
        }

        var value = _reader.Value(index);
        var numeric = ValueText.IsNumeric(entry.Vr);
        return !entry.Is(ElementFlags.Bulk) && (numeric || entry.Vr == Vr.AT || entry.Vr.IsText())
            ? element with { Values = ValueText.Decode(value, entry.Vr, set, entry.Is(ElementFlags.BigEndian)), IsNumeric = numeric }
            : element with { Summary = entry.Length == 0 ? "" : ValueText.Summarise(value, entry.Length) };
    }

    private List<IReadOnlyList<InspectedElement>> ReadItems(int sequence, CharacterSet set)
    {
        var table = _reader.Table;
        var items = new List<IReadOnlyList<InspectedElement>>();
        for (var item = sequence + 1; item < table[sequence].Next; item = table[item].Next)
        {
            items.Add(ReadLevel(item + 1, table[item].Next, set));
        }

        return items;
    }

    private string NameOf(Tag tag, int first, int end, CharacterSet set)
    {
        if (!tag.IsPrivate)
        {
            return DicomDictionary.TryFind(tag, out var known) ? known.Keyword : tag.IsGroupLength ? "GroupLength" : "Unknown";
        }

        if (tag.IsPrivateCreator)
        {
            return "PrivateCreator";
        }

        var creator = _reader.Table.Find(((uint)tag.Group << 16) | (uint)(tag.Element >> 8), first, end);
        return creator < 0 ? "Private" : $"[{set.Decode(_reader.Value(creator), Vr.LO).Trim(' ', '\0')}]";
    }
}
