using Lethe.Dicom.Reading;
using Lethe.Facts;
using Lethe.Identity;
using Lethe.Planning;
using Lethe.Planning.Places;
using Lethe.Profiles;
using Lethe.Rewriting;
using Lethe.Standard;

namespace Lethe;

/// <summary>
/// Tells of one file after the other what a profile would do with each element: the decisions of the same plans that de-identify.
/// Nothing is written. For one thread; its plans are shared with those made by <see cref="CreateAnother"/>.
/// </summary>
public sealed class PlanSurvey
{
    private readonly Profile _profile;
    private readonly PlanSet _plans;
    private readonly HeaderReader _input;
    private readonly InstanceFacts _facts = new();
    private readonly Pseudonyms _pseudonyms;
    private readonly ConditionTests _tests;
    private readonly PlaceRules _rules;

    /// <summary>A survey of what a reader reads.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="input">The reader; its table gives the indices.</param>
    public PlanSurvey(Profile profile, HeaderReader input)
        : this(profile, new PlanSet(profile), input)
    {
    }

    private PlanSurvey(Profile profile, PlanSet plans, HeaderReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        (_profile, _plans, _input) = (profile, plans, input);
        _pseudonyms = new Pseudonyms(ProjectKey.FromBytes(new byte[ProjectKey.Size]), profile);
        _tests = new ConditionTests(input, _facts);
        _rules = new PlaceRules(input, _facts);
    }

    /// <summary>The rule that keeps the last instance from being written, or null.</summary>
    public InstanceRule? Verdict { get; private set; }

    /// <summary>SOP Class UID of the last instance, ASCII; valid until the next.</summary>
    public ReadOnlySpan<byte> SopClassUid => _facts.SopClassUid.Span;

    /// <summary>Modality of the last instance if it is a defined term; otherwise empty.</summary>
    public string Modality => Modalities.NameOf(_facts.Modality.Span);

    /// <summary>The same for what another reader reads.</summary>
    public PlanSurvey CreateAnother(HeaderReader input) => new(_profile, _plans, input);

    /// <summary>Takes in the file that was just read: <see cref="Verdict"/>, <see cref="SopClassUid"/> and <see cref="Modality"/>.</summary>
    public void Begin()
    {
        _facts.Collect(_input, _pseudonyms);
        Verdict = _profile.Instances.FirstOrDefault(rule => _tests.Holds(rule.When));
    }

    /// <summary>Shows the visitor all elements of the file that was begun.</summary>
    public void Visit(IPlanVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var root = IodTables.TryFind(_facts.SopClassUid.Span, out var known) ? known : IodScope.Fallback;
        var plan = _plans.For(_tests, root);
        _rules.Begin(plan);
        var top = Level.Top(_input, root, _facts.CharacterSet, plan);
        Visit(in top, false, visitor);
    }

    private void Visit(in Level level, bool isGone, IPlanVisitor visitor)
    {
        var table = _input.Table;
        for (var i = level.First; i < level.End; i = table[i].Next)
        {
            var element = new SurveyedElement(i, _rules, in level, isGone);
            visitor.Visit(in element);
            if (!table[i].Is(ElementFlags.Sequence))
            {
                continue;
            }

            for (var item = i + 1; item < table[i].Next; item = table[item].Next)
            {
                var inner = level.Inside(_input, table[i].Tag, item, _facts.CharacterSets);
                visitor.EnterItem();
                Visit(in inner, isGone || !Enters(element.Action), visitor);
                visitor.LeaveItem();
            }
        }
    }

    private static bool Enters(ActionKind kind) => kind is ActionKind.Recurse or ActionKind.RecurseIfListed or ActionKind.RecurseIfReferring or ActionKind.CleanContent;
}
