using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>Compares elements of two files with everything in them: values byte for byte, VRs where both files state them.</summary>
internal static class ElementComparison
{
    /// <summary>The same tag, VR and value; items one by one, however their lengths are coded (PS3.5 7.5). A pad byte that makes a length even is no difference.</summary>
    internal static bool AreSame(HeaderReader left, int i, HeaderReader right, int j)
    {
        ref readonly var a = ref left.Table[i];
        ref readonly var b = ref right.Table[j];
        if (a.Tag != b.Tag || a.Is(ElementFlags.Sequence) != b.Is(ElementFlags.Sequence) || !HaveSameVr(in a, in b))
        {
            return false;
        }

        return a.Is(ElementFlags.Sequence | ElementFlags.Item) ? HaveSameContent(left, i, right, j) : HaveSameBytes(left, i, right, j);
    }

    /// <summary>The bytes of a value, long ones included.</summary>
    internal static byte[] Bytes(HeaderReader reader, int index)
    {
        ref readonly var entry = ref reader.Table[index];
        if (!entry.Is(ElementFlags.Bulk))
        {
            return reader.Value(index).ToArray();
        }

        var bytes = new byte[entry.Length];
        return reader.BulkSource.Read(reader.Table.Bulk(entry.ValueOffset).SourceOffset, bytes) == bytes.Length ? bytes : throw new EndOfStreamException();
    }

    /// <summary>A VR that PS3.5 does not have is written as UN.</summary>
    private static bool HaveSameVr(in ElementEntry a, in ElementEntry b) =>
        a.Is(ElementFlags.Implicit) || b.Is(ElementFlags.Implicit) || a.Vr == b.Vr || (a.Is(ElementFlags.UnknownVr) && b.Vr == Vr.UN);

    private static bool HaveSameContent(HeaderReader left, int i, HeaderReader right, int j)
    {
        int[] children = [.. Children(left, i)], others = [.. Children(right, j)];
        return children.Length == others.Length && children.Zip(others).All(pair => AreSame(left, pair.First, right, pair.Second));
    }

    private static IEnumerable<int> Children(HeaderReader reader, int index)
    {
        for (var child = index + 1; child < reader.Table[index].Next; child = reader.Table[child].Next)
        {
            yield return child;
        }
    }

    /// <summary>The same value, whatever the VR.</summary>
    internal static bool HaveSameBytes(HeaderReader left, int i, HeaderReader right, int j)
    {
        ReadOnlySpan<byte> a = Bytes(left, i), b = Bytes(right, j);
        var padded = a.Length % 2 == 1 && b.Length == a.Length + 1 && b[^1] is 0 or (byte)' ';
        return (padded ? b[..^1] : b).SequenceEqual(a);
    }
}
