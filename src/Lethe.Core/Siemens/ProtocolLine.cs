namespace Lethe.Siemens;

/// <summary>One assignment of a protocol, as in 'sSliceArray.asSlice[0].dThickness = 2.5'.</summary>
internal static class ProtocolLine
{
    private const int LongestKey = 128;

    /// <summary>True if the whole line is an assignment of a known technical key, in the form that its kind has.</summary>
    internal static bool MayStay(ReadOnlySpan<byte> line, ICsaIdentity identity)
    {
        line = line.TrimEnd((byte)'\r');
        var equals = line.IndexOf((byte)'=');
        if (equals < 0)
        {
            return false;
        }

        var key = line[..equals].TrimEnd(" \t"u8);
        if (key.Length is 0 or > LongestKey || !IsKnown(key, out var last))
        {
            return false;
        }

        var value = line[(equals + 1)..].Trim(" \t"u8);
        if (!value.StartsWith("\""u8))
        {
            return TechnicalNumber.IsDecimalOrHex(value) && !Latin.HoldsIdentity(value, identity);
        }

        return TryUnquote(value, out var text) && IsCode(last, text) && !Latin.HoldsIdentity(text, identity);
    }

    /// <summary>Names joined by points, each with at most one index; the first is a known root and the others known members.</summary>
    private static bool IsKnown(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> last)
    {
        last = default;
        var isRoot = true;
        foreach (var range in key.Split((byte)'.'))
        {
            if (!TrySkipIndex(key[range], out last) || !(isRoot ? ProtocolNames.IsRoot(last) : ProtocolNames.IsMember(last)))
            {
                return false;
            }

            isRoot = false;
        }

        return true;
    }

    private static bool TrySkipIndex(ReadOnlySpan<byte> part, out ReadOnlySpan<byte> name)
    {
        name = part;
        var open = part.IndexOf((byte)'[');
        if (open < 0)
        {
            return true;
        }

        name = part[..open];
        var index = part[(open + 1)..];
        return index.Length is >= 2 and <= 5 && index[^1] == (byte)']' && !index[..^1].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>Quotes are single, or doubled where the text is itself within quotes.</summary>
    private static bool TryUnquote(ReadOnlySpan<byte> value, out ReadOnlySpan<byte> text)
    {
        var quotes = value.StartsWith("\"\""u8) ? 2 : 1;
        text = default;
        if (value.Length <= 2 * quotes || !value.EndsWith("\"\""u8[..quotes]))
        {
            return false;
        }

        text = value[quotes..^quotes];
        return !text.Contains((byte)'"');
    }

    private static bool IsCode(ReadOnlySpan<byte> name, ReadOnlySpan<byte> text) =>
        name.SequenceEqual("tNucleus"u8) ? CodeForms.IsNucleus(text)
        : name.SequenceEqual("tCoilID"u8) ? CodeForms.IsCoil(text)
        : name.SequenceEqual("tElement"u8) || name.SequenceEqual("sCoilStringForConversion"u8) ? CodeForms.IsCoilElements(text)
        : name.SequenceEqual("tSequenceFileName"u8) && CodeForms.IsSequenceFile(text);
}
