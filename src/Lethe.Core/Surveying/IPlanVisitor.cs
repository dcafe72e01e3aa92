namespace Lethe;

/// <summary>Is told of every element of a file and what a plan does with it, from outside to inside, in the order of the file.</summary>
public interface IPlanVisitor
{
    /// <summary>An element. Items follow if it is a sequence, whether the plan enters it or not.</summary>
    void Visit(in SurveyedElement element);

    /// <summary>An item of the sequence that was visited last at this level begins.</summary>
    void EnterItem();

    /// <summary>The item ends.</summary>
    void LeaveItem();
}
