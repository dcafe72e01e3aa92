using Lethe.Standard;

namespace Lethe.Planning;

/// <summary>The codes of Table E.1-1a as they are printed.</summary>
public static class CodeNames
{
    /// <summary>The printed form of a code.</summary>
    public static string Of(ConfidentialityCode code) => code switch
    {
        ConfidentialityCode.ZD => "Z/D",
        ConfidentialityCode.XZ => "X/Z",
        ConfidentialityCode.XD => "X/D",
        ConfidentialityCode.XZD => "X/Z/D",
        ConfidentialityCode.XZU => "X/Z/U*",
        ConfidentialityCode.None => "",
        _ => code.ToString(),
    };
}
