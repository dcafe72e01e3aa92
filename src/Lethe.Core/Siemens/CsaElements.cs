using System.Buffers;
using Lethe.Actions;
using Lethe.Dicom.Reading;
using Lethe.Facts;

namespace Lethe.Siemens;

/// <summary>
/// Which private elements hold Siemens headers that are cleaned inside: (0029,xx10) and (0029,xx20) of the CSA header, and (0021,xx19), the
/// protocol, which stands alone in objects of newer scanners.
/// </summary>
internal static class CsaElements
{
    internal const string Creator = "SIEMENS CSA HEADER";
    internal const string ProtocolCreator = "SIEMENS MR SDS 01";

    private const uint ProtocolGroup = 0x0021;

    /// <summary>All of them: creator, group and low byte of the element.</summary>
    internal static IReadOnlyList<(string Creator, ushort Group, byte Element)> All { get; } =
        [(Creator, 0x0029, 0x10), (Creator, 0x0029, 0x20), (ProtocolCreator, (ushort)ProtocolGroup, 0x19)];

    internal static bool Are(string creator, uint tag) => (tag & 0xFFFF) > 0xFF
        && ((creator == Creator && tag >> 16 == 0x0029 && (tag & 0xFF) is 0x10 or 0x20)
            || (creator == ProtocolCreator && tag >> 16 == ProtocolGroup && (tag & 0xFF) == 0x19));

    /// <summary>Writes a cleaned copy of the same length; false if the header cannot be read wholly.</summary>
    internal static bool TryClean(uint tag, ReadOnlySpan<byte> value, Span<byte> copy, ICsaIdentity identity)
    {
        if (tag >> 16 != ProtocolGroup)
        {
            return CsaHeader.TryClean(value, copy, identity);
        }

        ProtocolText.Clean(value, copy, identity);
        return true;
    }

    /// <summary>True if cleaning would leave the header as it is.</summary>
    internal static bool IsClean(uint tag, ReadOnlySpan<byte> value, ICsaIdentity identity) =>
        tag >> 16 == ProtocolGroup ? ProtocolText.IsClean(value, identity) : CsaHeader.IsClean(value, identity);

    /// <summary>True if the header can be read wholly.</summary>
    internal static bool CanClean(HeaderReader reader, int index, InstanceFacts facts)
    {
        if (!PlainValue.Is(reader, index) || reader.Table[index].Length == 0)
        {
            return false;
        }

        var value = reader.Value(index);
        var copy = ArrayPool<byte>.Shared.Rent(value.Length);
        var read = TryClean(reader.Table[index].Tag, value, copy.AsSpan(0, value.Length), facts.Identity);
        ArrayPool<byte>.Shared.Return(copy, clearArray: true);
        return read;
    }
}
