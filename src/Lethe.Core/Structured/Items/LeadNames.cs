using System.Text;

namespace Lethe.Structured.Items;

/// <summary>Names of electrocardiographic leads (PS3.16 CID 3001): a closed list, in which nobody's name can hide.</summary>
internal static class LeadNames
{
    private const int Longest = 24;

    /// <summary>True for the name of a lead, with or without the word before it.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return false;
        }

        Span<byte> lower = stackalloc byte[Longest];
        if (Ascii.ToLower(text, lower, out var length) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        ReadOnlySpan<byte> name = lower[..length];
        name = name.StartsWith("ecg "u8) ? name[4..] : name;
        name = name.StartsWith("lead "u8) ? name[5..] : name;
        return IsChestLead(name) || IsLimbLead(name);
    }

    private static bool IsLimbLead(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("i"u8) || name.SequenceEqual("ii"u8) || name.SequenceEqual("iii"u8)
        || name.SequenceEqual("avr"u8) || name.SequenceEqual("avl"u8) || name.SequenceEqual("avf"u8) || name.SequenceEqual("-avr"u8)
        || name.SequenceEqual("x"u8) || name.SequenceEqual("y"u8) || name.SequenceEqual("z"u8)
        || name.SequenceEqual("mcl1"u8) || name.SequenceEqual("mcl6"u8) || name.SequenceEqual("ml ii"u8) || name.SequenceEqual("mlii"u8)
        || name.SequenceEqual("es"u8) || name.SequenceEqual("as"u8) || name.SequenceEqual("ai"u8);

    /// <summary>V, V1 to V9, and those of the right side, V1R to V9R.</summary>
    private static bool IsChestLead(ReadOnlySpan<byte> name) =>
        name.Length is >= 1 and <= 3 && name[0] == (byte)'v'
        && (name.Length == 1 || name[1] is >= (byte)'1' and <= (byte)'9')
        && (name.Length < 3 || name[2] == (byte)'r');
}
