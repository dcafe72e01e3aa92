using Lethe.Pixels.Codecs;
using Lethe.TestKit;
using Xunit;

namespace Lethe.Pixels.Tests.Codecs.Libraries;

/// <summary>A theory that needs a library of the system, and possibly real files and programs of other projects; skipped, and the reason given, where one is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibraryTheoryAttribute : TheoryAttribute
{
    public LibraryTheoryAttribute(string name, string? reference = null, params string[] tools)
    {
        (Name, Reference, Tools) = (name, reference, tools);
        Skip = Reason(name, reference, tools);
    }

    public string Name { get; }

    public string? Reference { get; }

    public IReadOnlyList<string> Tools { get; }

    internal static string? Reason(string name, string? reference, string[] tools) =>
        !CodecLibraries.Find().Single(library => library.Name == name).IsFound ? $"The library {name} is not installed on this machine."
        : reference is not null && !Path.Exists(ReferenceData.PathOf(reference)) ? $"'../shared/{reference}' is not there."
        : Tool.FirstMissing(tools) is { } missing ? $"'{missing}' is not installed on this machine."
        : null;
}
