using Lethe.Profiles.Yaml;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Profiles.Import;

/// <summary>A profile that is being put together from another program's file.</summary>
/// <param name="format">What the file is, for the head of the YAML.</param>
/// <param name="file">Its name without folders.</param>
internal sealed class ProfileDraft(string format, string file)
{
    private readonly List<ImportNote> _notes = [];

    internal string Format { get; } = format;

    internal string File { get; } = file;

    internal SortedSet<string> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>Days by which all dates move, when the file says so.</summary>
    internal int? Days { get; set; }

    internal PatientPolicy Patients { get; private set; } = PatientPolicy.Default;

    internal bool RequiredOnly { get; set; }

    internal List<DraftRule> Rules { get; } = [];

    internal List<DraftInstance> Instances { get; } = [];

    internal IReadOnlyList<ImportNote> Notes => [.. _notes.Distinct().OrderBy(note => note.Line)];

    internal void Note(int line, string reason) => _notes.Add(new ImportNote(line, reason));

    internal void SetId(string template, int line)
    {
        if (PatientTemplates.IdRefusal(template) is { } refusal)
        {
            Note(line, $"Patient ID: {refusal}; the base names the patients");
        }
        else
        {
            Patients = Patients with { Id = template };
        }
    }

    internal void SetName(string template, int line)
    {
        if (PatientTemplates.NameRefusal(template, Patients) is { } refusal)
        {
            Note(line, $"Patient's Name: {refusal}; the base names the patients");
        }
        else
        {
            Patients = Patients with { Name = template };
        }
    }

    /// <summary>
    /// The finished profile. Whatever the checks of profiles do not accept is taken out again, so that its attribute falls back to the base.
    /// </summary>
    internal ImportedProfile Finish()
    {
        while (true)
        {
            var writer = new DraftWriter(this);
            var yaml = writer.Write();
            var problems = ProfileReader.Read(yaml, File).Problems;
            if (problems.Count == 0)
            {
                return new ImportedProfile(Format, yaml, Rules.Count + Instances.Count, Notes);
            }

            var taken = problems.Count(problem => Take(writer, problem));
            if (taken == 0)
            {
                throw new InvalidOperationException($"the imported profile has a problem that no rule causes, in line {problems[0].Origin.Line}");
            }
        }
    }

    private bool Take(DraftWriter writer, ProfileProblem problem)
    {
        if (writer.RuleAt(problem.Origin.Line) is { } rule && Rules.Remove(rule))
        {
            var about = problem.Message.StartsWith(rule.Selector, StringComparison.Ordinal) ? "" : $"{rule.Selector}: ";
            Note(rule.Line, $"{about}{problem.Message}; the base decides");
            return true;
        }

        if (writer.InstanceAt(problem.Origin.Line) is { } instance && Instances.Remove(instance))
        {
            Note(instance.Line, $"the condition cannot be asked: {problem.Message}");
            return true;
        }

        return false;
    }
}
