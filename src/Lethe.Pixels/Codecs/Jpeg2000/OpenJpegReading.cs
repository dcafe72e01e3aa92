using System.Runtime.CompilerServices;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>The parameters of reading of OpenJPEG 2 (opj_dparameters_t); nobody sets one here. More room than its 8252 bytes.</summary>
[InlineArray(10 * 1024)]
internal struct OpenJpegReading
{
    private byte _first;
}
