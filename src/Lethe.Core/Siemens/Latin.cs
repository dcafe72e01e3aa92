namespace Lethe.Siemens;

/// <summary>Bytes as characters, one for one.</summary>
internal static class Latin
{
    private const int LongestAsked = 256;

    internal static void Widen(ReadOnlySpan<byte> bytes, Span<char> text)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i] = (char)bytes[i];
        }
    }

    /// <summary>Asks whether a value is of the patient. What is too long to be asked for is taken to be.</summary>
    internal static bool HoldsIdentity(ReadOnlySpan<byte> value, ICsaIdentity identity)
    {
        if (value.Length > LongestAsked)
        {
            return true;
        }

        Span<char> text = stackalloc char[LongestAsked];
        Widen(value, text);
        return identity.HoldsIdentity(text[..value.Length]);
    }
}
