using System.Text;
using Lethe.Dicom.Building;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Shouldly;

namespace Lethe.Dicom.Tests.Reading;

/// <summary>Small files, and what the reader makes of them.</summary>
internal static class Files
{
    public static readonly Tag Id = new(0x0010_0020);
    public static readonly Tag Sequence = new(0x0040_0275);
    public static readonly Tag Pixels = new(0x7FE0_0010);
    public static readonly WriteOptions Bare = new() { WithMeta = false, WithPreamble = false };

    public static DataSet Set() => new DataSet()
        .Add(new Tag(0x0008_0016), Vr.UI, "1.2.840.10008.5.1.4.1.1.2")
        .Add(new Tag(0x0008_0018), Vr.UI, "1.2.3");

    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));

    public static HeaderReader Read(DataSet set, WriteOptions? options = null, ReadLimits? limits = null, ReadLeniency? leniency = null)
    {
        var reader = new HeaderReader(limits, leniency);
        reader.Read(new MemorySource(Part10Writer.ToBytes(set, options))).ShouldBeTrue(reader.Problem.ToString());
        return reader;
    }

    /// <summary>A data set without meta information in explicit little endian.</summary>
    public static HeaderReader ReadBare(byte[] bytes, StreamEncoding? encoding = null, ReadLimits? limits = null, ReadLeniency? leniency = null)
    {
        var reader = new HeaderReader(limits, leniency);
        reader.ReadDataSet(new MemorySource(bytes), encoding ?? StreamEncoding.ExplicitLittle).ShouldBeTrue(reader.Problem.ToString());
        return reader;
    }

    public static ReadProblem Problem(byte[] bytes, StreamEncoding? encoding = null, ReadLimits? limits = null, ReadLeniency? leniency = null)
    {
        var reader = new HeaderReader(limits, leniency);
        reader.ReadDataSet(new MemorySource(bytes), encoding ?? StreamEncoding.ExplicitLittle).ShouldBeFalse();
        return reader.Problem;
    }

    public static ReadProblem ProblemOfFile(byte[] bytes, ReadLeniency? leniency = null, ReadLimits? limits = null)
    {
        var reader = new HeaderReader(limits, leniency);
        reader.Read(new MemorySource(bytes)).ShouldBeFalse();
        return reader.Problem;
    }

    /// <summary>All rows in one line, such as <c>00400275 SQ[ item[ 00100020 LO=AB ] ]</c> without the spaces inside.</summary>
    public static string Outline(this HeaderReader reader)
    {
        var text = new StringBuilder();
        Append(reader, 0, reader.Table.Count, text);
        return text.ToString().Trim();
    }

    private static void Append(HeaderReader reader, int first, int end, StringBuilder text)
    {
        for (var i = first; i < end; i = reader.Table[i].Next)
        {
            var entry = reader.Table[i];
            entry.Next.ShouldBeGreaterThan(i);
            entry.Next.ShouldBeLessThanOrEqualTo(end);
            if (entry.Is(ElementFlags.Item))
            {
                text.Append('(');
                Append(reader, i + 1, entry.Next, text);
                text.Append(')');
            }
            else if (entry.Is(ElementFlags.Sequence))
            {
                text.Append($"{entry.Tag:X8}{entry.Vr}[");
                Append(reader, i + 1, entry.Next, text);
                text.Append("] ");
            }
            else
            {
                text.Append($"{entry.Tag:X8}{entry.Vr}={Encoding.Latin1.GetString(reader.Value(i)).TrimEnd('\0', ' ')} ");
            }
        }
    }
}
