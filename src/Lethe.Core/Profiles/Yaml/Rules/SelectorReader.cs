using System.Globalization;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>The text by which a rule names its attributes.</summary>
internal static class SelectorReader
{
    private const string PrivateForm = "write private \"CREATOR\", or private \"CREATOR\" (0019,xx0C)";

    /// <summary>Reads a selector, or says what is wrong with it.</summary>
    internal static AttributeSelector? Read(string text, out string refusal)
    {
        text = text.Trim();
        return text.StartsWith("private ", StringComparison.OrdinalIgnoreCase) ? ReadPrivate(text["private ".Length..].Trim(), out refusal)
            : text.StartsWith("vr ", StringComparison.OrdinalIgnoreCase) ? ReadVr(text["vr ".Length..].Trim(), out refusal)
            : text.Contains('/') ? ReadPath(text.Split('/'), out refusal)
            : TryMask(text, out var value, out var bits) ? ReadMask(text, value, bits, out refusal)
            : ReadAttribute(text, out refusal);
    }

    private static AttributeSelector? ReadAttribute(string text, out string refusal)
    {
        if (!AttributeNames.TryFind(text, out var entry, out refusal))
        {
            return null;
        }

        // The keyword of a repeating attribute, such as OverlayData, means all its groups; a tag means one.
        return entry.IsRepeating && !Tag.TryParse(text, out _)
            ? AttributeSelector.ForMask(entry.Tag.Value, AttributeNames.BitsOf(entry))
            : AttributeSelector.ForTag(entry.Tag);
    }

    private static AttributeSelector? ReadVr(string text, out string refusal)
    {
        var vr = text.Length == 2 ? (Vr)(char.ToUpperInvariant(text[0]) | (char.ToUpperInvariant(text[1]) << 8)) : Vr.None;
        refusal = !vr.IsKnown() ? $"there is no VR '{text}'; the VRs are those of PS3.5 6.2, such as PN, DA, LO or UI"
            : DicomDictionary.All.All(entry => entry.Vr != vr) ? $"no attribute of PS3.6 has the VR {vr}"
            : "";
        return refusal.Length == 0 ? AttributeSelector.ForVr(vr) : null;
    }

    private static AttributeSelector? ReadPath(string[] parts, out string refusal)
    {
        var path = new List<Tag>();
        foreach (var part in parts)
        {
            if (!AttributeNames.TryFind(part.Trim(), out var entry, out refusal))
            {
                refusal = part.Trim().Length == 0 ? "a part of the path is empty; write Sequence/Attribute" : refusal;
                return null;
            }

            if (path.Count < parts.Length - 1 && entry.Vr != Vr.SQ)
            {
                refusal = $"{AttributeNames.NameOf(entry.Tag)} is no sequence, so nothing can be below it";
                return null;
            }

            path.Add(entry.Tag);
        }

        refusal = "";
        return AttributeSelector.ForPath(path);
    }

    /// <summary>True for eight digits of which one or more are x.</summary>
    private static bool TryMask(string text, out uint value, out uint bits)
    {
        value = bits = 0;
        var digits = text.StartsWith('(') && text.EndsWith(')') ? text[1..^1] : text;
        digits = digits.Length == 9 && digits[4] == ',' ? digits.Remove(4, 1) : digits;
        if (digits.Length != 8 || !digits.Contains('x', StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var digit in digits)
        {
            if (digit is not ('x' or 'X') && !char.IsAsciiHexDigit(digit))
            {
                return false;
            }

            value = (value << 4) | (digit is 'x' or 'X' ? 0 : (uint)int.Parse([digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            bits = (bits << 4) | (digit is 'x' or 'X' ? 0u : 0xF);
        }

        return true;
    }

    private static AttributeSelector? ReadMask(string text, uint value, uint bits, out string refusal)
    {
        const uint odd = 0x0001_0000;
        if ((value & odd) != 0)
        {
            refusal = $"{text} is private; {PrivateForm}";
            return null;
        }

        // Masks are for public groups, which are even.
        var mask = AttributeSelector.ForMask(value, bits | odd);
        refusal = SelectorMatches.Of(mask).Any() ? "" : $"no attribute of PS3.6 fits {text}";
        return refusal.Length == 0 ? mask : null;
    }

    private static AttributeSelector? ReadPrivate(string text, out string refusal)
    {
        var end = text.Length > 1 && text[0] is '"' or '\'' ? text.IndexOf(text[0], 1) : -1;
        var creator = end > 0 ? text[1..end].Trim() : text;
        var element = end > 0 ? text[(end + 1)..].Trim() : "";
        refusal = creator.Length == 0 || (end < 0 && text[0] is '"' or '\'') ? $"the private creator is missing or its quotes are not closed; {PrivateForm}"
            : creator.Length > 64 || creator.Contains('\\') || creator.Any(char.IsControl) ? "a private creator has at most 64 characters and no backslash (PS3.5 7.8.1)"
            : "";
        if (refusal.Length > 0 || element.Length == 0)
        {
            return refusal.Length > 0 ? null : AttributeSelector.ForCreator(creator);
        }

        return TryPrivateElement(element, out var group, out var low, out refusal) ? AttributeSelector.ForPrivate(creator, group, low) : null;
    }

    /// <summary>Reads (0019,xx0C) or (0019,100C); the block does not count (PS3.5 7.8.1).</summary>
    private static bool TryPrivateElement(string text, out ushort group, out byte low, out string refusal)
    {
        const int noCreators = 0x10;
        (group, low) = (0, 0);
        var block = -1;
        if (Tag.TryParse(text, out var tag))
        {
            block = tag.Element >> 8;
        }
        else if (TryMask(text, out var value, out var bits) && bits == 0xFFFF_00FF)
        {
            (tag, block) = (new Tag(value), noCreators);
        }

        (group, low) = (tag.Group, (byte)tag.Element);
        refusal = block < 0 ? $"'{text}' is no private element; {PrivateForm}"
            : !tag.IsPrivate ? $"{text} is not private: the group has to be odd"
            : block < noCreators ? $"{text} is in no block of private elements; {PrivateForm}"
            : "";
        return refusal.Length == 0;
    }
}
