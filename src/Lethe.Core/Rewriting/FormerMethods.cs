namespace Lethe.Rewriting;

/// <summary>What former de-identification steps may have written without naming a site or a job (H85).</summary>
internal static class FormerMethods
{
    /// <summary>The meaning of a code of CID 7050, or empty.</summary>
    internal static ReadOnlySpan<byte> MeaningOf(ReadOnlySpan<byte> code)
    {
        if (code.Length != 6 || !code.StartsWith("1131"u8) || !char.IsAsciiDigit((char)code[4]) || !char.IsAsciiDigit((char)code[5]))
        {
            return default;
        }

        return (((code[4] - 0x30) * 10) + (code[5] - 0x30)) switch
        {
            0 => "Basic Application Confidentiality Profile"u8,
            1 => "Clean Pixel Data Option"u8,
            2 => "Clean Recognizable Visual Features Option"u8,
            3 => "Clean Graphics Option"u8,
            4 => "Clean Structured Content Option"u8,
            5 => "Clean Descriptors Option"u8,
            6 => "Retain Longitudinal Temporal Information Full Dates Option"u8,
            7 => "Retain Longitudinal Temporal Information Modified Dates Option"u8,
            8 => "Retain Patient Characteristics Option"u8,
            9 => "Retain Device Identity Option"u8,
            10 => "Retain UIDs Option"u8,
            11 => "Retain Safe Private Option"u8,
            12 => "Retain Institution Identity Option"u8,
            _ => default,
        };
    }

    /// <summary>True if the text is a meaning of CID 7050 or one that this program writes.</summary>
    internal static bool IsKnown(ReadOnlySpan<byte> method)
    {
        if (method.SequenceEqual("Former de-identification"u8) || method.StartsWith("Lethe: PS3.15 2026d Basic Profile"u8) || method.SequenceEqual("Lethe: project profile, weaker than the Basic Profile"u8))
        {
            return true;
        }

        Span<byte> code = stackalloc byte[6];
        "1131"u8.CopyTo(code);
        for (var i = 0; i <= 12; i++)
        {
            code[4] = (byte)('0' + (i / 10));
            code[5] = (byte)('0' + (i % 10));
            if (method.SequenceEqual(MeaningOf(code)))
            {
                return true;
            }
        }

        return false;
    }
}
