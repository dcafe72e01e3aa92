using System.Globalization;
using System.Text;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Profiles.Import;

/// <summary>Writes a draft as YAML and remembers which line came from which rule.</summary>
/// <param name="draft">The draft.</param>
internal sealed class DraftWriter(ProfileDraft draft)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, DraftRule> _rules = [];
    private readonly Dictionary<int, DraftInstance> _instances = [];
    private int _line = 1;

    internal DraftRule? RuleAt(int line) => _rules.GetValueOrDefault(line);

    internal DraftInstance? InstanceAt(int line) => _instances.GetValueOrDefault(line);

    internal string Write()
    {
        Head();
        Settings();
        Instances();
        Rules();
        return _text.ToString();
    }

    private void Head()
    {
        Line($"# Imported from {DraftText.Comment(draft.File)}, {draft.Format}.");
        Line("# At the end of each rule stands the line that it comes from. What is not here is decided by the base.");
        if (draft.Notes.Count > 0)
        {
            Line("#");
            Line("# Not carried over, or not as it stood:");
            foreach (var note in draft.Notes)
            {
                Line($"#   {DraftText.Comment(note.ToString())}");
            }
        }

        Line("");
        Line($"name: {DraftText.Quote(Name())}");
        Line($"summary: {DraftText.Quote($"imported, {draft.Format}")}");
        Line("base: basic");
    }

    private string Name()
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(draft.File).Where(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.').Take(50));
        return $"imported-{name}".TrimEnd('-', '.');
    }

    private void Settings()
    {
        if (draft.Options.Count > 0)
        {
            Line($"options: [{string.Join(", ", draft.Options)}]");
        }

        if (draft.Days is { } days)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"dates: {{ method: increment, days: {days} }}"));
        }

        if (draft.Patients != PatientPolicy.Default)
        {
            Line($"patients: {{ id: {DraftText.Quote(draft.Patients.Id)}, name: {DraftText.Quote(draft.Patients.Name)} }}");
        }

        if (draft.RequiredOnly)
        {
            Line("unlisted: required-only");
        }
    }

    private void Instances()
    {
        foreach (var group in draft.Instances.GroupBy(instance => instance.Verdict))
        {
            Line("");
            Line($"{group.Key.ToString().ToLowerInvariant()}:");
            foreach (var instance in group)
            {
                _instances[_line] = instance;
                Line($"  - {DraftText.Of(instance.When)}{Source(instance.Line)}");
            }
        }
    }

    private void Rules()
    {
        if (draft.Rules.Count == 0)
        {
            return;
        }

        Line("");
        Line("rules:");
        for (var i = 0; i < draft.Rules.Count;)
        {
            var rule = draft.Rules[i];
            var end = i + 1;
            while (end < draft.Rules.Count && IsAlike(rule, draft.Rules[end]))
            {
                end++;
            }

            if (end - i > 1)
            {
                Group(draft.Rules[i..end]);
            }
            else
            {
                Single(rule);
            }

            i = end;
        }
    }

    /// <summary>True for rules that one line of the source gave.</summary>
    private static bool IsAlike(DraftRule left, DraftRule right) => left.Line == right.Line && left.Action == right.Action && left.When is null && right.When is null
        && VerbNames.StandsAlone(left.Action.Verb) && left.Action.Text.Length == 0 && left.Action.Number == 0;

    private void Group(IReadOnlyList<DraftRule> rules)
    {
        Line($"  - {VerbNames.Of(rules[0].Action.Verb)}:{Source(rules[0].Line)}");
        foreach (var rule in rules)
        {
            _rules[_line] = rule;
            Line($"      - {DraftText.Key(rule.Selector)}");
        }
    }

    private void Single(DraftRule rule)
    {
        _rules[_line] = rule;
        Line($"  - {DraftText.Key(rule.Selector)}: {DraftText.Action(rule.Action)}{Source(rule.Line)}");
        if (rule.When is { } when)
        {
            _rules[_line] = rule;
            Line($"    when: {DraftText.Of(when)}");
        }
    }

    private static string Source(int line) => string.Create(CultureInfo.InvariantCulture, $"    # line {line}");

    private void Line(string text)
    {
        _text.Append(text).Append('\n');
        _line++;
    }
}
