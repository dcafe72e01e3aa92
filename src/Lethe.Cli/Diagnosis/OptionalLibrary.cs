using System.Runtime.InteropServices;

namespace Lethe.Cli.Diagnosis;

/// <summary>A native library that Lethe can do without.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Package">Package of Debian that brings it.</param>
/// <param name="FileNames">Names to look for, best first.</param>
internal sealed record OptionalLibrary(string Name, string Purpose, string Package, params string[] FileNames)
{
    internal static IReadOnlyList<OptionalLibrary> All { get; } =
    [
        new("OpenJPEG", "JPEG 2000 and HTJ2K pixels", "libopenjp2-7", "libopenjp2.so.7", "openjp2"),
        new("CharLS", "JPEG-LS pixels", "libcharls2", "libcharls.so.2", "charls-2-x64", "charls"),
        new("SQLite", "the database of the server", "libsqlite3-0", "libsqlite3.so.0", "sqlite3", "winsqlite3"),
    ];

    /// <summary>The file name under which the system finds the library, or null.</summary>
    internal string? Find()
    {
        foreach (var name in FileNames)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                NativeLibrary.Free(handle);
                return name;
            }
        }

        return null;
    }
}
