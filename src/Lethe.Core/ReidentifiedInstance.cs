using Lethe.Dicom.Reading;
using Lethe.Planning;
using Lethe.Protection;
using Lethe.Rewriting;
using Microsoft.Win32.SafeHandles;

namespace Lethe;

/// <summary>An instance with its originals back, ready to be written. Its identifiers are identity: they go into its file and nowhere else.</summary>
public sealed class ReidentifiedInstance : IOutputInstance
{
    private readonly Restorer _restorer;
    private readonly OutputFile _file;

    internal ReidentifiedInstance(Restorer restorer)
    {
        _restorer = restorer;
        _file = new OutputFile(restorer.Writer, restorer.Segments);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> PatientId => _restorer.Elements.Value(SpecialAttributes.PatientId);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> IssuerOfPatientId => _restorer.Elements.Value(SpecialAttributes.IssuerOfPatientId);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> StudyInstanceUid => _restorer.Elements.Value(SpecialAttributes.StudyInstanceUid);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> SeriesInstanceUid => _restorer.Elements.Value(SpecialAttributes.SeriesInstanceUid);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> SopInstanceUid => _restorer.Elements.Value(SpecialAttributes.SopInstanceUid);

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Modality => _restorer.Elements.Value(SpecialAttributes.Modality);

    /// <summary>How many attributes of the top level came back.</summary>
    public int Originals => _restorer.Elements.Originals;

    /// <inheritdoc/>
    public long Length => _file.Length;

    internal void Prepare(HeaderReader input) => _file.Prepare(input, default, _restorer.DataSetStart);

    /// <inheritdoc/>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _file.WriteTo(stream);
    }

    /// <inheritdoc/>
    public void WriteTo(SafeFileHandle file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file.WriteTo(file);
    }
}
