using System.Text;

namespace Lethe.Batch.Reports;

/// <summary>A text file that appears under its name only when it is complete; readable by its owner alone where asked for.</summary>
internal sealed class AtomicText : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly StreamWriter _writer;
    private readonly bool _ownerOnly;
    private bool _complete;

    internal AtomicText(string path, bool ownerOnly = false)
    {
        (_path, _ownerOnly) = (Path.GetFullPath(path), ownerOnly);
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        Leftovers.Remove(_path);
        _temporary = Leftovers.Name(_path, "writing");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 64 * 1024 };
        if (ownerOnly && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _writer = new StreamWriter(_temporary, new UTF8Encoding(false), options);
    }

    internal StreamWriter Writer => _writer;

    internal void Complete()
    {
        _writer.Flush();
        if (_ownerOnly)
        {
            // What holds originals cannot be made again: it is on the disk before it takes the place of an older file.
            ((FileStream)_writer.BaseStream).Flush(flushToDisk: true);
        }

        _complete = true;
    }

    public void Dispose()
    {
        if (_complete)
        {
            _writer.Dispose();
            File.Move(_temporary, _path, overwrite: true);
            return;
        }

        try
        {
            _writer.Dispose();
        }
        catch (IOException)
        {
            // The disk is full, and what it has no room for is thrown away here anyhow.
        }
        finally
        {
            File.Delete(_temporary);
        }
    }
}
