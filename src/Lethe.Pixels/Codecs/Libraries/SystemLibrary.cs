namespace Lethe.Pixels.Codecs.Libraries;

/// <summary>A library of the system that may be there or not. What it exports is looked up by name, so that nothing fails where it is absent.</summary>
internal sealed class SystemLibrary
{
    private readonly ILibraryLoader _loader;
    private readonly nint _handle;

    private SystemLibrary(string name, ILibraryLoader loader, nint handle) => (Name, _loader, _handle) = (name, loader, handle);

    /// <summary>The name under which it was found.</summary>
    internal string Name { get; }

    /// <summary>True once a function was asked for that is not there: the library is another one, or too old.</summary>
    internal bool IsIncomplete { get; private set; }

    /// <summary>Loads the first of some names that is there; null if none is.</summary>
    internal static SystemLibrary? TryLoad(ILibraryLoader loader, params ReadOnlySpan<string> names)
    {
        // Layouts of structures are known for 64 bits alone.
        if (!Environment.Is64BitProcess)
        {
            return null;
        }

        foreach (var name in names)
        {
            if (loader.Load(name) is var handle and not 0)
            {
                return new SystemLibrary(name, loader, handle);
            }
        }

        return null;
    }

    /// <summary>The address of a function that has to be there; see <see cref="IsIncomplete"/>.</summary>
    internal nint Need(string function)
    {
        var address = Find(function);
        IsIncomplete |= address == 0;
        return address;
    }

    /// <summary>The address of a function; 0 if the library has none of this name.</summary>
    internal nint Find(string function) => _loader.Find(_handle, function);
}
