using Lethe.SecondLook.Pairing;

namespace Lethe.Batch.Verifying;

/// <summary>New UIDs by the table <c>uids.csv</c> that a run wrote for <c>--mapping</c>.</summary>
internal sealed class MappingTable : IUidDerivation
{
    private readonly Dictionary<string, string> _new = new(StringComparer.Ordinal);

    private MappingTable()
    {
    }

    public string? Derive(string original) => _new.GetValueOrDefault(original);

    /// <summary>Reads the table of a folder; null if it is none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static MappingTable? Read(string folder)
    {
        var table = new MappingTable();
        var lines = File.ReadLines(Path.Combine(folder, "uids.csv")).GetEnumerator();
        using (lines)
        {
            if (!lines.MoveNext() || lines.Current != "id_old,id_new")
            {
                return null;
            }

            while (lines.MoveNext())
            {
                // UIDs are digits and dots; a line with more in it is of a file whose UIDs are illegal, and pairs otherwise.
                var parts = lines.Current.Split(',');
                if (parts.Length == 2)
                {
                    table._new[parts[0]] = parts[1];
                }
            }
        }

        return table;
    }
}
