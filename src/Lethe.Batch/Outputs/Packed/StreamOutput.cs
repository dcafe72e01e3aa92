using Lethe.Batch.Inputs;
using Lethe.Batch.Outputs.Media;
using Lethe.Batch.Resuming;
using Lethe.Batch.Running;
using Lethe.Dicom.Writing;

namespace Lethe.Batch.Outputs.Packed;

/// <summary>
/// A run whose outputs go to standard output: one file for one file, a zip file for more. Nothing goes there before all is decided; until then
/// outputs wait in a folder that only its owner can read.
/// </summary>
internal sealed class StreamOutput : IRunOutput
{
    internal const string Name = "-";

    private readonly Stream _stream;
    private readonly bool _isOneFile;
    private readonly OutputTree _tree;

    internal StreamOutput(BatchOptions options)
    {
        _stream = options.StandardOutput ?? throw new ArgumentException("There is no standard output.", nameof(options));
        if (options.FileSet)
        {
            throw new ArgumentException("A stream has no DICOMDIR.", nameof(options));
        }

        _isOneFile = IsOneFile(options);
        _tree = new OutputTree(Directory.CreateTempSubdirectory("lethe-").FullName);
    }

    public Resumption? Resumption => null;

    public IOutputWriter WriterFor(int worker) => _tree.WriterFor(worker);

    public MediaSummary? Complete(CancellationToken cancellation)
    {
        var files = _tree.Files();
        if (files.Count == 0)
        {
            return null;
        }

        if (_isOneFile)
        {
            using var file = File.OpenRead(files[0].Full);
            file.CopyTo(_stream);
        }
        else
        {
            CopyAsZip(files);
        }

        _stream.Flush();
        return null;
    }

    public void Dispose() => _tree.Dispose();

    private static bool IsOneFile(BatchOptions options) => options.Inputs is [var input] && InputWalker.IsOneFile(input, options.StandardInput);

    /// <summary>Made on the disk first: a stream that cannot go back gets another form of zip file, which many programs do not read.</summary>
    private void CopyAsZip(List<(string Relative, string Full)> files)
    {
        using var zip = TemporaryFile.Open();
        ZipFiles.Write(zip, files);
        zip.Position = 0;
        zip.CopyTo(_stream);
    }
}
