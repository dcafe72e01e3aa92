using System.Buffers;
using System.Collections.Frozen;

namespace Lethe.Siemens;

/// <summary>The forms of codes that the scanner writes by itself. People type nothing that has them.</summary>
internal static class CodeForms
{
    private const int LongestElements = 64;
    private const int LongestCoil = 32;
    private const int LongestWord = 48;
    private const int LongestSequence = 24;

    private const string CoilWords = """
        Head Neck Spine Body Breast Knee Shoulder Foot Ankle Hand Wrist Flex Extremity Cardiac Brain Peripheral Angio Endorectal Loop
        HeadNeck FootAnkle HandWrist HeadMatrix NeckMatrix SpineMatrix BodyMatrix PeripheralAngio PeriphAngio
        FlexLarge FlexSmall LoopLarge LoopSmall Large Small Matrix Array Tx Rx TxRx CP CS TCS BC BM HE NE SP
        """;

    private static readonly FrozenSet<string> Coils =
        CoilWords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Nuclei =
        new[] { "1H", "2H", "3He", "7Li", "13C", "17O", "19F", "23Na", "31P", "39K", "129Xe" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> SharedSequences = new[]
    {
        @"%CustomerSeq%\cmrr_mbep2d_bold", @"%CustomerSeq%\cmrr_mbep2d_diff", @"%CustomerSeq%\cmrr_mbep2d_se",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<byte> SequenceCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_"u8);

    private static readonly SearchValues<byte> PatCharacters = SearchValues.Create("psx0123456789"u8);

    /// <summary>'T:HEA;HEP', 'HC1-7;NC1,2': at most three capitals and three digits between the separators.</summary>
    internal static bool IsCoilElements(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestElements)
        {
            return false;
        }

        foreach (var range in text.SplitAny(";:,-"u8))
        {
            if (!IsCoilElement(text[range]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCoilElement(ReadOnlySpan<byte> text)
    {
        var letters = text.IndexOfAnyExceptInRange((byte)'A', (byte)'Z');
        letters = letters < 0 ? text.Length : letters;
        var digits = text[letters..];

        // VB names elements of a matrix coil by side: 'H1P', 'H3T'.
        if (letters > 0 && digits.Length > 1 && char.IsAsciiLetterUpper((char)digits[^1]))
        {
            digits = digits[..^1];
        }

        return !text.IsEmpty && letters <= 3 && digits.Length <= 3 && AreDigits(digits);
    }

    /// <summary>'HeadMatrix', 'HeadNeck_20_TCS', '8Tx32Rx_Head': words of the list and numbers.</summary>
    internal static bool IsCoil(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestCoil)
        {
            return false;
        }

        foreach (var range in text.Split((byte)'_'))
        {
            if (!IsCoilWord(text[range]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCoilWord(ReadOnlySpan<byte> text)
    {
        // Numbers of channels stand before words too: '32Ch', '8Tx32Rx'.
        while (true)
        {
            var word = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (word is < 0 or > 3)
            {
                return word < 0 && text.Length is > 0 and <= 3;
            }

            text = text[word..];
            var end = text.IndexOfAnyInRange((byte)'0', (byte)'9');
            var part = end < 0 ? text : text[..end];
            if (!part.SequenceEqual("Ch"u8) && !part.SequenceEqual("Channel"u8) && !IsIn(Coils, part))
            {
                return false;
            }

            if (end < 0)
            {
                return true;
            }

            text = text[end..];
        }
    }

    internal static bool IsNucleus(ReadOnlySpan<byte> text) => IsIn(Nuclei, text);

    /// <summary>A sequence of the manufacturer, or one that many sites have; people name the other ones.</summary>
    internal static bool IsSequenceFile(ReadOnlySpan<byte> text)
    {
        var prefix = @"%SiemensSeq%\"u8;
        if (!text.StartsWith(prefix))
        {
            return IsIn(SharedSequences, text);
        }

        return text.Length - prefix.Length is > 0 and <= LongestSequence && !text[prefix.Length..].ContainsAnyExcept(SequenceCharacters);
    }

    internal static bool IsChannelMarks(ReadOnlySpan<byte> text) => text.Length is > 0 and <= 256 && !text.ContainsAnyExcept("X-"u8);

    /// <summary>'128p*128', '256*256s'.</summary>
    internal static bool IsMatrix(ReadOnlySpan<byte> text)
    {
        var star = text.IndexOf((byte)'*');
        return star > 0 && IsMatrixSide(text[..star]) && IsMatrixSide(text[(star + 1)..]);
    }

    private static bool IsMatrixSide(ReadOnlySpan<byte> text)
    {
        var side = text.TrimEnd("ps"u8);
        return side.Length is > 0 and <= 4 && text.Length - side.Length <= 2 && AreDigits(side);
    }

    /// <summary>'X_1_1_1_1_1_1_48_1_1_1_1_201'.</summary>
    internal static bool IsDimensions(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestElements)
        {
            return false;
        }

        foreach (var range in text.Split((byte)'_'))
        {
            var part = text[range];
            if (!part.SequenceEqual("X"u8) && (part.Length is 0 or > 5 || !AreDigits(part)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>'p2', 's2', 'p2s2'.</summary>
    internal static bool IsPatMode(ReadOnlySpan<byte> text) =>
        text.Length is >= 2 and <= 8 && text[0] is (byte)'p' or (byte)'s' && !text.ContainsAnyExcept(PatCharacters)
        && text.ContainsAnyInRange((byte)'0', (byte)'9');

    /// <summary>'void', 'AS092', 'GC99'.</summary>
    internal static bool IsGradientCoil(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("void"u8)
        || (text.Length is >= 3 and <= 6 && (text.StartsWith("AS"u8) || text.StartsWith("GC"u8) || text.StartsWith("SC"u8)) && AreDigits(text[2..]));

    private static bool AreDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsIn(FrozenSet<string> set, ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestWord)
        {
            return false;
        }

        Span<char> characters = stackalloc char[LongestWord];
        Latin.Widen(text, characters);
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(characters[..text.Length]);
    }
}
