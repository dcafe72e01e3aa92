using Lethe.Dicom.Elements;
using Lethe.Dicom.Text;
using Lethe.Facts;
using Lethe.Identity;

namespace Lethe.Text;

/// <summary>
/// Cleans the values of text elements in their character set. Remembers what it cleaned while the identity is the same: neighbouring
/// instances have the same descriptions. For one thread.
/// </summary>
internal sealed class TextCleaning(Lazy<DescriptorCleaner> cleaner)
{
    private const int LongestRemembered = 200;

    private RecentResults? _recent;
    private CharacterSet? _characterSet;
    private int _version = -1;
    private byte[] _cleaned = [];
    private int _length;

    /// <summary>Cleans a whole value field. False if it cannot be decoded; empty if nothing is left. The result is valid until the next call.</summary>
    internal bool TryClean(ReadOnlySpan<byte> value, Vr vr, CharacterSet characterSet, IdentityFinder identity, out ReadOnlySpan<byte> cleaned)
    {
        var words = identity.Words;
        if (_recent is null || _version != identity.Version || !ReferenceEquals(_characterSet, characterSet))
        {
            _recent ??= new RecentResults(128, LongestRemembered, LongestRemembered);
            _recent.Clear();
            (_version, _characterSet) = (identity.Version, characterSet);
        }

        Span<byte> key = stackalloc byte[LongestRemembered];
        var isShort = value.Length < LongestRemembered;
        if (isShort)
        {
            // Whether a backslash separates is all that the VR changes (PS3.5 6.4).
            key[0] = vr.IsMultiValuedText() ? (byte)1 : (byte)2;
            value.CopyTo(key[1..]);
            key = key[..(value.Length + 1)];
            if (_recent.TryGet(key, out cleaned))
            {
                return true;
            }
        }

        if (!TryCleanValues(value, vr, characterSet, words))
        {
            cleaned = default;
            return false;
        }

        cleaned = _cleaned.AsSpan(0, _length);
        if (isShort)
        {
            _recent.Put(key, cleaned);
        }

        return true;
    }

    /// <summary>True if cleaning would leave the value as it is, pads aside.</summary>
    internal bool IsClean(ReadOnlySpan<byte> value, Vr vr, CharacterSet characterSet, IdentityFinder identity) =>
        TryClean(value, vr, characterSet, identity, out var cleaned) && cleaned.TrimEnd("\0 "u8).SequenceEqual(value.TrimEnd("\0 "u8));

    private bool TryCleanValues(ReadOnlySpan<byte> value, Vr vr, CharacterSet characterSet, IdentityWords words)
    {
        _length = 0;
        var (isFirst, isEmpty) = (true, true);
        foreach (var part in characterSet.SplitValues(value, vr))
        {
            if (!characterSet.TryDecode(value[part], vr, out var text)
                || !characterSet.TryEncode(cleaner.Value.Clean(text.AsSpan().Trim(" \0"), words), vr, out var bytes))
            {
                return false;
            }

            if (!isFirst)
            {
                Append("\\"u8);
            }

            (isFirst, isEmpty) = (false, isEmpty && bytes.Length == 0);
            Append(bytes);
        }

        _length = isEmpty ? 0 : _length;
        return true;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_length + bytes.Length > _cleaned.Length)
        {
            Array.Resize(ref _cleaned, Math.Max(1024, (_length + bytes.Length) * 2));
        }

        bytes.CopyTo(_cleaned.AsSpan(_length));
        _length += bytes.Length;
    }
}
