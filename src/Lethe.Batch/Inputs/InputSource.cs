using Lethe.Batch.Inputs.Archives;
using Lethe.Dicom.Reading;

namespace Lethe.Batch.Inputs;

/// <summary>An input as a byte source, wherever it is. Kept by a worker and pointed at one input after the other.</summary>
internal sealed class InputSource : IByteSource, IDisposable
{
    private readonly FileSource _file = new();
    private readonly MemorySource _memory = new();
    private readonly MemberContent _member = new();
    private readonly OpenArchives _archives = new();
    private IByteSource _current;

    internal InputSource() => _current = _memory;

    public long Length => _current.Length;

    /// <summary>Opens an input.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="InvalidDataException">It lies in an archive and is damaged there.</exception>
    internal void Open(InputFile input)
    {
        if (input.Member is { } member)
        {
            _archives.Open(member.Archive).Load(member, _member);
            _current = _member;
        }
        else if (input.Bytes is { } bytes)
        {
            _memory.Reset(bytes);
            _current = _memory;
        }
        else
        {
            _file.Open(input.Path);
            _current = _file;
        }
    }

    public int Read(long offset, Span<byte> destination) => _current.Read(offset, destination);

    /// <summary>Lets go of the input; archives stay open for the next.</summary>
    internal void Close() => _file.Dispose();

    public void Dispose()
    {
        _file.Dispose();
        _member.Dispose();
        _archives.Dispose();
    }
}
