namespace Lethe.TestKit;

/// <summary>A test that needs the rights to mount a file system, and tools; skipped with a reason otherwise.</summary>
public sealed class RootFactAttribute : ToolFactAttribute
{
    public RootFactAttribute(params string[] tools)
        : base(tools)
    {
        if (Skip is null && (!OperatingSystem.IsLinux() || Environment.UserName != "root"))
        {
            Skip = "needs root on Linux to mount a small file system";
        }
    }
}
