using System.Text;

namespace Lethe.Profiles.Import.Ctp;

/// <summary>Takes a script apart.</summary>
/// <param name="script">The script.</param>
internal sealed class CtpExpression(string script)
{
    private int _at;

    /// <summary>The parts, or null for a script whose brackets or quotes do not close.</summary>
    internal static IReadOnlyList<CtpPart>? Parse(string script) => new CtpExpression(script).Parts();

    private List<CtpPart>? Parts()
    {
        var parts = new List<CtpPart>();
        var text = new StringBuilder();
        while (_at < script.Length)
        {
            if (script[_at] == '@' && NameAt(_at + 1) is { Length: > 0 } name)
            {
                AddText(parts, text);
                _at += 1 + name.Length;
                if (Call(name) is not { } call)
                {
                    return null;
                }

                parts.Add(new CtpPart("", call));
            }
            else
            {
                _at += script[_at] == '\\' && _at + 1 < script.Length ? 1 : 0;
                text.Append(script[_at++]);
            }
        }

        AddText(parts, text);
        return parts;
    }

    private static void AddText(List<CtpPart> parts, StringBuilder text)
    {
        if (text.Length > 0)
        {
            parts.Add(new CtpPart(text.ToString(), null));
            text.Clear();
        }
    }

    /// <summary>Letters that an opening bracket follows.</summary>
    private string NameAt(int start)
    {
        var end = start;
        while (end < script.Length && char.IsAsciiLetter(script[end]))
        {
            end++;
        }

        return end < script.Length && script[end] == '(' ? script[start..end] : "";
    }

    private CtpCall? Call(string name)
    {
        if (Enclosed('(', ')') is not { } arguments)
        {
            return null;
        }

        var hasBraces = name.ToLowerInvariant() is "if" or "select" or "append";
        var first = hasBraces ? Block() : "";
        var second = hasBraces ? Block() : "";
        return first is null || second is null ? null : new CtpCall(name.ToLowerInvariant(), Split(arguments), first, second);
    }

    /// <summary>The script in the braces that follow; empty if there are none, null if they do not close.</summary>
    private string? Block()
    {
        var start = _at;
        while (_at < script.Length && char.IsWhiteSpace(script[_at]))
        {
            _at++;
        }

        if (_at < script.Length && script[_at] == '{')
        {
            return Enclosed('{', '}');
        }

        _at = start;
        return "";
    }

    private string? Enclosed(char open, char close)
    {
        var start = _at + 1;
        var depth = 0;
        var isQuoted = false;
        for (; _at < script.Length; _at++)
        {
            var character = script[_at];
            if (character == '\\')
            {
                _at++;
            }
            else if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted)
            {
                depth += character == open ? 1 : character == close ? -1 : 0;
                if (depth == 0)
                {
                    return script[start.._at++];
                }
            }
        }

        return null;
    }

    private static List<string> Split(string arguments)
    {
        var found = new List<string>();
        var (start, depth) = (0, 0);
        var isQuoted = false;
        for (var i = 0; i <= arguments.Length; i++)
        {
            if (i == arguments.Length || (arguments[i] == ',' && !isQuoted && depth == 0))
            {
                found.Add(Unquote(arguments[start..i].Trim()));
                start = i + 1;
            }
            else
            {
                isQuoted ^= arguments[i] == '"';

                // A tag such as [0010,0010] is one argument.
                depth += isQuoted ? 0 : arguments[i] is '[' or '(' ? 1 : arguments[i] is ']' or ')' ? -1 : 0;
            }
        }

        return found is [""] ? [] : found;
    }

    private static string Unquote(string text) => text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
}
