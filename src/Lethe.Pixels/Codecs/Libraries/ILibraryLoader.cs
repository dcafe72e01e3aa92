namespace Lethe.Pixels.Codecs.Libraries;

/// <summary>Where libraries come from: the system, or a test that has none.</summary>
internal interface ILibraryLoader
{
    /// <summary>The handle of a library; 0 if there is none of this name.</summary>
    nint Load(string name);

    /// <summary>The address of a function; 0 if the library has none of this name.</summary>
    nint Find(nint library, string function);
}
