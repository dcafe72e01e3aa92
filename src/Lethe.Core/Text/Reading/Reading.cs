using System.Buffers;
using System.Runtime.CompilerServices;

namespace Lethe.Text;

/// <summary>A text cut into atoms, each with its folded form and its roles. One pass, linear in the length of the text.</summary>
internal ref struct Reading
{
    private readonly Atom[] atoms;
    private readonly char[] folded;
    private int foldedLength;

    public Reading(ReadOnlySpan<char> text)
    {
        Text = text;
        atoms = ArrayPool<Atom>.Shared.Rent(Math.Max(1, text.Length));
        folded = ArrayPool<char>.Shared.Rent(Math.Max(1, text.Length * Folding.Growth));
        Cut();
    }

    public ReadOnlySpan<char> Text { get; }

    public int Count { get; private set; }

    public readonly ref Atom this[int index] => ref atoms[index];

    public readonly ReadOnlySpan<char> Folded(int index) => folded.AsSpan(atoms[index].FoldedStart, atoms[index].FoldedLength);

    /// <summary>The folded form of neighbouring atoms; signs and spaces have none.</summary>
    public readonly ReadOnlySpan<char> Folded(int from, int to) =>
        folded.AsSpan(atoms[from].FoldedStart, atoms[to - 1].FoldedStart + atoms[to - 1].FoldedLength - atoms[from].FoldedStart);

    public readonly ReadOnlySpan<char> Raw(int index) => Text.Slice(atoms[index].Start, atoms[index].Length);

    /// <summary>The sign at a place; a blank for a space, a line feed for a break or the end, NUL for a word.</summary>
    public readonly char SignAt(int index)
    {
        if ((uint)index >= (uint)Count)
        {
            return '\n';
        }

        return atoms[index].Kind switch
        {
            AtomKind.Sign => Text[atoms[index].Start],
            AtomKind.Space => ' ',
            AtomKind.Break => '\n',
            _ => '\0',
        };
    }

    public readonly bool IsWord(int index) => (uint)index < (uint)Count && atoms[index].IsWord;

    public readonly bool IsLetters(int index) => (uint)index < (uint)Count && atoms[index].Kind == AtomKind.Letters;

    public readonly bool IsDigits(int index) => (uint)index < (uint)Count && atoms[index].Kind == AtomKind.Digits;

    public readonly bool Has(int index, WordRoles roles) => (uint)index < (uint)Count && atoms[index].Has(roles);

    public readonly bool IsPieceStart(int index) => IsWord(index) && !IsWord(index - 1);

    public readonly bool IsPieceEnd(int index) => IsWord(index) && !IsWord(index + 1);

    public readonly int SkipSpace(int index) => SignAt(index) == ' ' ? index + 1 : index;

    /// <summary>The end of the piece that starts or goes on at a place.</summary>
    public readonly int PieceEnd(int index)
    {
        while (IsWord(index))
        {
            index++;
        }

        return index;
    }

    public readonly bool StartsUpper(int index) => IsLetters(index) && char.IsUpper(Text[atoms[index].Start]);

    /// <summary>Marks words as gone, unless the profile wants every one of them. Identity outweighs the profile.</summary>
    public readonly void Drop(int from, int to, Verdict verdict)
    {
        to = Math.Min(to, Count);
        if (verdict == Verdict.Pattern && AllWanted(from, to))
        {
            return;
        }

        for (var i = from; i < to; i++)
        {
            if (atoms[i].IsWord && atoms[i].Verdict != Verdict.Identity)
            {
                atoms[i].Verdict = verdict;
            }
        }
    }

    public readonly void Dispose()
    {
        ArrayPool<Atom>.Shared.Return(atoms);

        // The pool is shared with code that knows nothing of patients.
        folded.AsSpan(0, foldedLength).Clear();
        ArrayPool<char>.Shared.Return(folded);
    }

    private readonly bool AllWanted(int from, int to)
    {
        var any = false;
        for (var i = from; i < to; i++)
        {
            if (atoms[i].IsWord && !atoms[i].Wanted)
            {
                return false;
            }

            any |= atoms[i].IsWord;
        }

        return any;
    }

    private void Cut()
    {
        var at = 0;
        while (at < Text.Length)
        {
            var kind = CharacterClass.Of(Text[at]);
            var end = at + 1;
            if (kind != AtomKind.Sign)
            {
                while (end < Text.Length && Joins(ref kind, CharacterClass.Of(Text[end])))
                {
                    end++;
                }
            }

            Add(kind, at, end);
            at = end;
        }
    }

    /// <summary>White space is a break as soon as it holds one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Joins(ref AtomKind kind, AtomKind next)
    {
        if (kind < AtomKind.Space || next < AtomKind.Space)
        {
            return kind == next;
        }

        kind = next == AtomKind.Break ? next : kind;
        return true;
    }

    private void Add(AtomKind kind, int start, int end)
    {
        ref var atom = ref atoms[Count++];
        atom = new Atom { Start = start, Length = end - start, Kind = kind, FoldedStart = foldedLength, Value = -1 };
        if (kind > AtomKind.Digits)
        {
            return;
        }

        atom.FoldedLength = Folding.Fold(Text[start..end], folded.AsSpan(foldedLength));
        foldedLength += atom.FoldedLength;
        if (kind == AtomKind.Letters)
        {
            atom.Roles = Vocabulary.RolesOf(Folded(Count - 1));
        }
        else if (atom.FoldedLength <= 9)
        {
            atom.Value = int.Parse(Folded(Count - 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
