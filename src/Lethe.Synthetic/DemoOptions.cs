namespace Lethe.Synthetic;

/// <summary>How large the demo is and what it holds.</summary>
public sealed record DemoOptions
{
    /// <summary>Rows and columns of the CT and of the radiographs.</summary>
    public int Size { get; init; } = 512;

    /// <summary>Rows and columns of the MR.</summary>
    public int SmallSize { get; init; } = 128;

    /// <summary>Rows and columns of the angiogram, the ultrasound and the photograph; 160 and more give room for the letters.</summary>
    public int FrameSize { get; init; } = 256;

    /// <summary>Number of CT slices.</summary>
    public int Slices { get; init; } = 4;

    /// <summary>Frames of multi-frame objects.</summary>
    public int Frames { get; init; } = 6;

    /// <summary>Varies the noise in the pixels and the UIDs. The same seed gives the same bytes.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// True adds what breaks the standard: private elements without creator, unknown even-group tags, elements of groups 0000 and 0004,
    /// a person's name in SH, known elements written as UN. False leaves files that dciodvfy finds no error in.
    /// </summary>
    public bool WithOffences { get; init; }

    /// <summary>True adds text after the data set, which strict readers take for a broken element.</summary>
    public bool WithTrailingBytes { get; init; }
}
