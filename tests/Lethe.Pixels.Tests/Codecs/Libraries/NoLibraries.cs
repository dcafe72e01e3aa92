using Lethe.Pixels.Codecs.Libraries;

namespace Lethe.Pixels.Tests.Codecs.Libraries;

/// <summary>A system on which no library is installed, or one that lacks a function.</summary>
/// <param name="lacking">The function that the libraries of the system lack; null if there are no libraries.</param>
internal sealed class NoLibraries(string? lacking = null) : ILibraryLoader
{
    private readonly SystemLoader _system = new();

    public nint Load(string name) => lacking is null ? 0 : _system.Load(name);

    public nint Find(nint library, string function) => function == lacking ? 0 : _system.Find(library, function);
}
