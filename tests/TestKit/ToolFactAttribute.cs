using Xunit;

namespace Lethe.TestKit;

/// <summary>A fact that needs programs of other projects; skipped, and the reason given, where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute(params string[] tools)
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
