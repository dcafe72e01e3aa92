using System.Globalization;
using System.Text;
using Lethe.Dicom.Reading;

namespace Lethe.Pixels.Rendering.Headers;

/// <summary>
/// What a header says of how a frame is shown: attributes of the frame's functional groups, of the shared ones (PS3.3 C.7.6.16), and of the top level, in this order.
/// </summary>
internal sealed class DisplayHeader
{
    private const uint SharedGroups = 0x5200_9229;
    private const uint PerFrameGroups = 0x5200_9230;
    private const uint FrameVoiLut = 0x0028_9132;
    private const uint PixelValueTransformation = 0x0028_9145;

    private readonly List<(int First, int End)> _scopes = [];

    /// <summary>Finds the places.</summary>
    /// <param name="input">The header.</param>
    /// <param name="frame">The frame, from 0.</param>
    internal DisplayHeader(HeaderReader input, int frame)
    {
        Input = input;
        (int, int) top = (0, input.Table.Count);
        foreach (var group in ((int First, int End)?[])[Item(top, PerFrameGroups, frame), Item(top, SharedGroups, 0)])
        {
            if (group is { } found)
            {
                AddScope(Item(found, FrameVoiLut, 0));
                AddScope(Item(found, PixelValueTransformation, 0));
            }
        }

        _scopes.Add(top);
    }

    /// <summary>The header.</summary>
    internal HeaderReader Input { get; }

    /// <summary>The first value of a decimal string; null if there is none, or none that is a number.</summary>
    internal double? Number(uint tag) =>
        double.TryParse(Text(tag).Split('\\')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A text without padding; empty if there is none.</summary>
    internal string Text(uint tag)
    {
        foreach (var (first, end) in _scopes)
        {
            if (Input.Table.Find(tag, first, end) is >= 0 and var index && !Input.Table[index].Is(ElementFlags.Bulk))
            {
                return Encoding.ASCII.GetString(Input.Value(index)).Trim('\0', ' ');
            }
        }

        return "";
    }

    /// <summary>The first item of a sequence.</summary>
    internal (int First, int End)? FirstItem(uint sequence)
    {
        foreach (var scope in _scopes)
        {
            if (Item(scope, sequence, 0) is { } item)
            {
                return item;
            }
        }

        return null;
    }

    private void AddScope((int, int)? scope)
    {
        if (scope is { } found)
        {
            _scopes.Add(found);
        }
    }

    /// <summary>The elements of an item of a sequence.</summary>
    private (int First, int End)? Item((int First, int End) scope, uint sequence, int number)
    {
        var table = Input.Table;
        var index = table.Find(sequence, scope.First, scope.End);
        if (index < 0 || !table[index].Is(ElementFlags.Sequence))
        {
            return null;
        }

        var item = index + 1;
        for (; number > 0 && item < table[index].Next; number--)
        {
            item = table[item].Next;
        }

        return item < table[index].Next ? (item + 1, table[item].Next) : null;
    }
}
