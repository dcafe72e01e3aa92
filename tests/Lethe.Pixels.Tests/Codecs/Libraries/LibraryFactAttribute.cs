using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Libraries;

/// <summary>A fact that needs a library of the system, and possibly real files and programs of other projects; skipped, and the reason given, where one is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibraryFactAttribute : FactAttribute
{
    public LibraryFactAttribute(string name, string? reference = null, params string[] tools)
    {
        (Name, Reference, Tools) = (name, reference, tools);
        Skip = LibraryTheoryAttribute.Reason(name, reference, tools);
    }

    public string Name { get; }

    public string? Reference { get; }

    public IReadOnlyList<string> Tools { get; }
}
