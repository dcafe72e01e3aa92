using System.Text;
using Lethe.Batch.Inputs;
using Lethe.Batch.Outputs.Media;

namespace Lethe.Batch.Outputs;

/// <summary>Names of outputs, made of new values only, or the input's own names where the user asked to mirror them (H13).</summary>
public sealed class OutputLayout
{
    /// <summary>The default template.</summary>
    public const string Default = "{PatientID}/{StudyInstanceUID}/{SeriesInstanceUID}/{SOPInstanceUID}.dcm";

    private const int LongestValue = 64;

    private static readonly string[] Known = ["PatientID", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "Modality"];

    private readonly List<string> _parts = [];
    private readonly bool _isFileSet;

    private OutputLayout(bool mirrors, bool isFileSet = false) => (Mirrors, _isFileSet) = (mirrors, isFileSet);

    /// <summary>Names that a DICOMDIR can tell (PS3.10 8.2).</summary>
    public static OutputLayout FileSet => new(mirrors: false, isFileSet: true);

    /// <summary>True if paths and names of the inputs are kept.</summary>
    public bool Mirrors { get; }

    /// <summary>Reads a template; <paramref name="error"/> tells what is wrong with it.</summary>
    public static OutputLayout? TryParse(string? template, out string? error)
    {
        error = null;
        if (template == "mirror")
        {
            return new OutputLayout(true);
        }

        var layout = new OutputLayout(false);
        error = layout.Read(template ?? Default);
        return error is null ? layout : null;
    }

    /// <summary>The relative path of an output.</summary>
    public string PathOf(InputFile input, IOutputInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (Mirrors)
        {
            return input.Relative.ToString();
        }

        if (_isFileSet)
        {
            return FileSetNames.PathOf(instance);
        }

        var path = new StringBuilder(256);
        foreach (var part in _parts)
        {
            if (part[0] == '{')
            {
                Append(path, ValueOf(part, instance));
            }
            else
            {
                path.Append(part);
            }
        }

        return path.ToString();
    }

    private static ReadOnlySpan<byte> ValueOf(string part, IOutputInstance instance) => part switch
    {
        "{PatientID}" => instance.PatientId,
        "{StudyInstanceUID}" => instance.StudyInstanceUid,
        "{SeriesInstanceUID}" => instance.SeriesInstanceUid,
        "{SOPInstanceUID}" => instance.SopInstanceUid,
        _ => instance.Modality,
    };

    /// <summary>
    /// Only letters, digits, dot, hyphen and underscore get into a name; nothing can climb out of the output folder, and nothing is a device of Windows.
    /// Values that are too long for their VR (PS3.5 6.2) are cut: restored ones may be anything.
    /// </summary>
    private static void Append(StringBuilder path, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            path.Append("none");
        }

        if (IsDevice(value))
        {
            path.Append('_');
        }

        foreach (var b in value[..Math.Min(value.Length, LongestValue)])
        {
            var legal = char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' || (b == (byte)'.' && path.Length > 0 && path[^1] is not ('.' or '/' or '\\'));
            path.Append(legal ? (char)b : '_');
        }
    }

    /// <summary>CON, NUL, COM1 and the like, with or without an extension.</summary>
    private static bool IsDevice(ReadOnlySpan<byte> value)
    {
        var dot = value.IndexOf((byte)'.');
        var name = dot < 0 ? value : value[..dot];
        return name.Length switch
        {
            3 => Ascii.EqualsIgnoreCase(name, "CON"u8) || Ascii.EqualsIgnoreCase(name, "PRN"u8) || Ascii.EqualsIgnoreCase(name, "AUX"u8) || Ascii.EqualsIgnoreCase(name, "NUL"u8),
            4 => char.IsAsciiDigit((char)name[3]) && (Ascii.EqualsIgnoreCase(name[..3], "COM"u8) || Ascii.EqualsIgnoreCase(name[..3], "LPT"u8)),
            _ => false,
        };
    }

    private string? Read(string template)
    {
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open != at)
            {
                _parts.Add(template[at..(open < 0 ? template.Length : open)]);
                at = open < 0 ? template.Length : open;
                continue;
            }

            var close = template.IndexOf('}', at);
            var name = close < 0 ? "" : template[(at + 1)..close];
            if (!Known.Contains(name))
            {
                return $"--layout: '{{{name}}}' is not one of {string.Join(", ", Known.Select(k => "{" + k + "}"))}";
            }

            _parts.Add("{" + name + "}");
            at = close + 1;
        }

        var fixedText = string.Concat(_parts.Where(p => p[0] != '{'));
        if (!_parts.Contains("{SOPInstanceUID}"))
        {
            return "--layout: the template needs {SOPInstanceUID}, or files would fall on each other";
        }

        return fixedText.Contains("..", StringComparison.Ordinal) || template[0] is '/' or '\\' || fixedText.Contains(':', StringComparison.Ordinal)
            ? "--layout: the template must stay inside the output folder"
            : null;
    }
}
