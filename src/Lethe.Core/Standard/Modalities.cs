using System.Collections.Frozen;
using System.Text;

namespace Lethe.Standard;

/// <summary>
/// The defined terms of Modality (0008,0060), PS3.3 C.7.3.1.1.1, retired ones included. What an input has there may be anything; reports
/// name these terms alone.
/// </summary>
public static class Modalities
{
    private const int LongestTerm = 16;

    private static readonly FrozenSet<string> Terms = FrozenSet.ToFrozenSet(
    [
        "ANN", "AR", "AS", "ASMT", "AU", "BDUS", "BI", "BMD", "CD", "CF", "CFM", "CP", "CR", "CS", "CT", "CTPROTOCOL", "DD", "DF", "DG", "DM",
        "DMS", "DOC", "DS", "DX", "EC", "ECG", "EEG", "EMG", "EOG", "EPS", "ES", "FA", "FID", "FS", "GM", "HC", "HD", "IO", "IOL", "IVOCT", "IVUS",
        "KER", "KO", "LEN", "LP", "LS", "M3D", "MA", "MG", "MR", "MS", "NM", "OAM", "OCT", "OP", "OPM", "OPR", "OPT", "OPTBSV", "OPTENF", "OPV",
        "OSS", "OT", "PA", "PLAN", "POS", "PR", "PT", "PX", "REG", "RESP", "RF", "RG", "RTDOSE", "RTIMAGE", "RTINTENT", "RTPLAN", "RTRAD",
        "RTRECORD", "RTSEGANN", "RTSTRUCT", "RWV", "SEG", "SM", "SMR", "SR", "SRF", "ST", "STAIN", "TEXTUREMAP", "TG", "US", "VA", "VF", "XA",
        "XAPROTOCOL", "XC",
    ]);

    /// <summary>The term that a value is, pads left out; empty for everything else.</summary>
    public static string NameOf(ReadOnlySpan<byte> value)
    {
        var trimmed = value.Trim("\0 "u8);
        Span<char> text = stackalloc char[LongestTerm];
        return trimmed.Length <= LongestTerm && Ascii.ToUtf16(trimmed, text, out var written) == System.Buffers.OperationStatus.Done
            && Terms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..written], out var term)
            ? term
            : "";
    }
}
