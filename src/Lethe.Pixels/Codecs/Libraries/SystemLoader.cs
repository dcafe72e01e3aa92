using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.Libraries;

/// <summary>The dynamic loader of the system. What it loaded stays for the life of the process, as its functions may be in use anywhere.</summary>
internal sealed class SystemLoader : ILibraryLoader
{
    // Not the current folder, which may be one of images that somebody sent.
    private const DllImportSearchPath Path = DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory;

    /// <inheritdoc/>
    public nint Load(string name) => NativeLibrary.TryLoad(name, typeof(SystemLoader).Assembly, Path, out var library) ? library : 0;

    /// <inheritdoc/>
    public nint Find(nint library, string function) => NativeLibrary.TryGetExport(library, function, out var address) ? address : 0;
}
