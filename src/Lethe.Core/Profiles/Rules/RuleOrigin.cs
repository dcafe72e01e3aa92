namespace Lethe.Profiles;

/// <summary>Where something stands in a profile; lines and columns count from 1.</summary>
/// <param name="File">Name of the file without its folder, or of the ready profile.</param>
/// <param name="Line">Line.</param>
/// <param name="Column">Column.</param>
public readonly record struct RuleOrigin(string File, int Line, int Column)
{
    /// <summary>The form that editors understand, <c>file:line:column</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
