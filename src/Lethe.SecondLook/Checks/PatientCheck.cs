using System.Collections.Concurrent;
using Lethe.Dicom.Reading;
using Lethe.SecondLook.Findings;
using Lethe.SecondLook.Hunting;

namespace Lethe.SecondLook.Checks;

/// <summary>One patient has one code, and two patients have two. For several threads.</summary>
internal sealed class PatientCheck
{
    private const uint PatientId = 0x0010_0020;
    private const uint Issuer = 0x0010_0021;

    private readonly ConcurrentDictionary<UInt128, UInt128> _forward = new();
    private readonly ConcurrentDictionary<UInt128, UInt128> _backward = new();

    /// <summary>What stands for the patient of a file, or null if it names none.</summary>
    internal static UInt128? PatientOf(HeaderReader reader) =>
        ValueOf(reader, PatientId) is { Length: > 0 } id ? UidSet.HashOf($"{id}\n{ValueOf(reader, Issuer)}") : null;

    internal void Check(InstancePair pair, IFindingSink sink)
    {
        if (PatientOf(pair.Original) is not { } original || ValueOf(pair.Output, PatientId) is not { Length: > 0 } code)
        {
            return;
        }

        var output = UidSet.HashOf(code);
        if (_forward.GetOrAdd(original, output) != output || _backward.GetOrAdd(output, original) != original)
        {
            sink.Report(FindingKind.PatientsDoNotMatch, pair.Name, PatientId, "code");
        }
    }

    private static string ValueOf(HeaderReader reader, uint tag)
    {
        var index = reader.Table.Find(tag);
        return index < 0 ? "" : System.Text.Encoding.Latin1.GetString(reader.Value(index).Trim("\0 "u8));
    }
}
