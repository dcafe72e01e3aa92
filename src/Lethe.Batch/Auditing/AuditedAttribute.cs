using Lethe.Batch.Reports;
using Lethe.Dicom.Elements;
using Lethe.Planning;

namespace Lethe.Batch.Auditing;

/// <summary>What an audit says of one attribute at one place.</summary>
/// <param name="Path">Tags from outside to inside; private elements with their creator, if that may be named.</param>
/// <param name="Name">Keyword, or what kind of private element it is.</param>
/// <param name="Vrs">VRs that were met.</param>
/// <param name="Files">Files that have it.</param>
/// <param name="Elements">Elements, in all files and items.</param>
/// <param name="WithValue">Elements that have a value.</param>
/// <param name="Distinct">Different values; -1 where they were too long to be compared.</param>
/// <param name="IsExact">False if that is an estimate.</param>
/// <param name="Risk">Why it may identify; empty if it may not.</param>
/// <param name="Actions">What the profile does with how many elements, and who decided it; the most frequent first.</param>
/// <param name="ByModality">Files by modality.</param>
/// <param name="Values">The most frequent values; empty unless they are to be shown.</param>
public sealed record AuditedAttribute(
    string Path,
    string Name,
    IReadOnlyList<Vr> Vrs,
    long Files,
    long Elements,
    long WithValue,
    long Distinct,
    bool IsExact,
    string Risk,
    IReadOnlyList<(ActionKind Kind, long Count, string Origin)> Actions,
    IReadOnlyList<(string Modality, long Files)> ByModality,
    IReadOnlyList<(string Value, long Count)> Values)
{
    /// <summary>True if it may identify.</summary>
    public bool MayIdentify => Risk.Length > 0;

    /// <summary>Elements that stay as they are.</summary>
    public long Kept => Actions.Where(action => ActionGroups.Of(action.Kind) == ActionGroup.Kept).Sum(action => action.Count);

    /// <summary>True if it may identify and the profile keeps it somewhere.</summary>
    public bool Stays => MayIdentify && WithValue > 0 && Kept > 0;

    /// <summary>Of a list, those that may identify and stay, in most elements first.</summary>
    public static IReadOnlyList<AuditedAttribute> Staying(IReadOnlyList<AuditedAttribute> attributes) =>
        [.. attributes.Where(attribute => attribute.Stays).OrderByDescending(attribute => attribute.Kept).ThenBy(attribute => attribute.Path, StringComparer.Ordinal)];
}
