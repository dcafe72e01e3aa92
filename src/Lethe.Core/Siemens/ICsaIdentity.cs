namespace Lethe.Siemens;

/// <summary>What is known of the patient whose header is cleaned.</summary>
internal interface ICsaIdentity
{
    /// <summary>True if a value of this patient's identity occurs in the text.</summary>
    bool HoldsIdentity(ReadOnlySpan<char> text);
}
