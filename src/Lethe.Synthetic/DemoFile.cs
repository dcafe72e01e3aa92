using Lethe.Dicom.Building;

namespace Lethe.Synthetic;

/// <summary>One file of the demo before it is written.</summary>
/// <param name="Path">Path in the demo folder, with forward slashes.</param>
/// <param name="Content">The data set.</param>
/// <param name="Form">How it is written.</param>
public sealed record DemoFile(string Path, DataSet Content, WriteOptions Form)
{
    /// <summary>Boxes with letters in the pixels of every frame, in image pixels.</summary>
    public IReadOnlyList<BurnedInBox> BurnedIn { get; init; } = [];

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => Part10Writer.ToBytes(Content, Form);
}
