using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Uids;
using Lethe.Planning;
using Lethe.Standard;

namespace Lethe.Cli.Explanation;

/// <summary>Every place of one IOD that defines an attribute, with the action there.</summary>
internal sealed class IodPlaces
{
    private const int Most = 100;

    private readonly uint _tag;
    private readonly Dictionary<IodScope, List<(uint Tag, IodScope Items)>> _sequences = [];
    private readonly HashSet<IodScope> _leading = [];

    private IodPlaces(uint tag, IodScope root)
    {
        _tag = tag;
        uint[] all = [.. DicomDictionary.All.Where(entry => entry.Vr == Vr.SQ && !entry.IsRepeating).Select(entry => entry.Tag.Value)];
        Explore(root, all);
        MarkLeading();
    }

    internal static void Write(RuleResolver rules, Tag tag, string sopClass, TextWriter output)
    {
        var isKnown = IodTables.TryFind(Encoding.ASCII.GetBytes(sopClass), out var root);
        var name = UidRegistry.TryFind(sopClass, out var entry) ? entry.Name : "SOP class";
        var rule = rules.Resolve(tag);
        output.WriteLine($"{name} ({sopClass})");
        if (!isKnown)
        {
            output.WriteLine("  not in the tables: the strictest Type of all IODs counts everywhere");
            WritePlace("any place", root.TypeOf(tag.Value), rule, output);
            return;
        }

        var places = new IodPlaces(tag.Value, root).All(root, "", []).Take(Most + 1).ToList();
        foreach (var (path, type) in places.Take(Most))
        {
            WritePlace(path, type, rule, output);
        }

        if (places.Count > Most)
        {
            output.WriteLine($"  and more places than these {Most}");
        }

        WritePlace("any other place", AttributeType.NotDefined, rule, output);
    }

    private static void WritePlace(string path, AttributeType type, Rule rule, TextWriter output) =>
        output.WriteLine($"  {path}: {TypeNames.Of(type)} -> {rule.For(type)}");

    private void Explore(IodScope root, uint[] sequenceTags)
    {
        var waiting = new Stack<IodScope>([root]);
        while (waiting.TryPop(out var scope))
        {
            if (_sequences.ContainsKey(scope))
            {
                continue;
            }

            var found = new List<(uint, IodScope)>();
            foreach (var sequence in sequenceTags)
            {
                if (scope.Enter(sequence) is { } items && items != IodScope.Undefined)
                {
                    found.Add((sequence, items));
                    waiting.Push(items);
                }
            }

            _sequences.Add(scope, found);
        }
    }

    /// <summary>Scopes from which the attribute can be reached, so that no other path need be walked.</summary>
    private void MarkLeading()
    {
        bool grew;
        do
        {
            grew = false;
            foreach (var (scope, sequences) in _sequences)
            {
                if (Defines(scope) || sequences.Exists(sequence => _leading.Contains(sequence.Items)))
                {
                    grew |= _leading.Add(scope);
                }
            }
        }
        while (grew);
    }

    private bool Defines(IodScope scope) => scope.TypeOf(_tag) != AttributeType.NotDefined;

    private IEnumerable<(string Path, AttributeType Type)> All(IodScope scope, string path, HashSet<IodScope> around)
    {
        if (Defines(scope))
        {
            yield return (path.Length == 0 ? "top level" : path, scope.TypeOf(_tag));
        }

        // A scope inside itself, as in SR content, shows nothing new.
        around.Add(scope);
        foreach (var (tag, items) in _sequences[scope])
        {
            if (!_leading.Contains(items) || around.Contains(items))
            {
                continue;
            }

            var name = DicomDictionary.TryFind(new Tag(tag), out var entry) ? entry.Keyword : new Tag(tag).ToString();
            foreach (var place in All(items, path.Length == 0 ? name : $"{path} > {name}", around))
            {
                yield return place;
            }
        }

        around.Remove(scope);
    }
}
