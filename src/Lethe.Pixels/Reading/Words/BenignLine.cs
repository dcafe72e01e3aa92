using System.Globalization;
using System.Text.RegularExpressions;

namespace Lethe.Pixels.Reading.Words;

/// <summary>
/// Judges a line as it was read: it may stay if it is nothing but marks, labels with their numbers and numbers with their units. Numbers alone, dates,
/// times and all other words may not.
/// </summary>
internal sealed partial class BenignLine(BenignWords words)
{
    private const int MostPieces = 24;

    /// <summary>True if the whole line is benign and nothing in it is identity.</summary>
    /// <param name="line">The words with spaces between.</param>
    /// <param name="isIdentity">Tells whether a text holds a value of the header.</param>
    internal bool MayStay(string line, Func<string, bool> isIdentity)
    {
        var pieces = Pieces().Matches(line).Select(match => match.Value.Trim()).Where(piece => piece.Length > 0).ToList();
        return pieces.Count is > 0 and <= MostPieces
            && string.Concat(pieces) == Spaces().Replace(line, "")
            && IsBenign(pieces, 0)
            && !Texts(line, pieces).Any(isIdentity);
    }

    /// <summary>Whether the pieces from one on are items to the end.</summary>
    private bool IsBenign(List<string> pieces, int at) =>
        at == pieces.Count
        || (words.Has(BenignKind.Mark, pieces[at]) && IsBenign(pieces, at + 1))
        || IsMeasure(pieces, at)
        || IsLabelled(pieces, at);

    private bool IsMeasure(List<string> pieces, int at) =>
        at + 1 < pieces.Count && TryNumber(pieces[at], out var number) && words.Takes(BenignKind.Unit, pieces[at + 1], number) && IsBenign(pieces, at + 2);

    private bool IsLabelled(List<string> pieces, int at)
    {
        if (!words.Has(BenignKind.Label, pieces[at]))
        {
            return false;
        }

        var next = at + 1 < pieces.Count && pieces[at + 1] is ":" or "=" ? at + 2 : at + 1;
        return next < pieces.Count && TryNumber(pieces[next], out var number) && words.Takes(BenignKind.Label, pieces[at], number)
            && (IsBenign(pieces, next + 1) || IsMeasure(pieces, next));
    }

    /// <summary>What is asked for: each piece, numbers with their units, words that stand side by side, and all of it.</summary>
    private static IEnumerable<string> Texts(string line, List<string> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            yield return pieces[i];
            if (i + 1 < pieces.Count)
            {
                yield return pieces[i] + pieces[i + 1];
                yield return $"{pieces[i]} {pieces[i + 1]}";
            }
        }

        yield return line;
        yield return string.Concat(pieces);
    }

    /// <summary>Numbers as devices write them: no zeros before them, as numbers of people have.</summary>
    private static bool TryNumber(string piece, out double number)
    {
        number = 0;
        return Number().IsMatch(piece) && double.TryParse(piece.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"[+-]?[0-9]+(?:[.,][0-9]+)?|[A-Za-z]+(?:/[A-Za-z]+)?|[%:=]|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[+-]?(?:0|[1-9][0-9]{0,4})(?:[.,][0-9]{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
