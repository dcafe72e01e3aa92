namespace StandardTables;

/// <summary>One line of a CSV file, read by column name.</summary>
internal sealed class CsvRow(List<string> header, List<string> fields)
{
    public string this[string column]
    {
        get
        {
            var index = header.IndexOf(column);
            return index >= 0 ? fields[index] : throw new InvalidDataException($"There is no column '{column}'.");
        }
    }

    public bool Is(string column, string value) => this[column] == value;
}
