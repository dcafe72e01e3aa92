using System.Globalization;
using System.Text;

namespace Lethe.Batch.Inputs.Archives.Tars;

/// <summary>What stands before a member to say more about it: attributes of pax (POSIX.1) or a long name of GNU.</summary>
/// <param name="Name">The name, or null.</param>
/// <param name="Size">Bytes of the member, or null.</param>
/// <param name="IsSparse">True if the bytes that are stored are not the file.</param>
internal readonly record struct TarExtension(string? Name, long? Size, bool IsSparse)
{
    /// <summary>Reads attributes: records of a length, a blank, a keyword, <c>=</c>, a value and a line feed.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    internal static TarExtension Read(ReadOnlySpan<byte> records)
    {
        var read = default(TarExtension);
        while (!records.TrimEnd((byte)0).IsEmpty)
        {
            var blank = records.IndexOf((byte)' ');
            if (blank < 1 || !int.TryParse(records[..blank], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length <= blank + 1 || length > records.Length)
            {
                throw new InvalidDataException("An attribute of a member is damaged.");
            }

            var record = records[(blank + 1)..length].TrimEnd((byte)'\n');
            var equals = record.IndexOf((byte)'=');
            read = equals < 0 ? throw new InvalidDataException("An attribute of a member has no value.") : read.With(record[..equals], record[(equals + 1)..]);
            records = records[length..];
        }

        return read;
    }

    private TarExtension With(ReadOnlySpan<byte> keyword, ReadOnlySpan<byte> value) =>
        keyword.SequenceEqual("path"u8) ? this with { Name = IsSparse ? Name : Encoding.UTF8.GetString(value) }
        : keyword.SequenceEqual("size"u8) ? this with { Size = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : throw new InvalidDataException("The size of a member is no number.") }
        : keyword.SequenceEqual("GNU.sparse.name"u8) ? this with { Name = Encoding.UTF8.GetString(value), IsSparse = true }
        : keyword.StartsWith("GNU.sparse."u8) ? this with { IsSparse = true }
        : this;
}
