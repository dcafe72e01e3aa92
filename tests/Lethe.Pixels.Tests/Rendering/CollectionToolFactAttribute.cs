using Lethe.TestKit;

namespace Lethe.Pixels.Tests.Rendering;

/// <summary>A fact about the files of <c>../shared/dicom</c> that a program of others judges; skipped, and the reason given, where one of them is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CollectionToolFactAttribute : ToolFactAttribute
{
    public CollectionToolFactAttribute(params string[] tools)
        : base(tools)
    {
        if (!Directory.Exists(ReferenceData.PathOf("dicom")))
        {
            Skip ??= "'../shared/dicom' is not there.";
        }
    }
}
