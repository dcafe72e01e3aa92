using System.Text;

namespace Lethe.Identity;

/// <summary>A template of a pseudonym with one place for a code, as bytes. Immutable.</summary>
internal sealed class PatientTemplate
{
    private readonly byte[] _before;
    private readonly byte[] _behind;

    /// <summary>A template with one of the placeholders <c>{code}</c> and <c>{id}</c>; without either it is a fixed text.</summary>
    internal PatientTemplate(string template)
    {
        var at = template.IndexOf("{code}", StringComparison.Ordinal);
        TakesCode = at >= 0;
        TakesId = at < 0 && (at = template.IndexOf("{id}", StringComparison.Ordinal)) >= 0;
        _before = Encoding.ASCII.GetBytes(at < 0 ? template : template[..at]);
        _behind = Encoding.ASCII.GetBytes(at < 0 ? "" : template[(at + (TakesCode ? 6 : 4))..]);
    }

    /// <summary>True if the place is for the keyed code.</summary>
    internal bool TakesCode { get; }

    /// <summary>True if the place is for the new Patient ID.</summary>
    internal bool TakesId { get; }

    /// <summary>Writes the text with the filling in its place; returns its length.</summary>
    internal int Write(ReadOnlySpan<byte> filling, Span<byte> text)
    {
        _before.CopyTo(text);
        var length = _before.Length;
        if (TakesCode || TakesId)
        {
            filling.CopyTo(text[length..]);
            length += filling.Length;
        }

        _behind.CopyTo(text[length..]);
        return length + _behind.Length;
    }

    /// <summary>What stands in the place; empty if the text is not of this template.</summary>
    internal ReadOnlySpan<byte> FillingOf(ReadOnlySpan<byte> text) =>
        text.Length > _before.Length + _behind.Length && text.StartsWith(_before) && text.EndsWith(_behind)
            ? text[_before.Length..^_behind.Length]
            : default;
}
