namespace Lethe.Siemens;

/// <summary>Copies the value of one item if its tag allows it. What is not copied stays zero.</summary>
internal static class CsaItem
{
    internal static void Copy(ReadOnlySpan<byte> item, Span<byte> copy, ReadOnlySpan<byte> name, CsaRule rule, ICsaIdentity identity)
    {
        // What stands behind the first NUL is left over from an earlier use of the memory.
        var end = item.IndexOf((byte)0);
        var text = end < 0 ? item : item[..end];
        if (rule == CsaRule.Protocol)
        {
            ProtocolText.Clean(text, copy[..text.Length], identity);
            return;
        }

        var value = text.Trim((byte)' ');
        if (MayStay(value, name, rule) && !Latin.HoldsIdentity(value, identity))
        {
            text.CopyTo(copy);
        }
    }

    private static bool MayStay(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name, CsaRule rule) => rule switch
    {
        CsaRule.Number => TechnicalNumber.IsDecimal(value),
        CsaRule.Word => CsaTags.IsWord(name, value),
        CsaRule.CoilElements => CodeForms.IsCoilElements(value),
        CsaRule.ChannelMarks => CodeForms.IsChannelMarks(value),
        CsaRule.Matrix => CodeForms.IsMatrix(value),
        CsaRule.Dimensions => CodeForms.IsDimensions(value),
        CsaRule.PatMode => CodeForms.IsPatMode(value),
        CsaRule.GradientCoil => CodeForms.IsGradientCoil(value),
        _ => false,
    };
}
