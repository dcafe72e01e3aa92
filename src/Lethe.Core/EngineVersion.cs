using System.Reflection;

namespace Lethe;

/// <summary>The version of the engine, as reports tell it.</summary>
public static class EngineVersion
{
    /// <summary>Major, minor and patch number.</summary>
    public static string Text { get; } = typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
