using System.Security.Cryptography;
using System.Text;
using Lethe.Dicom.Reading;

namespace Lethe.Dicom.Directories;

/// <summary>What a DICOMDIR says of one instance: its own record, and those of series, study and patient as this instance gives them.</summary>
public sealed class DirectoryInstance
{
    private const uint PatientId = 0x0010_0020;
    private const uint StudyUid = 0x0020_000D;
    private const uint SeriesUid = 0x0020_000E;
    private const int SubstituteLength = 8;

    private DirectoryInstance(string type) => Type = type;

    internal string Type { get; }

    internal string SopInstanceUid { get; private init; } = "";

    internal string PatientKey { get; private init; } = "";

    internal string StudyKey { get; private init; } = "";

    internal string SeriesKey { get; private init; } = "";

    internal byte[] Patient { get; private init; } = [];

    internal byte[] Study { get; private init; } = [];

    internal byte[] Series { get; private init; } = [];

    internal byte[] Record { get; private init; } = [];

    /// <summary>Takes an instance up.</summary>
    /// <param name="input">The instance, as it was read from its file.</param>
    /// <param name="fileId">Referenced File ID (PS3.10 8.2).</param>
    /// <returns>Null where there is no meta information, no study or no series to put it under.</returns>
    public static DirectoryInstance? Of(HeaderReader input, string fileId)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(fileId);
        var meta = input.Meta;
        if (meta.SopInstanceUid.IsEmpty || meta.TransferSyntaxUid.IsEmpty || meta.SopClassUid.IsEmpty)
        {
            return null;
        }

        var type = RecordTypes.Of(Encoding.ASCII.GetString(meta.SopClassUid));
        var (encoder, uid) = (new RecordEncoder(), Encoding.ASCII.GetString(meta.SopInstanceUid));
        if (RecordTypes.IsAtRoot(type))
        {
            return new DirectoryInstance(type) { SopInstanceUid = uid, Record = encoder.Encode(input, type, fileId, "") };
        }

        var (study, series) = (TextOf(input, StudyUid), TextOf(input, SeriesUid));
        if (study.Length == 0 || series.Length == 0)
        {
            return null;
        }

        // Whoever has no Patient ID is a patient of his own: two of them are not known to be one.
        var substitute = Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(study)))[..SubstituteLength];
        return new DirectoryInstance(type)
        {
            SopInstanceUid = uid,
            PatientKey = TextOf(input, PatientId) is { Length: > 0 } id ? id : "\0" + study,
            StudyKey = study,
            SeriesKey = series,
            Patient = encoder.Encode(input, RecordTypes.Patient, null, substitute),
            Study = encoder.Encode(input, RecordTypes.Study, null, substitute),
            Series = encoder.Encode(input, RecordTypes.Series, null, substitute),
            Record = encoder.Encode(input, type, fileId, substitute),
        };
    }

    private static string TextOf(HeaderReader input, uint tag)
    {
        var index = input.Table.Find(tag);
        return index < 0 || input.Table[index].Is(ElementFlags.Bulk | ElementFlags.Sequence) ? "" : Encoding.Latin1.GetString(input.Value(index).Trim("\0 "u8));
    }
}
