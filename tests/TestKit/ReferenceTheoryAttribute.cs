using Xunit;

namespace Lethe.TestKit;

/// <summary>A theory that compares with files of <c>../shared</c>; skipped, and the reason given, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceTheoryAttribute : TheoryAttribute
{
    public ReferenceTheoryAttribute(string file)
    {
        File = file;
        if (!Path.Exists(ReferenceData.PathOf(file)))
        {
            Skip = $"'../shared/{file}' is not there.";
        }
    }

    public string File { get; }
}
