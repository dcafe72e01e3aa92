namespace Lethe.Profiles.Import.Ctp;

/// <summary>A call of a function, <c>@name(arguments){first}{second}</c>.</summary>
/// <param name="Name">Name in lower case.</param>
/// <param name="Arguments">Arguments without quotes.</param>
/// <param name="First">Script in the first braces.</param>
/// <param name="Second">Script in the second braces.</param>
internal sealed record CtpCall(string Name, IReadOnlyList<string> Arguments, string First, string Second)
{
    internal string Argument(int index) => index < Arguments.Count ? Arguments[index] : "";
}
