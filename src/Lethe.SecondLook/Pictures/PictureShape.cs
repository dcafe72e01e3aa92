namespace Lethe.SecondLook.Pictures;

/// <summary>What a header says of the frames of an instance (PS3.3 C.7.6.3), as far as two of them must agree to be compared.</summary>
/// <param name="Columns">Pixels of a row.</param>
/// <param name="Rows">Rows.</param>
/// <param name="Components">Samples of a pixel.</param>
/// <param name="BitsAllocated">Bits of a cell.</param>
/// <param name="BitsStored">Bits of a sample.</param>
/// <param name="IsSigned">Samples are two's complement.</param>
/// <param name="Meaning">What components mean, as a word.</param>
/// <param name="Cell">Within squares of so many pixels some components may be blanked farther than others, because pixels share their chrominance; 1 if none do.</param>
public readonly record struct PictureShape(int Columns, int Rows, int Components, int BitsAllocated, int BitsStored, bool IsSigned, string Meaning, int Cell);
