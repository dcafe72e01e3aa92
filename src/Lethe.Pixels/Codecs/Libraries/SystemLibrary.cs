using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.Libraries;

/// <summary>A library of the system that may be there or not. What it exports is looked up by name, so that nothing fails where it is absent.</summary>
internal sealed class SystemLibrary
{
    private readonly nint _handle;

    private SystemLibrary(string name, nint handle) => (Name, _handle) = (name, handle);

    /// <summary>The file name under which the system found it.</summary>
    internal string Name { get; }

    /// <summary>Loads the first of some names that is there; null if none is.</summary>
    internal static SystemLibrary? TryLoad(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return new SystemLibrary(name, handle);
            }
        }

        return null;
    }

    /// <summary>The address of a function; 0 if the library has none of this name.</summary>
    internal nint Find(string function) => NativeLibrary.TryGetExport(_handle, function, out var address) ? address : 0;

    /// <summary>The addresses of functions; null if one is missing.</summary>
    internal nint[]? FindAll(params ReadOnlySpan<string> functions)
    {
        var addresses = new nint[functions.Length];
        for (var i = 0; i < functions.Length; i++)
        {
            addresses[i] = Find(functions[i]);
            if (addresses[i] == 0)
            {
                return null;
            }
        }

        return addresses;
    }
}
