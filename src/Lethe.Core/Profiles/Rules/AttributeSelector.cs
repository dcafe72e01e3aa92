using Lethe.Dicom.Elements;

namespace Lethe.Profiles;

/// <summary>Which attributes a rule is for. Made by the factory methods; what a kind does not use is at its default.</summary>
public sealed record AttributeSelector
{
    private AttributeSelector(SelectorKind kind) => Kind = kind;

    /// <summary>How attributes are named; also the strength.</summary>
    public SelectorKind Kind { get; }

    /// <summary>VR of <see cref="SelectorKind.Vr"/>.</summary>
    public Vr Vr { get; private init; }

    /// <summary>Tag, or the fixed bits of a mask. Of private elements group and low byte of the element number.</summary>
    public Tag Tag { get; private init; }

    /// <summary>Which bits of a mask count.</summary>
    public uint Bits { get; private init; } = uint.MaxValue;

    /// <summary>Private creator, trimmed.</summary>
    public string Creator { get; private init; } = "";

    /// <summary>Sequences from outside to inside, then the attribute.</summary>
    public IReadOnlyList<Tag> Path { get; private init; } = [];

    /// <summary>One tag.</summary>
    public static AttributeSelector ForTag(Tag tag) => new(SelectorKind.Tag) { Tag = tag };

    /// <summary>Tags whose bits under <paramref name="bits"/> equal those of <paramref name="value"/>.</summary>
    public static AttributeSelector ForMask(uint value, uint bits) => new(SelectorKind.Mask) { Tag = new Tag(value & bits), Bits = bits };

    /// <summary>All attributes of a VR by PS3.6.</summary>
    public static AttributeSelector ForVr(Vr vr) => new(SelectorKind.Vr) { Vr = vr };

    /// <summary>All elements of a private creator.</summary>
    public static AttributeSelector ForCreator(string creator) => new(SelectorKind.PrivateCreator) { Creator = creator };

    /// <summary>One private element; the group is odd.</summary>
    public static AttributeSelector ForPrivate(string creator, ushort group, byte element) =>
        new(SelectorKind.PrivateElement) { Creator = creator, Tag = new Tag(group, element) };

    /// <summary>One attribute at one place.</summary>
    public static AttributeSelector ForPath(IReadOnlyList<Tag> path) => new(SelectorKind.Path) { Path = path, Tag = path[^1] };

    /// <summary>True if a tag of the public groups is meant; paths and private elements are looked up elsewhere.</summary>
    public bool Matches(Tag tag, Vr vr) => Kind switch
    {
        SelectorKind.Tag => tag == Tag,
        SelectorKind.Mask => (tag.Value & Bits) == Tag.Value,
        SelectorKind.Vr => vr == Vr,
        _ => false,
    };
}
