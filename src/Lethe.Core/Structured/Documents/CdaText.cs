using System.Text;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Lethe.Facts;
using Lethe.Text;

namespace Lethe.Structured.Documents;

/// <summary>Cleans the texts of a document as descriptors (PS3.15 E.3.5).</summary>
internal sealed class CdaText(TextCleaning texts, IdentityFinder identity)
{
    private readonly CharacterSet _utf8 = CharacterSet.Parse("ISO_IR 192"u8);

    /// <summary>What may stay of a text; empty if nothing may.</summary>
    internal string Clean(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && texts.TryClean(Encoding.UTF8.GetBytes(trimmed), Vr.UT, _utf8, identity, out var cleaned)
            ? Encoding.UTF8.GetString(cleaned).Trim()
            : "";
    }
}
