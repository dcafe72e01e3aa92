namespace Lethe.Graphics;

/// <summary>Names of graphic layers that programs give. People type others.</summary>
internal static class LayerNames
{
    private const int MostDigits = 3;

    /// <summary>True for a known word, alone or with a number behind it.</summary>
    internal static bool IsTechnical(ReadOnlySpan<byte> name)
    {
        var word = name.TrimEnd("0123456789"u8);
        return name.Length - word.Length <= MostDigits && IsWord(word.TrimEnd("_ "u8));
    }

    private static bool IsWord(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("LAYER"u8) || word.SequenceEqual("GRAPHIC"u8) || word.SequenceEqual("GRAPHICS"u8) || word.SequenceEqual("GRAPHIC LAYER"u8)
        || word.SequenceEqual("ANNOTATION"u8) || word.SequenceEqual("ANNOTATIONS"u8) || word.SequenceEqual("TEXT"u8) || word.SequenceEqual("OVERLAY"u8)
        || word.SequenceEqual("OVERLAYS"u8) || word.SequenceEqual("MEASUREMENT"u8) || word.SequenceEqual("MEASUREMENTS"u8) || word.SequenceEqual("MARKER"u8)
        || word.SequenceEqual("MARKERS"u8) || word.SequenceEqual("SHUTTER"u8) || word.SequenceEqual("ROI"u8) || word.SequenceEqual("DEFAULT"u8)
        || word.SequenceEqual("CAD"u8) || word.SequenceEqual("DRAWING"u8);
}
