using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Text;

/// <summary>
/// Enumerates the values of an element as ranges of its bytes, without allocation. A byte 5C that is part of a character
/// of several bytes separates nothing (PS3.5 6.2.1.2). An empty element has no value.
/// </summary>
public ref struct ValueSplitter
{
    private const byte Esc = 0x1B;
    private const byte Backslash = (byte)'\\';

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly WholeEncoding? _whole;
    private readonly TextLeniency _leniency;
    private readonly bool _splits;
    private readonly bool _plain;
    private Iso2022State _state;
    private int _next;

    internal ValueSplitter(CharacterSet set, ReadOnlySpan<byte> bytes, Vr vr, TextLeniency leniency)
    {
        _bytes = bytes;
        _leniency = leniency;
        _splits = vr.IsMultiValuedText();
        _state = new Iso2022State(set, vr);
        _whole = set.Whole;
        _plain = _whole is null ? bytes.IndexOf(Esc) < 0 : _whole == WholeEncoding.Utf8;
        _next = bytes.IsEmpty ? 1 : 0;
    }

    /// <summary>The value as a range of the bytes given.</summary>
    public Range Current { get; private set; }

    /// <summary>The bytes of the value.</summary>
    public readonly ReadOnlySpan<byte> CurrentBytes => _bytes[Current];

    /// <summary>Itself, for foreach.</summary>
    public readonly ValueSplitter GetEnumerator() => this;

    /// <summary>Goes on to the next value.</summary>
    public bool MoveNext()
    {
        if (_next > _bytes.Length)
        {
            return false;
        }

        var start = _next;
        var length = _splits ? FindDelimiter(_bytes[start..]) : _bytes.Length - start;
        Current = new Range(start, start + length);
        _next = start + length + 1;

        // Nothing follows the last byte unless that byte was a delimiter; then an empty value does.
        return true;
    }

    private int FindDelimiter(ReadOnlySpan<byte> rest)
    {
        if (_plain)
        {
            return rest.IndexOf(Backslash) is var found and >= 0 ? found : rest.Length;
        }

        _state.Reset();
        var at = 0;
        while (at < rest.Length && !(rest[at] == Backslash && !IsPairHere(rest[at..])))
        {
            at += Step(rest[at..]);
        }

        return at;
    }

    private readonly bool IsPairHere(ReadOnlySpan<byte> rest) => _whole is null && IsPair(_state.G0, rest);

    private int Step(ReadOnlySpan<byte> rest)
    {
        if (_whole is not null)
        {
            return _whole.CharacterLength(rest);
        }

        if (rest[0] == Esc)
        {
            _state.TryEscape(rest, _leniency, out var length);
            return length;
        }

        if (Iso2022State.IsResettingControl(rest[0]) || (!_state.G0.IsDoubleByte && _state.IsDelimiter(rest[0])))
        {
            _state.Reset();
        }

        return IsPair(_state.G0, rest) ? 2 : 1;
    }

    private static bool IsPair(CodeElement g0, ReadOnlySpan<byte> rest) =>
        g0.IsDoubleByte && rest.Length >= 2 && rest[0] is > 0x20 and < 0x7F && rest[1] is > 0x20 and < 0x7F;
}
