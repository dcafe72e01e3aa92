namespace Lethe.Text;

/// <summary>The forms in which a name is found again: parts, initials, umlauts written out, transliterations, stems.</summary>
internal sealed class NameForms(IdentityWords target)
{
    private const int LeastStem = 4;
    private const int MostParts = 8;

    /// <summary>One component group of a PN, or a name with spaces.</summary>
    public void AddGroup(ReadOnlySpan<char> group)
    {
        using var reading = new Reading(group);
        Span<char> initials = stackalloc char[MostParts];
        var parts = 0;
        var onlyParticles = OnlyParticles(reading);
        for (var i = 0; i < reading.Count; i++)
        {
            if (!reading.IsLetters(i) || reading[i].FoldedLength == 0 || (!onlyParticles && IsNoName(reading[i])))
            {
                continue;
            }

            AddWord(reading.Folded(i), reading.Raw(i));
            if (parts < MostParts)
            {
                initials[parts++] = reading.Folded(i)[0];
            }
        }

        AddInitials(initials[..parts]);
    }

    /// <summary>A word and its forms; a single letter counts as an initial.</summary>
    public void AddWord(ReadOnlySpan<char> folded, ReadOnlySpan<char> raw)
    {
        if (folded.Length > FoldedSet.Longest)
        {
            folded = folded[..FoldedSet.Longest];
        }

        if (IsUnspaced(folded[0]))
        {
            target.Unspaced.Add(folded);
            return;
        }

        if (folded.Length == 1)
        {
            target.Initials.Add(folded);
            return;
        }

        target.Words.Add(folded);
        AddUmlauts(folded, raw);
        if (folded[0] is >= 'а' and <= 'ӿ')
        {
            AddStem(folded);
            Transliteration.AddTo(target.Words, folded);
        }
    }

    /// <summary>Scripts in which names take endings or stand without spaces: all but Latin, Greek and Cyrillic.</summary>
    public static bool IsUnspaced(char c) => c > '\u052F' && !(c is >= '\u1E00' and <= '\u1FFF');

    private static bool IsNoName(in Atom atom) => atom.Has(WordRoles.Title | WordRoles.Particle);

    private static bool OnlyParticles(in Reading reading)
    {
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading.IsLetters(i) && !IsNoName(reading[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Mueller is found when the name is Müller, and the other way round.</summary>
    private void AddUmlauts(ReadOnlySpan<char> folded, ReadOnlySpan<char> raw)
    {
        Span<char> form = stackalloc char[FoldedSet.Longest * 2];
        var length = 0;
        foreach (var c in raw[..Math.Min(raw.Length, FoldedSet.Longest)])
        {
            var lower = char.ToLowerInvariant(c);
            length += Folding.Fold(new ReadOnlySpan<char>(in c), form[length..]);
            if (lower is 'ä' or 'ö' or 'ü' or 'ø')
            {
                form[length++] = 'e';
            }
            else if (lower is 'å')
            {
                form[length++] = 'a';
            }

            if (length > FoldedSet.Longest)
            {
                return;
            }
        }

        target.Words.Add(form[..length]);
        target.Words.Add(form[..Contract(folded, form)]);
    }

    private static int Contract(ReadOnlySpan<char> folded, Span<char> form)
    {
        var length = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            form[length++] = folded[i];
            if (folded[i] is 'a' or 'o' or 'u' && i + 1 < folded.Length && folded[i + 1] == 'e')
            {
                i++;
            }
        }

        return length;
    }

    private void AddStem(ReadOnlySpan<char> folded)
    {
        var stem = folded.TrimEnd("аеиоуыьэюя");
        if (stem.Length >= LeastStem - 1 && folded.Length >= LeastStem)
        {
            target.Stems.Add(stem);
        }
    }

    /// <summary>Every run of initials, forward and with the family name last.</summary>
    private void AddInitials(ReadOnlySpan<char> initials)
    {
        if (initials.Length == 0)
        {
            return;
        }

        Span<char> turned = stackalloc char[MostParts];
        initials[1..].CopyTo(turned);
        turned[initials.Length - 1] = initials[0];
        for (var length = 1; length <= initials.Length; length++)
        {
            target.Initials.Add(initials[..length]);
            target.Initials.Add(turned[(initials.Length - length)..initials.Length]);
        }

        foreach (var letter in initials)
        {
            target.Initials.Add([letter]);
        }
    }
}
