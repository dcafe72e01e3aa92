namespace Lethe.Cli.Runs;

/// <summary>Which instances a run works on, as the user typed it.</summary>
/// <param name="Include">One of these has to hold; none asks for nothing.</param>
/// <param name="Exclude">None of these may hold.</param>
internal sealed record Selection(IReadOnlyList<string> Include, IReadOnlyList<string> Exclude);
