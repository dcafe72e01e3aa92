namespace Lethe.Dicom.Text;

/// <summary>What one defined term stands for: one or two sets of ISO 2022, or an encoding that stands alone (PS3.3 Tables C.12-2 to C.12-5).</summary>
internal sealed class Repertoire
{
    /// <summary>A repertoire of ISO 2022.</summary>
    public Repertoire(string number, CodeElement? g0, CodeElement? g1)
    {
        Number = number;
        G0 = g0;
        G1 = g1;
    }

    /// <summary>An encoding that stands alone.</summary>
    public Repertoire(string number, WholeEncoding whole)
    {
        Number = number;
        Whole = whole;
    }

    /// <summary>Its registration number, or its name.</summary>
    public string Number { get; }

    /// <summary>The set for bytes 20-7F, if it has one.</summary>
    public CodeElement? G0 { get; }

    /// <summary>The set for bytes A0-FF, if it has one.</summary>
    public CodeElement? G1 { get; }

    /// <summary>UTF-8, GB18030 or GBK.</summary>
    public WholeEncoding? Whole { get; }

    /// <summary>True if the repertoire exists with code extensions only (PS3.3 Table C.12-4).</summary>
    public bool IsMultiByteOnly => (G0?.IsDoubleByte ?? false) || (G1?.IsDoubleByte ?? false);
}
