using Lethe.Dicom.Reading;

namespace Lethe.SecondLook.Marks;

/// <summary>Reads what an output says about itself (PS3.15 E.1.1, PS3.3 C.7.1.1).</summary>
public static class PromiseReader
{
    private const uint MethodCodeSequence = 0x0012_0064;
    private const uint LongitudinalTemporalInformation = 0x0028_0303;
    private const uint CodeValue = 0x0008_0100;

    /// <summary>
    /// What an output promises. Codes of several de-identifications stand beside each other; what became of the dates in the end,
    /// Longitudinal Temporal Information Modified says.
    /// </summary>
    public static Promises Read(HeaderReader output, out bool hasOtherCodes)
    {
        var codes = ReadCodes(output, out hasOtherCodes) & ~(Promises.RetainFullDates | Promises.RetainModifiedDates);
        var index = output.Table.Find(LongitudinalTemporalInformation);
        var dates = index < 0 ? default : output.Value(index).Trim("\0 "u8);
        return codes | (dates.SequenceEqual("UNMODIFIED"u8) ? Promises.RetainFullDates : dates.SequenceEqual("MODIFIED"u8) ? Promises.RetainModifiedDates : Promises.None);
    }

    /// <summary>The codes of De-identification Method Code Sequence; a code that CID 7050 does not have is told.</summary>
    public static Promises ReadCodes(HeaderReader output, out bool hasOtherCodes)
    {
        ArgumentNullException.ThrowIfNull(output);
        hasOtherCodes = false;
        var table = output.Table;
        var sequence = table.Find(MethodCodeSequence);
        var promises = Promises.None;
        if (sequence < 0 || !table[sequence].Is(ElementFlags.Sequence))
        {
            return promises;
        }

        for (var item = sequence + 1; item < table[sequence].Next; item = table[item].Next)
        {
            var code = table.Find(CodeValue, item + 1, table[item].Next);
            var promise = code < 0 ? Promises.None : Of(output.Value(code).Trim("\0 "u8));
            hasOtherCodes |= promise == Promises.None;
            promises |= promise;
        }

        return promises;
    }

    /// <summary>PS3.16 CID 7050: 113100 to 113112.</summary>
    private static Promises Of(ReadOnlySpan<byte> code) =>
        code.Length == 6 && code.StartsWith("1131"u8) && int.TryParse(code[4..], out var number) && number <= 12 ? (Promises)(1 << number) : Promises.None;
}
