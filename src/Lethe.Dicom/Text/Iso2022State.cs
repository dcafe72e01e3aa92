using Lethe.Dicom.Elements;

namespace Lethe.Dicom.Text;

/// <summary>Which sets are active at a place of a value, and what resets them (PS3.5 6.1.2.5.3).</summary>
internal struct Iso2022State(CharacterSet set, Vr vr)
{
    private readonly bool _splits = vr.IsMultiValuedText();
    private readonly bool _isName = vr == Vr.PN;

    /// <summary>The set for bytes 20-7F.</summary>
    public CodeElement G0 { get; private set; } = set.InitialG0;

    /// <summary>The set for bytes A0-FF.</summary>
    public CodeElement? G1 { get; private set; } = set.InitialG1;

    /// <summary>True if the character separates values, or the parts of a person name.</summary>
    public readonly bool IsDelimiter(int character) => character switch
    {
        '\\' => _splits,
        '^' or '=' => _isName,
        _ => false,
    };

    /// <summary>True for the control characters before which the initial sets have to be active again.</summary>
    public static bool IsResettingControl(int character) => character is '\t' or '\n' or '\f' or '\r';

    /// <summary>Goes back to the sets of the first value of (0008,0005).</summary>
    public void Reset()
    {
        G0 = set.InitialG0;
        G1 = set.InitialG1;
    }

    /// <summary>Makes a set active.</summary>
    public void Designate(CodeElement element)
    {
        if (element.IsG0)
        {
            G0 = element;
        }
        else
        {
            G1 = element;
        }
    }

    /// <summary>Follows the escape sequence at the start of the bytes, if it is one that may stand here.</summary>
    public bool TryEscape(ReadOnlySpan<byte> bytes, TextLeniency leniency, out int length)
    {
        foreach (var element in set.EscapesFor(leniency))
        {
            if (bytes.StartsWith(element.Escape))
            {
                Designate(element);
                length = element.Escape.Length;
                return true;
            }
        }

        length = 1;
        return false;
    }
}
