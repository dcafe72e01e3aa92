using Lethe.Dicom.Reading;
using Lethe.Dicom.Writing;

namespace Lethe.Rewriting;

/// <summary>Neighbouring elements that stay as they are, copied in one piece.</summary>
internal struct KeptRun
{
    private int _start;
    private int _end;

    /// <summary>Adds an element. Each was decided on its own; only the copying is put together.</summary>
    internal void Add(in ElementEntry entry, HeaderReader input, ElementWriter writer)
    {
        if (entry.HeaderOffset != _end)
        {
            Flush(input, writer);
            _start = entry.HeaderOffset;
        }

        _end = entry.ValueOffset + (int)entry.Length;
    }

    internal void Flush(HeaderReader input, ElementWriter writer)
    {
        if (_end > _start)
        {
            writer.Raw(input.Bytes[_start.._end]);
        }

        (_start, _end) = (0, 0);
    }
}
