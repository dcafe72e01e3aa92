namespace Lethe.Profiles.Import;

/// <summary>A condition under which instances are not written.</summary>
/// <param name="Verdict">What becomes of them.</param>
/// <param name="When">Which instances.</param>
/// <param name="Line">Line that it comes from.</param>
internal sealed record DraftInstance(InstanceVerdict Verdict, Condition When, int Line);
