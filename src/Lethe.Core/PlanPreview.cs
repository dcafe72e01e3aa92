using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Planning.Places;
using Lethe.Profiles;
using Lethe.Rewriting;
using Lethe.Standard;

namespace Lethe;

/// <summary>Tells what a profile would do with each element of a file, and who decided it. Nothing is written.</summary>
public sealed class PlanPreview
{
    private const string WithParent = "goes with the sequence around it";

    private readonly HeaderReader _input;
    private readonly InstanceFacts _facts = new();
    private readonly PlaceRules _rules;
    private readonly PlannedElement?[] _elements;

    /// <summary>Looks at a file that was just read.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="input">The reader that read it; its table gives the indices.</param>
    public PlanPreview(Profile profile, HeaderReader input)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(input);
        _input = input;
        _facts.Collect(input, new Pseudonyms(ProjectKey.FromBytes(new byte[ProjectKey.Size]), profile));
        _rules = new PlaceRules(input, _facts);
        _elements = new PlannedElement?[input.Table.Count];
        var tests = new ConditionTests(input, _facts);
        Verdict = profile.Instances.FirstOrDefault(rule => tests.Holds(rule.When));
        IodTables.TryFind(_facts.SopClassUid.Span, out var root);
        var plan = new PlanSet(profile).For(tests, root);
        _rules.Begin(plan);
        var top = Level.Top(input, root, _facts.CharacterSet, plan);
        Visit(in top, false);
    }

    /// <summary>The rule that keeps the whole instance from being written, or null.</summary>
    public InstanceRule? Verdict { get; }

    /// <summary>What happens to an element, by its index in the table; null for items.</summary>
    public PlannedElement? this[int index] => _elements[index];

    private void Visit(in Level level, bool isGone)
    {
        var table = _input.Table;
        for (var i = level.First; i < level.End; i = table[i].Next)
        {
            var rule = _rules.Decide(i, in level);
            var type = level.Scope.TypeOf(rule.Tag);
            var kind = isGone ? ActionKind.Remove : rule.For(type);
            _elements[i] = new PlannedElement(kind, type, isGone ? WithParent : _rules.OriginOf(i, in level));
            if (!table[i].Is(ElementFlags.Sequence))
            {
                continue;
            }

            for (var item = i + 1; item < table[i].Next; item = table[item].Next)
            {
                var inner = level.Inside(_input, table[i].Tag, item, _facts.CharacterSets);
                Visit(in inner, isGone || !Enters(kind));
            }
        }
    }

    private static bool Enters(ActionKind kind) => kind is ActionKind.Recurse or ActionKind.RecurseIfListed or ActionKind.RecurseIfReferring or ActionKind.CleanContent;
}
