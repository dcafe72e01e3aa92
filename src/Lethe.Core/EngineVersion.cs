using System.Reflection;
using System.Text;
using Lethe.Rewriting;

namespace Lethe;

/// <summary>The version of the engine, as reports tell it.</summary>
public static class EngineVersion
{
    /// <summary>Major, minor and patch number.</summary>
    public static string Text { get; } = typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Implementation Class UID (0002,0012) of all that it writes.</summary>
    public static string ImplementationClassUid => Encoding.ASCII.GetString(FileMetaWriter.ImplementationClassUid);

    /// <summary>Implementation Version Name (0002,0013) of all that it writes.</summary>
    public static string ImplementationVersionName => Encoding.ASCII.GetString(FileMetaWriter.ImplementationVersionName);
}
