using Microsoft.Win32.SafeHandles;

namespace Lethe;

/// <summary>An instance that is ready to be written, with the identifiers that it will have. Valid until its session takes the next one.</summary>
public interface IOutputInstance
{
    /// <summary>Patient ID of the output.</summary>
    ReadOnlySpan<byte> PatientId { get; }

    /// <summary>Issuer of Patient ID of the output; empty when there is none.</summary>
    ReadOnlySpan<byte> IssuerOfPatientId { get; }

    /// <summary>Study Instance UID of the output, ASCII; empty when there is none.</summary>
    ReadOnlySpan<byte> StudyInstanceUid { get; }

    /// <summary>Series Instance UID of the output, ASCII; empty when there is none.</summary>
    ReadOnlySpan<byte> SeriesInstanceUid { get; }

    /// <summary>SOP Instance UID of the output, ASCII.</summary>
    ReadOnlySpan<byte> SopInstanceUid { get; }

    /// <summary>Modality of the output, ASCII; empty where it has none or several.</summary>
    ReadOnlySpan<byte> Modality { get; }

    /// <summary>Bytes of the whole file.</summary>
    long Length { get; }

    /// <summary>Writes the file to a stream.</summary>
    void WriteTo(Stream stream);

    /// <summary>Writes the file to an empty file handle: one gathered write for what is in memory, chunks for what is still in the source.</summary>
    void WriteTo(SafeFileHandle file);
}
