namespace Lethe.Dicom.Text;

/// <summary>Where decoding may go beyond the letter of PS3.5 6.1.</summary>
/// <param name="UndeclaredEscapes">Follow an escape sequence of DICOM although (0008,0005) does not declare its set.</param>
public readonly record struct TextLeniency(bool UndeclaredEscapes)
{
    /// <summary>By the letter: what another reader could read otherwise is refused.</summary>
    public static TextLeniency Strict => default;

    /// <summary>Reads as much as can be read without doubt about the characters.</summary>
    public static TextLeniency Tolerant => new(UndeclaredEscapes: true);
}
