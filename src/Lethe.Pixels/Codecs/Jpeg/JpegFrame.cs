using System.Buffers.Binary;

namespace Lethe.Pixels.Codecs.Jpeg;

/// <summary>A frame header and the components that it names (ISO/IEC 10918-1 B.2.2).</summary>
/// <param name="Precision">Bits of a sample: 8 or 12.</param>
/// <param name="Columns">Samples of a line.</param>
/// <param name="Rows">Lines.</param>
/// <param name="IsProgressive">Coefficients come in several scans.</param>
/// <param name="Components">Components in order.</param>
internal sealed record JpegFrame(int Precision, int Columns, int Rows, bool IsProgressive, JpegComponent[] Components)
{
    private const int BlockSide = 8;

    /// <summary>The largest horizontal sampling factor.</summary>
    internal int MaxH { get; } = Components.Max(component => component.H);

    /// <summary>The largest vertical sampling factor.</summary>
    internal int MaxV { get; } = Components.Max(component => component.V);

    /// <summary>Units of all components in a row.</summary>
    internal int UnitsAcross => Ceiling(Columns, BlockSide * MaxH);

    /// <summary>Rows of units.</summary>
    internal int UnitsDown => Ceiling(Rows, BlockSide * MaxV);

    /// <summary>Samples and components that a frame header tells; null if it is damaged. Nothing is allocated for them.</summary>
    internal static (int Precision, int Columns, int Rows, int Components)? Describe(ReadOnlySpan<byte> payload) =>
        payload.Length >= 6 && payload.Length == 6 + (3 * payload[5]) && payload[5] is >= 1 and <= 4
            ? (payload[0], BinaryPrimitives.ReadUInt16BigEndian(payload[3..]), BinaryPrimitives.ReadUInt16BigEndian(payload[1..]), payload[5])
            : null;

    /// <summary>Reads a header that <see cref="Describe"/> understood; null if its components make no sense.</summary>
    internal static JpegFrame? TryRead(ReadOnlySpan<byte> payload, bool isProgressive)
    {
        var (precision, columns, rows, count) = Describe(payload)!.Value;
        var factors = new (byte Id, int H, int V, byte Table)[count];
        for (var i = 0; i < count; i++)
        {
            var part = payload.Slice(6 + (3 * i), 3);
            factors[i] = (part[0], part[1] >> 4, part[1] & 15, part[2]);
            if (factors[i].H is < 1 or > 4 || factors[i].V is < 1 or > 4 || part[2] > 3)
            {
                return null;
            }
        }

        var (maxH, maxV) = (factors.Max(factor => factor.H), factors.Max(factor => factor.V));
        var (across, down) = (Ceiling(columns, BlockSide * maxH), Ceiling(rows, BlockSide * maxV));
        return new JpegFrame(precision, columns, rows, isProgressive, [.. factors.Select(factor => new JpegComponent(
            factor.Id, factor.H, factor.V, factor.Table,
            Ceiling(Ceiling(columns * factor.H, maxH), BlockSide), Ceiling(Ceiling(rows * factor.V, maxV), BlockSide), across * factor.H, down * factor.V))]);
    }

    private static int Ceiling(int number, int divisor) => (number + divisor - 1) / divisor;
}
