using System.Buffers.Binary;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;

namespace Lethe.Cli.Inspection;

/// <summary>Reads all elements of the file meta information, which is always explicit VR little endian (PS3.10 7.1).</summary>
internal static class FileMetaDump
{
    // Room for the meta information with an icon or a private part; more is not worth showing.
    private const int Longest = 1024 * 1024;
    private const int PreambleSize = 132;

    internal static List<InspectedElement> Read(IByteSource source, Func<Tag, PlannedAction?> plan)
    {
        var elements = new List<InspectedElement>();
        var buffer = new byte[(int)Math.Min(source.Length, Longest)];
        ReadOnlySpan<byte> rest = buffer.AsSpan(0, source.Read(0, buffer));
        rest = rest.Length >= PreambleSize && rest.Slice(128, 4).SequenceEqual("DICM"u8) ? rest[PreambleSize..] : rest;
        while (rest.Length >= 8 && rest[0] == 2 && rest[1] == 0)
        {
            var vr = (Vr)BinaryPrimitives.ReadUInt16LittleEndian(rest[4..]);
            var head = vr.HasLongHeader() ? 12 : 8;
            if (!vr.IsKnown() || rest.Length < head)
            {
                break;
            }

            var length = head == 12 ? BinaryPrimitives.ReadUInt32LittleEndian(rest[8..]) : BinaryPrimitives.ReadUInt16LittleEndian(rest[6..]);
            if (length > rest.Length - head)
            {
                break;
            }

            var tag = new Tag(2, BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]));
            elements.Add(Make(tag, vr, rest.Slice(head, (int)length), plan));
            rest = rest[(head + (int)length)..];
        }

        return elements;
    }

    private static InspectedElement Make(Tag tag, Vr vr, ReadOnlySpan<byte> value, Func<Tag, PlannedAction?> plan)
    {
        var name = DicomDictionary.TryFind(tag, out var known) ? known.Keyword : "";
        var element = new InspectedElement(tag, vr, value.Length, name) { Plan = plan(tag) };
        return vr.IsBulk()
            ? element with { Summary = ValueText.Summarise(value, value.Length) }
            : element with { Values = ValueText.Decode(value, vr, CharacterSet.Default, bigEndian: false), IsNumeric = ValueText.IsNumeric(vr) };
    }
}
