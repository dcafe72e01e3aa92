using Lethe.Dicom.Dictionary;
using Lethe.Dicom.Elements;

namespace Lethe.Profiles.Import.Ctp;

/// <summary>Names and parameters of one script. Elements go by keyword, by tag, or by the name that the script itself gives them.</summary>
internal sealed class CtpNames
{
    private readonly Dictionary<string, Tag> _elements = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);

    internal CtpNames(IEnumerable<CtpLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Kind == CtpLineKind.Parameter)
            {
                _parameters[line.Target] = line.Text;
            }
            else if (line.Kind == CtpLineKind.Element && Tag.TryParse(line.Target, out var tag) && line.Name.Length > 0)
            {
                _elements.TryAdd(line.Name, tag);
            }
        }
    }

    /// <summary>The element that an argument names; <c>this</c> is the one that the script is for.</summary>
    internal Tag? Element(string name, Tag self)
    {
        var text = name.Trim().Trim('[', ']');
        return text == "this" ? self
            : DicomDictionary.TryFindKeyword(text, out var tag) || Tag.TryParse(text, out tag) || _elements.TryGetValue(text, out tag) ? tag
            : null;
    }

    /// <summary>The value of an argument such as @SITEID, or the argument itself; null for a parameter that the script does not have.</summary>
    internal string? Value(string argument) =>
        argument.StartsWith('@') ? _parameters.GetValueOrDefault(argument[1..].Trim()) : argument;
}
