using System.Globalization;
using Lethe.Profiles;
using Lethe.Profiles.Yaml.Rules;

namespace Lethe.Conformance;

/// <summary>Which attributes a rule of a profile is for, in the words of profiles.</summary>
internal static class SelectorText
{
    internal static string Of(AttributeSelector selector) => selector.Kind switch
    {
        SelectorKind.Tag => $"{AttributeNames.NameOf(selector.Tag)} {selector.Tag}",
        SelectorKind.Mask => Mask(selector.Tag.Value, selector.Bits),
        SelectorKind.Vr => $"all attributes of VR {selector.Vr}",
        SelectorKind.PrivateCreator => $"private \"{selector.Creator}\"",
        SelectorKind.PrivateElement => $"private \"{selector.Creator}\" {PrivateTag(selector.Tag.Group, (byte)selector.Tag.Element)}",
        _ => string.Join("/", selector.Path.Select(AttributeNames.NameOf)),
    };

    /// <summary>The place of a private element, in whatever block it stands.</summary>
    internal static string PrivateTag(ushort group, byte element) => string.Create(CultureInfo.InvariantCulture, $"({group:X4},xx{element:X2})");

    /// <summary>A tag with x for digits that do not count.</summary>
    private static string Mask(uint value, uint bits)
    {
        Span<char> digits = stackalloc char[8];
        for (var i = 0; i < 8; i++)
        {
            var shift = 28 - (4 * i);
            digits[i] = ((bits >> shift) & 0xF) == 0 ? 'x' : "0123456789ABCDEF"[(int)((value >> shift) & 0xF)];
        }

        return $"({digits[..4]},{digits[4..]})";
    }
}
