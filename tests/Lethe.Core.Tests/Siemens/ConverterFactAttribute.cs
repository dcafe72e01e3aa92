using Lethe.TestKit;

namespace Lethe.Tests.Siemens;

/// <summary>A fact that converts files of <c>../shared</c> with dcm2niix; skipped where one of both is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConverterFactAttribute : ToolFactAttribute
{
    public ConverterFactAttribute()
        : base("dcm2niix")
    {
        if (!Path.Exists(ReferenceData.PathOf(SiemensFile.Mosaics)))
        {
            Skip ??= $"'../shared/{SiemensFile.Mosaics}' is not there.";
        }
    }
}
