namespace Lethe.Text;

/// <summary>The identity values of one patient, study and staff, gathered from anywhere in one data set. One object per thread.</summary>
internal sealed class IdentityWords : IEquatable<IdentityWords>
{
    /// <summary>Identifiers that are shorter count only where they stand as a word of their own.</summary>
    private const int LeastInnerId = 5;
    private const int LeastWord = 2;
    private const int LeastPlaceWord = 3;
    private readonly NameForms forms;

    public IdentityWords() => forms = new NameForms(this);

    /// <summary>Names and other words, folded, in all their forms.</summary>
    public FoldedSet Words { get; } = new();

    /// <summary>What inflected forms start with.</summary>
    public FoldedSet Stems { get; } = new();

    /// <summary>Names in scripts that do not put spaces between words.</summary>
    public FoldedSet Unspaced { get; } = new();

    /// <summary>Identifiers and phrases without separators and leading zeros, found at the borders of letters and digits.</summary>
    public FoldedSet InnerIds { get; } = new();

    /// <summary>Short identifiers, found as whole words.</summary>
    public FoldedSet WholeIds { get; } = new();

    /// <summary>First letters of each name, in order.</summary>
    public FoldedSet Initials { get; } = new();

    /// <summary>Equal for equal contents, in whatever order they came.</summary>
    public ulong Fingerprint =>
        Words.Fingerprint + (3 * Stems.Fingerprint) + (5 * Unspaced.Fingerprint) + (7 * InnerIds.Fingerprint) + (11 * WholeIds.Fingerprint) + (13 * Initials.Fingerprint);

    public bool IsEmpty => Words.Count + Unspaced.Count + InnerIds.Count + WholeIds.Count + Initials.Count == 0;

    public void Clear()
    {
        Words.Clear();
        Stems.Clear();
        Unspaced.Clear();
        InnerIds.Clear();
        WholeIds.Clear();
        Initials.Clear();
    }

    /// <summary>A person's name: a PN with all its groups and components, or a name as people write it.</summary>
    public void AddName(ReadOnlySpan<char> personName)
    {
        foreach (var group in personName.SplitAny('=', '\\', ';'))
        {
            forms.AddGroup(personName[group]);
        }
    }

    /// <summary>An identifier, found with other separators and leading zeros as well.</summary>
    public void AddIdentifier(ReadOnlySpan<char> id)
    {
        using var reading = new Reading(id);
        AddJoined(reading, 0, reading.Count);
        var letters = 0;
        for (var i = 0; i < reading.Count; i++)
        {
            if (reading[i].Kind == AtomKind.Letters)
            {
                letters++;
                AddLettersOfId(reading, i);
            }
            else if (reading[i].Kind == AtomKind.Digits && reading[i].FoldedLength >= LeastInnerId)
            {
                AddJoined(reading, i, i + 1);
            }
        }
    }

    /// <summary>An institution, department, address, city, phone or free text that identifies.</summary>
    public void AddPlace(ReadOnlySpan<char> text)
    {
        using var reading = new Reading(text);
        var words = 0;
        for (var i = 0; i < reading.Count; i++)
        {
            if (!reading.IsPieceStart(i))
            {
                continue;
            }

            words++;
            AddPlacePiece(reading, i, reading.PieceEnd(i));
        }

        if (words > 1)
        {
            AddJoined(reading, 0, reading.Count);
        }
    }

    /// <summary>True if any of these values occurs in a text.</summary>
    public bool Occurs(ReadOnlySpan<char> text)
    {
        if (IsEmpty)
        {
            return false;
        }

        using var reading = new Reading(text);
        return IdentityMarks.Mark(reading, this) > 0;
    }

    public bool Equals(IdentityWords? other) =>
        other is not null && Words.Equals(other.Words) && Stems.Equals(other.Stems) && Unspaced.Equals(other.Unspaced)
        && InnerIds.Equals(other.InnerIds) && WholeIds.Equals(other.WholeIds) && Initials.Equals(other.Initials);

    public override bool Equals(object? obj) => Equals(obj as IdentityWords);

    /// <summary>Changes with the contents: not for keys of dictionaries that live longer.</summary>
    public override int GetHashCode() => Fingerprint.GetHashCode();

    /// <summary>Words of letters in an id may be a name, unless they are words that may stay anyway.</summary>
    private void AddLettersOfId(in Reading reading, int index)
    {
        var word = reading.Folded(index);
        if (word.Length > LeastPlaceWord && reading[index].Roles == WordRoles.None)
        {
            forms.AddWord(word, reading.Raw(index));
        }
    }

    /// <summary>A word that may stay says nothing about a place, and neither does "hospital".</summary>
    private void AddPlacePiece(in Reading reading, int from, int to)
    {
        var word = reading.Folded(from, to);
        var roles = to - from == 1 ? reading[from].Roles : Vocabulary.RolesOf(word);
        if (word.Length < LeastPlaceWord || roles != WordRoles.None)
        {
            return;
        }

        if (reading.IsDigits(from))
        {
            AddJoined(reading, from, to);
        }
        else
        {
            forms.AddWord(word, reading.Text[reading[from].Start..reading[to - 1].End]);
        }
    }

    private void AddJoined(in Reading reading, int from, int to)
    {
        Span<char> joined = stackalloc char[FoldedSet.Longest];
        var length = 0;
        for (var i = from; i < to && length < joined.Length; i++)
        {
            if (reading[i].IsWord)
            {
                var part = reading.Folded(i);
                part = part[..Math.Min(part.Length, joined.Length - length)];
                part.CopyTo(joined[length..]);
                length += part.Length;
            }
        }

        var id = WithoutZeros(joined[..length]);
        if (length == FoldedSet.Longest || id.Length == 0)
        {
            return;
        }

        (id.Length >= LeastInnerId ? InnerIds : WholeIds).Add(id);
        if (id.Length >= LeastWord && !id.ContainsAnyInRange('0', '9'))
        {
            Words.Add(id);
        }
    }

    private static ReadOnlySpan<char> WithoutZeros(ReadOnlySpan<char> id)
    {
        var trimmed = id.TrimStart('0');
        return trimmed.Length == 0 ? id[..Math.Min(1, id.Length)] : trimmed;
    }
}
