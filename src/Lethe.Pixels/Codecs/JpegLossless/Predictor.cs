namespace Lethe.Pixels.Codecs.JpegLossless;

/// <summary>What a sample is predicted to be from those before it (ISO/IEC 10918-1 table H.1).</summary>
internal static class Predictor
{
    /// <summary>The prediction inside of an image.</summary>
    /// <param name="selection">Selection value.</param>
    /// <param name="a">The sample to the left.</param>
    /// <param name="b">The sample above.</param>
    /// <param name="c">The sample above to the left.</param>
    internal static int Of(int selection, int a, int b, int c) => selection switch
    {
        1 => a,
        2 => b,
        3 => c,
        4 => a + b - c,
        5 => a + ((b - c) >> 1),
        6 => b + ((a - c) >> 1),
        _ => (a + b) >> 1,
    };
}
