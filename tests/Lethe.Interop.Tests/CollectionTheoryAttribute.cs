using Lethe.TestKit;
using Xunit;

namespace Lethe.Interop.Tests;

/// <summary>A theory over the real files in <c>../shared/dicom</c>; skipped, and the reason given, where they or a program are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CollectionTheoryAttribute : TheoryAttribute
{
    public CollectionTheoryAttribute(params string[] tools)
    {
        ArgumentNullException.ThrowIfNull(tools);
        Tools = tools;
        if (!Directory.Exists(ReferenceData.PathOf("dicom")))
        {
            Skip = "'../shared/dicom' is not there: no real files to compare with.";
        }
        else if (Tool.FirstMissing(tools) is { } missing)
        {
            Skip = $"'{missing}' is not installed on this machine.";
        }
    }

    public IReadOnlyList<string> Tools { get; }
}
