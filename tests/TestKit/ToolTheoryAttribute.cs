using Xunit;

namespace Lethe.TestKit;

/// <summary>A theory that needs programs of other projects; skipped, and the reason given, where one is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    private readonly string? _reference;

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

    /// <summary>A file or folder of <c>../shared</c> that is needed too.</summary>
    public string? Reference
    {
        get => _reference;
        init
        {
            _reference = value;
            if (value is not null && !Path.Exists(ReferenceData.PathOf(value)))
            {
                Skip ??= $"'../shared/{value}' is not there.";
            }
        }
    }
}
