using System.Text;
using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;
using Lethe.Dicom.Values;

namespace Lethe.Profiles.Yaml.Rules;

/// <summary>Values that a profile writes into attributes.</summary>
internal static class FixedValue
{
    /// <summary>Characters of the keyed code.</summary>
    internal const int CodeLength = 16;

    internal const string CodePlace = "{code}";

    /// <summary>Why the text is no value for the attribute, or null.</summary>
    internal static string? Refusal(DictionaryEntry entry, string text)
    {
        if (text.Trim().Length == 0)
        {
            return "the new value is empty; write 'empty' for that";
        }

        // The character set of the file is known only when it is read, and each can write ASCII.
        if (!Ascii.IsValid(text))
        {
            return "only ASCII letters can be written into files of every character set";
        }

        var vr = entry.Vr;
        if (!ValueRules.IsLegal(vr, Encoding.ASCII.GetBytes(text)))
        {
            return $"'{text}' is no value of VR {vr} (PS3.5 6.2)";
        }

        var values = vr.IsMultiValuedText() ? text.Split('\\') : [text];
        return values.Length > 1 && entry.Vm == "1" ? $"{AttributeNames.NameOf(entry.Tag)} has one value, and a backslash separates values"
            : LengthRefusal(vr, values.Max(value => LongestPart(vr, value)));
    }

    /// <summary>Why a template for codes does not fit the attribute, or null.</summary>
    internal static string? TemplateRefusal(DictionaryEntry entry, string template)
    {
        if (!template.Contains(CodePlace, StringComparison.Ordinal))
        {
            return "the template needs {code}, where the code stands";
        }

        var rest = template.Replace(CodePlace, "", StringComparison.Ordinal);
        return rest.AsSpan().ContainsAny('{', '}') ? "the template knows {code} alone"
            : rest.Contains('\\') ? "the template gives one value, and a backslash separates values"
            : Refusal(entry, template.Replace(CodePlace, new string('X', CodeLength), StringComparison.Ordinal)) is { } refusal
                ? refusal.Contains("characters", StringComparison.Ordinal) ? $"{refusal}; the code has {CodeLength}" : refusal
            : null;
    }

    /// <summary>Why a value of so many characters does not fit the VR, or null.</summary>
    internal static string? LengthRefusal(Vr vr, int length)
    {
        var most = vr == Vr.PN ? 64 : vr.MaxCharacters();
        return length > most ? $"this gives {length} characters, and VR {vr} has room for {most} (PS3.5 6.2)" : null;
    }

    // PS3.5 6.2: the limit of a name is that of each of its component groups.
    private static int LongestPart(Vr vr, string value) => vr == Vr.PN ? value.Split('=').Max(part => part.Length) : value.Length;
}
