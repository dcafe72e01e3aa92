using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Profiles;

namespace Lethe;

/// <summary>Tells what a profile would do with each element of a file, and who decided it. Nothing is written.</summary>
public sealed class PlanPreview : IPlanVisitor
{
    private readonly PlannedElement?[] _elements;

    /// <summary>Looks at a file that was just read.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="input">The reader that read it; its table gives the indices.</param>
    public PlanPreview(Profile profile, HeaderReader input)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(input);
        _elements = new PlannedElement?[input.Table.Count];
        var survey = new PlanSurvey(profile, input);
        survey.Begin();
        Verdict = survey.Verdict;
        survey.Visit(this);
    }

    /// <summary>The rule that keeps the whole instance from being written, or null.</summary>
    public InstanceRule? Verdict { get; }

    /// <summary>What happens to an element, by its index in the table; null for items.</summary>
    public PlannedElement? this[int index] => _elements[index];

    void IPlanVisitor.Visit(in SurveyedElement element) =>
        _elements[element.Index] = new PlannedElement(element.Action, element.Type, element.Origin());

    void IPlanVisitor.EnterItem()
    {
    }

    void IPlanVisitor.LeaveItem()
    {
    }
}
