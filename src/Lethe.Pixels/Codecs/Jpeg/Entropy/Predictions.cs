using System.Runtime.CompilerServices;

namespace Lethe.Pixels.Codecs.Jpeg.Entropy;

/// <summary>The DC coefficients before, one for each component of a scan; zero at first and after restarts (ISO/IEC 10918-1 F.1.1.5.1).</summary>
[InlineArray(4)]
internal struct Predictions
{
    private int _first;
}
