namespace Lethe.Profiles.Import.Ctp;

/// <summary>One line of a CTP script.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsOn">False for a line that is switched off.</param>
/// <param name="Target">Name of the parameter, tag of the element, group, or what is removed.</param>
/// <param name="Name">Name of the element, as the program calls it.</param>
/// <param name="Text">Value or script.</param>
/// <param name="Line">Line of the file.</param>
internal sealed record CtpLine(CtpLineKind Kind, bool IsOn, string Target, string Name, string Text, int Line);
