using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;

namespace Lethe.SecondLook.Reading;

/// <summary>Says where an element stands.</summary>
internal static class ElementPath
{
    /// <summary>Tags of the sequences around an element and its own, with the numbers of items from 1.</summary>
    internal static string Of(HeaderReader reader, int index)
    {
        var table = reader.Table;
        if (table[index].Depth == 0)
        {
            return new Tag(table[index].Tag).ToString();
        }

        var parts = new List<string>();
        for (var at = 0; at < index;)
        {
            ref readonly var entry = ref table[at];
            if (index >= entry.Next)
            {
                at = entry.Next;
                continue;
            }

            if (!entry.Is(ElementFlags.Item))
            {
                parts.Add($"{new Tag(entry.Tag)}[{ItemNumber(table, at, index)}]");
            }

            at++;
        }

        return string.Join('.', [.. parts, new Tag(table[index].Tag).ToString()]);
    }

    private static int ItemNumber(ElementTable table, int sequence, int index)
    {
        var number = 1;
        for (var item = sequence + 1; item < table[sequence].Next && table[item].Next <= index; item = table[item].Next)
        {
            number++;
        }

        return number;
    }
}
