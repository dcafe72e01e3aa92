using Lethe.Dicom.Reading;

namespace Lethe.Graphics;

/// <summary>
/// Decides which groups 60xx of one data set may stay (PS3.15 E.3.3): those whose bits are all there and hold no text. Looks at each
/// group once for a file. One for the input and one for the output; for one thread.
/// </summary>
internal sealed class OverlayGroups(HeaderReader reader)
{
    private const int MostKeptBytes = 1 << 20;

    private readonly bool?[] _stays = new bool?[16];
    private readonly BitPlane _plane = new();
    private TextSearch? _search;
    private byte[] _packed = [];

    /// <summary>Begins with a data set that was just read.</summary>
    internal void Begin() => Array.Clear(_stays);

    /// <summary>True if the group of an element of the top level stays.</summary>
    internal bool Stays(uint tag)
    {
        ref var known = ref _stays[(tag >> 17) & 0x0F];
        known ??= OverlayHeader.TryRead(reader, tag & 0xFFFF_0000, out var header) && IsFreeOfText(in header);
        return known.Value;
    }

    private bool IsFreeOfText(in OverlayHeader header)
    {
        _search ??= new TextSearch();
        var pixels = (long)header.Rows * header.Columns;
        var isFree = HasCleanPad(in header);
        for (var frame = 0; frame < header.Frames && isFree; frame++)
        {
            // Frames follow each other bit by bit; words are read as a whole.
            var first = frame * pixels;
            var start = first / 16 * 2;
            var length = (int)Math.Min((((first + pixels + 15) / 16) * 2) - start, reader.Table[header.Data].Length - start);
            isFree = TryRead(in header, start, length);
            if (isFree)
            {
                _plane.Load(_packed.AsSpan(0, length), first - (start * 8), header.Rows, header.Columns);
                isFree = !_search.MayHoldText(_plane);
            }
        }

        if (_packed.Length > MostKeptBytes)
        {
            _packed = [];
        }

        return isFree;
    }

    /// <summary>Bits behind the last pixel are 0.</summary>
    private bool HasCleanPad(in OverlayHeader header)
    {
        var length = reader.Table[header.Data].Length;
        var bits = (long)header.Rows * header.Columns * header.Frames;
        var start = bits / 16 * 2;
        if (start >= length)
        {
            return true;
        }

        if (!TryRead(in header, start, (int)(length - start)))
        {
            return false;
        }

        for (var bit = bits - (start * 8); bit < (length - start) * 8; bit++)
        {
            if (((_packed[bit / 8] >> (int)(bit & 7)) & 1) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool TryRead(in OverlayHeader header, long start, int length)
    {
        if (_packed.Length < length)
        {
            _packed = new byte[length];
        }

        if (!new ValueSource(reader, header.Data).TryRead(start, _packed.AsSpan(0, length)))
        {
            return false;
        }

        for (var i = 0; i + 1 < length && OverlayHeader.IsSwapped(in reader.Table[header.Data]); i += 2)
        {
            (_packed[i], _packed[i + 1]) = (_packed[i + 1], _packed[i]);
        }

        return true;
    }
}
