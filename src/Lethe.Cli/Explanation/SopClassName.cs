using Lethe.Dicom.Uids;

namespace Lethe.Cli.Explanation;

/// <summary>How people name a SOP class: by UID, or by its keyword in PS3.6.</summary>
internal static class SopClassName
{
    /// <summary>The UID, or null when the text is neither.</summary>
    internal static string? Find(string text) => text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiDigit(c) || c == '.')
        ? text
        : UidRegistry.All.Where(entry => string.Equals(entry.Keyword, text, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Uid).FirstOrDefault();
}
