using System.Buffers;
using System.Text;
using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Text;

/// <summary>
/// The character set that a value of Specific Character Set (0008,0005) names (PS3.3 C.12.1.1.2, PS3.5 6.1). Immutable.
/// VRs that (0008,0005) does not rule are read in the default repertoire whatever it says.
/// </summary>
public sealed class CharacterSet
{
    private readonly CodeElement[] _declared;
    private readonly CodeElement[] _escapes;

    internal CharacterSet(string name, Repertoire first, CodeElement[] declared, CharacterSetAnomalies anomalies)
    {
        Name = name;
        Anomalies = anomalies;
        Whole = first.Whole;

        // Two-byte G0 sets are always reached by an escape, whatever stands first.
        InitialG0 = first.G0 is { IsDoubleByte: false } g0 ? g0 : Repertoires.Ascii;
        InitialG1 = first.G1;
        _declared = declared;
        _escapes = declared.Length == 0 || declared.Contains(Repertoires.Ascii) ? declared : [Repertoires.Ascii, .. declared];
    }

    /// <summary>The default repertoire, ISO-IR 6.</summary>
    public static CharacterSet Default { get; } = new(string.Empty, Repertoires.Default, [], CharacterSetAnomalies.None);

    /// <summary>The defined terms as the standard spells them, backslash between; empty for the default repertoire.</summary>
    public string Name { get; }

    /// <summary>What was odd about the value.</summary>
    public CharacterSetAnomalies Anomalies { get; }

    /// <summary>False if a term was not known: then only ASCII can be decoded.</summary>
    public bool IsKnown => (Anomalies & CharacterSetAnomalies.Unknown) == 0;

    /// <summary>True if escape sequences may occur (PS3.5 6.1.2.4).</summary>
    public bool HasExtensions => _declared.Length > 0;

    internal CodeElement InitialG0 { get; }

    internal CodeElement? InitialG1 { get; }

    internal WholeEncoding? Whole { get; }

    internal ReadOnlySpan<CodeElement> Declared => _declared;

    /// <summary>Reads a value of (0008,0005). Nothing is allocated for a single term in its proper spelling; see also <see cref="CharacterSetCache"/>.</summary>
    public static CharacterSet Parse(ReadOnlySpan<byte> valueOfSpecificCharacterSet) => CharacterSetParser.Parse(valueOfSpecificCharacterSet);

    /// <summary>Decodes a whole element or one value, pads included; false if a byte or an escape sequence has no meaning here.</summary>
    public bool TryDecode(ReadOnlySpan<byte> value, Vr vr, out string text, TextLeniency leniency = default)
    {
        var good = Decode(value, vr, leniency, out text);
        text = good ? text : string.Empty;
        return good;
    }

    /// <summary>The same without a string. The destination has to be as long as the value is in bytes.</summary>
    public bool TryDecode(ReadOnlySpan<byte> value, Vr vr, Span<char> destination, out int written, TextLeniency leniency = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(destination.Length, value.Length);
        return Decode(value, vr, leniency, destination, out written);
    }

    /// <summary>Decodes for display: U+FFFD stands where nothing could be read.</summary>
    public string Decode(ReadOnlySpan<byte> value, Vr vr)
    {
        Decode(value, vr, TextLeniency.Tolerant, out var text);
        return text;
    }

    /// <summary>Encodes text, with escape sequences where they are needed and declared; false if a character is in no declared set.</summary>
    public bool TryEncode(string text, Vr vr, out byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        var set = For(vr);
        var encoded = text.Contains('\u001B', StringComparison.Ordinal) ? null
            : set.InitialG0 == Repertoires.Ascii && Ascii.IsValid(text) ? Encoding.ASCII.GetBytes(text)
            : set.Whole is { } whole ? whole.Encode(text)
            : new Iso2022Encoder(set, vr).Encode(text);
        bytes = encoded ?? [];
        return encoded is not null;
    }

    /// <summary>Enumerates the values of an element (PS3.5 6.4); VRs with one value only give the whole.</summary>
    public ValueSplitter SplitValues(ReadOnlySpan<byte> value, Vr vr, TextLeniency leniency = default) => new(For(vr), value, vr, leniency);

    internal ReadOnlySpan<CodeElement> EscapesFor(TextLeniency leniency) => leniency.UndeclaredEscapes && Whole is null ? Repertoires.AllElements : _escapes;

    private CharacterSet For(Vr vr) => vr.IsText() && !vr.UsesCharacterSet() ? Default : this;

    private bool Decode(ReadOnlySpan<byte> value, Vr vr, TextLeniency leniency, out string text)
    {
        char[]? rented = null;
        var buffer = value.Length <= 256 ? stackalloc char[256] : rented = ArrayPool<char>.Shared.Rent(value.Length);
        var good = Decode(value, vr, leniency, buffer, out var written);
        text = new string(buffer[..written]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }

        return good;
    }

    private bool Decode(ReadOnlySpan<byte> value, Vr vr, TextLeniency leniency, Span<char> destination, out int written)
    {
        var set = For(vr);
        if (set.InitialG0 == Repertoires.Ascii && Ascii.IsValid(value) && value.IndexOf((byte)0x1B) < 0)
        {
            return Ascii.ToUtf16(value, destination, out written) == OperationStatus.Done;
        }

        if (set.Whole is { } whole)
        {
            // ESC starts nothing here; a reader that followed it would see other text than this one.
            return whole.Decode(value, destination, out written) & value.IndexOf((byte)0x1B) < 0;
        }

        var decoder = new Iso2022Decoder(set, vr, leniency, destination);
        var good = decoder.Decode(value);
        written = decoder.Written;
        return good;
    }
}
