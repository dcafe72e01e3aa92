namespace Lethe.Dicom.Text;

/// <summary>Reads values of Specific Character Set (PS3.3 C.12.1.1.2).</summary>
internal static class CharacterSetParser
{
    private static readonly CharacterSet[] Single = MakeSingle();

    private static readonly CharacterSet Unknown = new(string.Empty, Repertoires.Default, [], CharacterSetAnomalies.Unknown);

    public static CharacterSet Parse(ReadOnlySpan<byte> value)
    {
        value = Trim(value);
        if (value.IsEmpty)
        {
            return CharacterSet.Default;
        }

        var all = DefinedTerm.All;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].IsSpelled(value))
            {
                return Single[i];
            }
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
        var declared = new List<CodeElement>();
        var name = string.Empty;
        for (var i = 0; i < terms.Count; i++)
        {
            var repertoire = terms[i].Repertoire;
            name += (i == 0 ? string.Empty : "\\") + (repertoire == Repertoires.Default ? string.Empty : terms[i].Name);
            if (hasExtensions)
            {
                Add(declared, repertoire.G0);
                Add(declared, repertoire.G1);
            }
        }

        return new CharacterSet(name, terms[0].Repertoire, [.. declared], anomalies);
    }

    private static void Add(List<CodeElement> declared, CodeElement? element)
    {
        if (element is not null && !declared.Contains(element))
        {
            declared.Add(element);
        }
    }

    private static CharacterSet[] MakeSingle()
    {
        var all = DefinedTerm.All;
        var sets = new CharacterSet[all.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            sets[i] = Build([all[i]], all[i].IsExtension ? CharacterSetAnomalies.ExtensionAlone : CharacterSetAnomalies.None);
        }

        return sets;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) => value.Trim([(byte)' ', (byte)0]);
}
