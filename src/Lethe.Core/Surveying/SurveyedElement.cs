using Lethe.Dicom.Text;
using Lethe.Planning;
using Lethe.Planning.Places;
using Lethe.Rewriting;
using Lethe.Standard;

namespace Lethe;

/// <summary>An element with what a plan does with it; valid during the call that hands it out.</summary>
public readonly ref struct SurveyedElement
{
    private const string WithParent = "goes with the sequence around it";

    private readonly PlaceRules _rules;
    private readonly ref readonly Level _level;
    private readonly bool _isGone;

    internal SurveyedElement(int index, PlaceRules rules, ref readonly Level level, bool isGone)
    {
        (Index, _rules, _isGone) = (index, rules, isGone);
        _level = ref level;
        var rule = rules.Decide(index, in level);
        Type = level.Scope.TypeOf(rule.Tag);
        Action = isGone ? ActionKind.Remove : rule.For(Type);
    }

    /// <summary>Index in the table of the reader.</summary>
    public int Index { get; }

    /// <summary>What happens to it.</summary>
    public ActionKind Action { get; }

    /// <summary>Type of the attribute at its place in the IOD.</summary>
    public AttributeType Type { get; }

    /// <summary>The character set in force (PS3.5 7.5.3).</summary>
    public CharacterSet CharacterSet => _level.CharacterSet;

    /// <summary>The row, the option or the rule that decided. Makes a text at each call.</summary>
    public string Origin() => _isGone ? WithParent : _rules.OriginOf(Index, in _level);
}
