namespace Lethe.Dicom.Reading;

/// <summary>Bytes that can be read at any place: a file, a block of memory.</summary>
public interface IByteSource
{
    /// <summary>Total number of bytes.</summary>
    long Length { get; }

    /// <summary>Fills as much of <paramref name="destination"/> as there is from <paramref name="offset"/> on.</summary>
    /// <returns>Bytes read; fewer than asked for only at the end.</returns>
    int Read(long offset, Span<byte> destination);
}
