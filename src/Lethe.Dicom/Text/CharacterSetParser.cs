namespace Lethe.Dicom.Text;

/// <summary>Reads values of Specific Character Set (PS3.3 C.12.1.1.2).</summary>
internal static class CharacterSetParser
{
    private static readonly Dictionary<DefinedTerm, CharacterSet> Single =
        DefinedTerm.All.ToDictionary(term => term, term => Build([term], term.IsExtension ? CharacterSetAnomalies.ExtensionAlone : CharacterSetAnomalies.None));

    private static readonly CharacterSet Unknown = new(string.Empty, Repertoires.Default, [], CharacterSetAnomalies.Unknown);

    public static CharacterSet Parse(ReadOnlySpan<byte> value)
    {
        value = Trim(value);
        if (value.IsEmpty)
        {
            return CharacterSet.Default;
        }

        if (DefinedTerm.Find(value) is { } only && only.IsSpelled(value))
        {
            return Single[only];
        }

        var terms = new List<DefinedTerm>();
        var anomalies = CharacterSetAnomalies.None;
        foreach (var range in value.Split((byte)'\\'))
        {
            if (!TryAdd(Trim(value[range]), range.Start.Value == 0, terms, ref anomalies))
            {
                return Unknown;
            }
        }

        return Combine(terms, anomalies);
    }

    private static bool TryAdd(ReadOnlySpan<byte> spelling, bool isFirst, List<DefinedTerm> terms, ref CharacterSetAnomalies anomalies)
    {
        if (spelling.IsEmpty)
        {
            // An empty first value means ISO 2022 IR 6; an empty later one means nothing.
            if (isFirst)
            {
                terms.Add(DefinedTerm.Find("ISO 2022 IR 6"u8)!);
            }
            else
            {
                anomalies |= CharacterSetAnomalies.Spelling;
            }

            return true;
        }

        if (DefinedTerm.Find(spelling) is not { } term)
        {
            return false;
        }

        anomalies |= term.IsSpelled(spelling) ? CharacterSetAnomalies.None : CharacterSetAnomalies.Spelling;
        terms.Add(term);
        return true;
    }

    private static CharacterSet Combine(List<DefinedTerm> terms, CharacterSetAnomalies anomalies)
    {
        if (terms.Count == 1)
        {
            return Build(terms, anomalies | (terms[0].IsExtension ? CharacterSetAnomalies.ExtensionAlone : CharacterSetAnomalies.None));
        }

        if (terms[0].Repertoire.Whole is not null)
        {
            return Build([terms[0]], anomalies | CharacterSetAnomalies.TermsIgnored);
        }

        if (terms.Any(term => term.Repertoire.Whole is not null))
        {
            return Unknown;
        }

        return Build(terms, anomalies | (terms.All(term => term.IsExtension) ? CharacterSetAnomalies.None : CharacterSetAnomalies.MixedForms));
    }

    private static CharacterSet Build(List<DefinedTerm> terms, CharacterSetAnomalies anomalies)
    {
        var hasExtensions = terms.Count > 1 || terms[0].IsExtension;
        CodeElement[] declared = hasExtensions
            ? [.. terms.SelectMany(term => new[] { term.Repertoire.G0, term.Repertoire.G1 }).OfType<CodeElement>().Distinct()]
            : [];
        var name = string.Join('\\', terms.Select(term => term.Repertoire == Repertoires.Default ? string.Empty : term.Name));
        return new CharacterSet(name, terms[0].Repertoire, declared, anomalies);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) => value.Trim([(byte)' ', (byte)0]);
}
