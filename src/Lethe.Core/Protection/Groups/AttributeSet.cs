using Lethe.Dicom.Elements;
using Lethe.Profiles;

namespace Lethe.Protection.Groups;

/// <summary>
/// Attributes of the top level of a data set: some selectors without some others. Sequences are taken whole (PS3.15 E.1.1 e).
/// Immutable, shared by threads.
/// </summary>
public sealed class AttributeSet
{
    private readonly SelectorSet? _taken;
    private readonly SelectorSet _excepted;

    private AttributeSet(SelectorSet? taken, IReadOnlyList<AttributeSelector> excepted) => (_taken, _excepted) = (taken, new SelectorSet(excepted));

    /// <summary>All attributes but some.</summary>
    public static AttributeSet All(IReadOnlyList<AttributeSelector> except) => new(null, except);

    /// <summary>Some attributes, without some of them. What both name is not taken.</summary>
    /// <exception cref="ArgumentException">A selector is a path, which no set of whole attributes can hold.</exception>
    public static AttributeSet Of(IReadOnlyList<AttributeSelector> attributes, IReadOnlyList<AttributeSelector> except) => new(new SelectorSet(attributes), except);

    /// <summary>True if the set has an element. Allocates nothing.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="vr">Its VR by PS3.6; that of the stream where PS3.6 has none.</param>
    /// <param name="privateCreator">
    /// Of a private element the creator of its block, trimmed, and of a creator its own value (PS3.5 7.8.1); null otherwise and where nobody knows.
    /// Selectors of single private elements do not take the creator with them.
    /// </param>
    public bool Takes(Tag tag, Vr vr, string? privateCreator) =>
        (_taken is null || _taken.Has(tag, vr, privateCreator)) && !_excepted.Has(tag, vr, privateCreator);
}
