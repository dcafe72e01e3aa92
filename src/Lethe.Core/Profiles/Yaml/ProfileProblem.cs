namespace Lethe.Profiles.Yaml;

/// <summary>A mistake in a profile, or something that people should know about it.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public readonly record struct ProfileProblem(RuleOrigin Origin, string Message)
{
    /// <summary>The form that editors understand, <c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{Origin}: {Message}";
}
