using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Reading;
using Lethe.Dicom.Text;
using Lethe.Planning;
using Lethe.Siemens;
using Lethe.Text;

namespace Lethe.Facts;

/// <summary>
/// Gathers the values that identify patient, staff and site from anywhere in one data set: what text is cleaned of (PS3.15 E.3.5).
/// The words are made anew only when the values differ from those of the instance before. For one thread.
/// </summary>
internal sealed class IdentityFinder : ICsaIdentity
{
    private const int LeastDigits = 6;

    private readonly IdentityWords _words = new();
    private readonly LookalikeWords _lookalikes = new();
    private readonly List<byte> _found = [];
    private byte[] _known = [];
    private HeaderReader? _input;
    private CharacterSetCache? _sets;
    private CharacterSet _characterSet = CharacterSet.Default;
    private bool _isCurrent;
    private int _lookalikesVersion;

    /// <summary>Counts up when the words change: what was cleaned with others is not to be used any more.</summary>
    internal int Version { get; private set; }

    /// <summary>The identifying values of the current instance.</summary>
    internal IdentityWords Words
    {
        get
        {
            if (!_isCurrent)
            {
                Gather();
                _isCurrent = true;
            }

            return _words;
        }
    }

    private LookalikeWords Lookalikes
    {
        get
        {
            _ = Words;
            if (_lookalikesVersion != Version)
            {
                _lookalikes.Clear();
                Visit(0, _input!.Table.Count, _characterSet, (index, _, set) => ForEachText(index, set, _lookalikes.Add));
                _lookalikesVersion = Version;
            }

            return _lookalikes;
        }
    }

    /// <summary>For headers full of numbers: a few digits that are also somebody's ID prove nothing there.</summary>
    public bool HoldsIdentity(ReadOnlySpan<char> text)
    {
        var (run, longest, hasLetter) = (0, 0, false);
        foreach (var c in text)
        {
            run = char.IsDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
            hasLetter |= char.IsLetter(c);
        }

        return (hasLetter || longest >= LeastDigits) && Words.Occurs(text);
    }

    /// <summary>True if a text that was read in a picture may hold a word, number or initials that identify somebody, also where some characters were taken for others.</summary>
    internal bool HoldsWordOf(string text) => Words.Occurs(text) || (text.Length > 1 && Words.Initials.Contains(Folding.Fold(text))) || Lookalikes.Occurs(text);

    internal void Begin(HeaderReader input, CharacterSet characterSet, CharacterSetCache sets) =>
        (_input, _characterSet, _sets, _isCurrent) = (input, characterSet, sets, false);

    private void Gather()
    {
        _found.Clear();
        Visit(0, _input!.Table.Count, _characterSet, Remember);
        if (Version > 0 && _known.AsSpan().SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_found)))
        {
            return;
        }

        _known = [.. _found];
        _words.Clear();
        Version++;
        Visit(0, _input.Table.Count, _characterSet, Add);
    }

    private void Visit(int first, int end, CharacterSet set, Action<int, IdentityKind, CharacterSet> take)
    {
        var table = _input!.Table;
        for (var i = first; i < end; i = table[i].Next)
        {
            ref readonly var entry = ref table[i];
            if (entry.Is(ElementFlags.Sequence))
            {
                for (var item = i + 1; item < entry.Next; item = table[item].Next)
                {
                    var own = table.Find(SpecialAttributes.SpecificCharacterSet, item + 1, table[item].Next);
                    Visit(item + 1, table[item].Next, own < 0 ? set : _sets!.Get(_input.Value(own)), take);
                }
            }
            else if (entry.Length is > 0 and <= 4096 && !entry.Is(ElementFlags.Bulk | ElementFlags.Fragments | ElementFlags.Opaque)
                && IdentityKinds.Of(new Tag(entry.Tag), entry.Vr) is var kind and not IdentityKind.None)
            {
                take(i, kind, set);
            }
        }
    }

    /// <summary>A station called MR says nothing of a site, and its name must not take the word out of every description.</summary>
    private void AddDevice(string text)
    {
        if (text.Any(char.IsDigit) || Vocabulary.RolesOf(text.ToLowerInvariant()) == WordRoles.None)
        {
            _words.AddIdentifier(text);
        }
    }

    private void Remember(int index, IdentityKind kind, CharacterSet set)
    {
        _found.Add((byte)kind);
        foreach (var c in set.Name)
        {
            _found.Add((byte)c);
        }

        _found.Add(0);
        _found.AddRange(_input!.Value(index));
        _found.Add(0);
    }

    private void Add(int index, IdentityKind kind, CharacterSet set) => ForEachText(index, set, text =>
    {
        switch (kind)
        {
            case IdentityKind.Name:
                _words.AddName(text);
                break;
            case IdentityKind.Identifier:
                _words.AddIdentifier(text);
                break;
            case IdentityKind.Device:
                AddDevice(text);
                break;
            default:
                _words.AddPlace(text);
                break;
        }
    });

    private void ForEachText(int index, CharacterSet set, Action<string> take)
    {
        var vr = DicomDictionary.VrOf(new Tag(_input!.Table[index].Tag)) is var known && known != Vr.None ? known : _input.Table[index].Vr;
        var value = _input.Value(index);
        foreach (var part in set.SplitValues(value, vr))
        {
            take(set.Decode(value[part], vr).Trim(' ', '\0'));
        }
    }
}
