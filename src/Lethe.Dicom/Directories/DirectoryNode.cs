namespace Lethe.Dicom.Directories;

/// <summary>A record with records below it: of a patient, a study or a series. Instances are kept elsewhere; here is where.</summary>
internal sealed class DirectoryNode(byte[] record)
{
    private readonly List<DirectoryNode> _children = [];
    private readonly Dictionary<string, DirectoryNode> _byKey = new(StringComparer.Ordinal);

    /// <summary>The record without its offsets.</summary>
    internal byte[] Record { get; } = record;

    /// <summary>Nodes below it in the order in which they came.</summary>
    internal IReadOnlyList<DirectoryNode> Children => _children;

    /// <summary>Records of instances below it: where they stand among all that were put aside, and their lengths.</summary>
    internal List<(long Offset, int Length)> Instances { get; } = [];

    /// <summary>Bytes of this record and of all below it, in the file.</summary>
    internal long Size { get; private set; }

    internal DirectoryNode Child(string key, byte[] record)
    {
        if (!_byKey.TryGetValue(key, out var child))
        {
            _byKey[key] = child = new DirectoryNode(record);
            _children.Add(child);
        }

        return child;
    }

    /// <summary>Finds the sizes of all nodes.</summary>
    /// <param name="head">Bytes of a record beside what is kept here.</param>
    internal long Measure(int head) =>
        Size = head + Record.Length + _children.Sum(child => child.Measure(head)) + Instances.Sum(instance => (long)head + instance.Length);
}
