using Lethe.Pixels.Rendering.Headers;

namespace Lethe.Pixels.Rendering.Grey;

/// <summary>Paints frames of one component that is no index.</summary>
internal sealed class GreyPainter : IRowPainter
{
    private readonly FrameValues _values;
    private readonly GreyScale _scale;
    private readonly byte[] _table = [];

    internal GreyPainter(DisplayHeader header, FrameValues values)
    {
        (_values, _scale) = (values, new GreyScale(header, values));
        if (values.IsShallow)
        {
            _table = [.. Enumerable.Range(0, 1 << (8 * values.Samples.SampleSize)).Select(bits => _scale.Of(values.Meaning(bits)))];
        }
    }

    /// <inheritdoc/>
    public int Channels => 1;

    /// <inheritdoc/>
    public void Paint(int y, Span<byte> target)
    {
        var (first, step) = (y * _values.Samples.Columns * _values.Samples.Components, _values.Samples.Components);
        for (var x = 0; x < target.Length; x++)
        {
            var index = first + (x * step);
            target[x] = _table.Length > 0 ? _table[_values.Bits(index)] : _scale.Of(_values.Value(index));
        }
    }
}
