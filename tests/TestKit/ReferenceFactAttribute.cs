using Xunit;

namespace Lethe.TestKit;

/// <summary>A fact that compares with a file of <c>../shared</c>; skipped, and the reason given, where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceFactAttribute : FactAttribute
{
    public ReferenceFactAttribute(string file)
    {
        File = file;
        if (!Path.Exists(ReferenceData.PathOf(file)))
        {
            Skip = $"'../shared/{file}' is not there.";
        }
    }

    public string File { get; }
}
