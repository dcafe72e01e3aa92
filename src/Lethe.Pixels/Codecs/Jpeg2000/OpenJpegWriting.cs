using System.Runtime.InteropServices;

namespace Lethe.Pixels.Codecs.Jpeg2000;

/// <summary>The parameters of writing as OpenJPEG 2 lays them out for 64 bits (opj_cparameters_t); those that nobody sets here have no name. More room than its 18720 bytes.</summary>
[StructLayout(LayoutKind.Explicit, Size = 20 * 1024)]
internal struct OpenJpegWriting
{
    /// <summary>Layers are made by rates.</summary>
    [FieldOffset(20)]
    internal int AllocatesByRate;

    [FieldOffset(4796)]
    internal int Layers;

    /// <summary>The rate of the first layer; 0 for all there is.</summary>
    [FieldOffset(4800)]
    internal float FirstRate;

    [FieldOffset(5600)]
    internal int Resolutions;

    /// <summary>1 for the transform that loses something.</summary>
    [FieldOffset(5616)]
    internal int IsIrreversible;

    /// <summary>1 for luminance and chrominances.</summary>
    [FieldOffset(18698)]
    internal byte ColorTransform;
}
