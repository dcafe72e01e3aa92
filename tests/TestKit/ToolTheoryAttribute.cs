using Xunit;

namespace Lethe.TestKit;

/// <summary>A theory that needs programs of other projects; skipped, and the reason given, where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(params string[] tools)
    {
        ArgumentNullException.ThrowIfNull(tools);
        Tools = tools;
        if (Tool.FirstMissing(tools) is { } missing)
        {
            Skip = $"'{missing}' is not installed on this machine.";
        }
    }

    public IReadOnlyList<string> Tools { get; }
}
