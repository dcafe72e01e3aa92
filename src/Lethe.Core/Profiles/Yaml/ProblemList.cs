using Lethe.Profiles.Yaml.Tree;

namespace Lethe.Profiles.Yaml;

/// <summary>Collects the mistakes of one file.</summary>
/// <param name="file">Name of the file, without its folder.</param>
internal sealed class ProblemList(string file)
{
    private const int Most = 500;

    private readonly List<ProfileProblem> _problems = [];

    internal int Count => _problems.Count;

    /// <summary>True when so much is wrong that more messages, and what they cost, help nobody.</summary>
    internal bool IsFull => _problems.Count >= Most;

    internal RuleOrigin OriginOf(YamlNode node) => new(file, node.Line, node.Column);

    internal void Add(YamlNode at, string message) => Add(at.Line, at.Column, message);

    internal void Add(int line, int column, string message)
    {
        if (!IsFull)
        {
            _problems.Add(new ProfileProblem(new RuleOrigin(file, line, column), message));
        }
    }

    /// <summary>All of them in the order of the file, each once: what an alias repeats is said once.</summary>
    internal IReadOnlyList<ProfileProblem> Sorted() =>
        [.. _problems.Distinct().OrderBy(problem => problem.Origin.Line).ThenBy(problem => problem.Origin.Column)];
}
