using Lethe.Dicom.Reading;

namespace Lethe.Interop.Tests.Encryption;

/// <summary>Files, read for comparison.</summary>
internal static class Part10
{
    internal const uint PatientIdentityRemoved = 0x0012_0062;
    internal const uint SopInstanceUid = 0x0008_0018;

    internal static HeaderReader Read(string path) => Read(File.ReadAllBytes(path));

    internal static HeaderReader Read(byte[] file)
    {
        var reader = new HeaderReader();
        return reader.Read(new MemorySource(file)) ? reader : throw new InvalidDataException($"{reader.Problem}");
    }

    /// <summary>Rows of the top level.</summary>
    internal static IEnumerable<int> Elements(HeaderReader reader) => Elements(reader, 0, reader.Table.Count);

    /// <summary>Rows of a level.</summary>
    internal static IEnumerable<int> Elements(HeaderReader reader, int first, int end)
    {
        for (var i = first; i < end; i = reader.Table[i].Next)
        {
            yield return i;
        }
    }

    /// <summary>A value as ASCII without padding; null where there is none.</summary>
    internal static string? Text(HeaderReader reader, uint tag)
    {
        var at = reader.Table.Find(tag);
        return at < 0 ? null : System.Text.Encoding.Latin1.GetString(reader.Value(at)).Trim(' ', '\0');
    }

    /// <summary>What is wrong with the marks of a restored file (R083, R084).</summary>
    internal static IEnumerable<string> Marks(HeaderReader restored)
    {
        if (Text(restored, PatientIdentityRemoved) != "NO")
        {
            yield return "not marked as identified";
        }

        foreach (var tag in (uint[])[0x0012_0063, 0x0012_0064, 0x0400_0500])
        {
            if (restored.Table.Find(tag) >= 0)
            {
                yield return $"{tag:X8} is still there";
            }
        }

        if (System.Text.Encoding.Latin1.GetString(restored.Meta.SopInstanceUid) != Text(restored, SopInstanceUid))
        {
            yield return "file meta information of another instance";
        }
    }

    internal static byte[] Bytes(IOutputInstance instance)
    {
        using var stream = new MemoryStream();
        instance.WriteTo(stream);
        return stream.ToArray();
    }
}
