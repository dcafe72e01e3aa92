using Lethe.Pixels.Frames;
using Lethe.Pixels.Rendering.Headers;

namespace Lethe.Pixels.Rendering.Grey;

/// <summary>
/// From stored values of one component to grey (PS3.3 C.11.1, C.11.2): Modality LUT or rescale, then VOI LUT or window; without these the range that the frame has. What
/// makes no sense is passed over.
/// </summary>
internal sealed class GreyScale
{
    private const uint WindowCenter = 0x0028_1050;
    private const uint WindowWidth = 0x0028_1051;
    private const uint RescaleIntercept = 0x0028_1052;
    private const uint RescaleSlope = 0x0028_1053;
    private const uint VoiLutFunction = 0x0028_1056;
    private const uint ModalityLut = 0x0028_3000;
    private const uint VoiLut = 0x0028_3010;
    private const int FewBits = 8;

    private readonly IValueMap? _modality;
    private readonly IValueMap _voi;
    private readonly double _toGrey;
    private readonly bool _isInverse;

    /// <summary>Reads what the header says.</summary>
    /// <param name="header">The header.</param>
    /// <param name="values">The values of the frame.</param>
    internal GreyScale(DisplayHeader header, FrameValues values)
    {
        _isInverse = values.Samples.Photometric == Photometric.Monochrome1;
        _modality = Modality(header, values.Samples.IsSigned);
        if (header.FirstItem(VoiLut) is { } item && LookupTable.TryRead(header.Input, item, values.Samples.IsSigned && _modality is not LookupTable) is { } table)
        {
            _voi = table;
            _toGrey = 255.0 / table.Highest;
            return;
        }

        _toGrey = 1;
        _voi = header.Number(WindowCenter) is { } center && header.Number(WindowWidth) is { } width
            && DisplayWindow.Of(center, width, header.Text(VoiLutFunction)) is { } window ? window : Range(values);
    }

    /// <summary>The grey of a stored value.</summary>
    internal byte Of(double stored)
    {
        var grey = _voi.Map(Rescaled(stored)) * _toGrey;
        var level = double.IsNaN(grey) ? (byte)0 : (byte)Math.Clamp(Math.Round(grey), 0, 255);
        return _isInverse ? (byte)(255 - level) : level;
    }

    private static IValueMap? Modality(DisplayHeader header, bool isSigned)
    {
        if (header.FirstItem(ModalityLut) is { } item && LookupTable.TryRead(header.Input, item, isSigned) is { } table)
        {
            return table;
        }

        var (slope, intercept) = (header.Number(RescaleSlope) ?? 1, header.Number(RescaleIntercept) ?? 0);
        return slope == 0 || (slope == 1 && intercept == 0) ? null : new Rescale(slope, intercept);
    }

    private double Rescaled(double stored) => _modality?.Map(stored) ?? stored;

    /// <summary>Few bits are shown over all that they can be, deeper ones over what the frame has: pictures of 8 bits are made to be shown as they are.</summary>
    private DisplayWindow Range(FrameValues values)
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var stored in values.Samples is { IsFloat: false, IsSigned: false, Precision: <= FewBits and var bits } ? Enumerable.Range(0, 1 << bits).Select(value => (double)value) : values.Different())
        {
            var value = Rescaled(stored);
            (low, high) = double.IsFinite(value) ? (Math.Min(low, value), Math.Max(high, value)) : (low, high);
        }

        return low <= high ? DisplayWindow.Between(low, high) : DisplayWindow.Between(0, 1);
    }
}
