using System.Text;

namespace Lethe.Standard;

/// <summary>PS3.16 CID 7050, edition 2026d: how an object says what was done to it.</summary>
public static class MethodCodes
{
    /// <summary>Number of codes: the profile and twelve options.</summary>
    public static int Count => MethodCodeData.Count;

    /// <summary>The Basic Application Confidentiality Profile.</summary>
    public static MethodCode BasicProfile => At(0);

    /// <summary>The profile, then the options in the order of <see cref="ConfidentialityOption"/>.</summary>
    public static IEnumerable<MethodCode> All => Enumerable.Range(0, MethodCodeData.Count).Select(At);

    /// <summary>The code of an option.</summary>
    public static MethodCode Of(ConfidentialityOption option) => At((int)option + 1);

    private static MethodCode At(int index) => new(
        Encoding.UTF8.GetString(StandardText.Line(MethodCodeData.Values, MethodCodeData.ValuesOffsets, index)),
        Encoding.UTF8.GetString(StandardText.Line(MethodCodeData.Schemes, MethodCodeData.SchemesOffsets, index)),
        Encoding.UTF8.GetString(StandardText.Line(MethodCodeData.Meanings, MethodCodeData.MeaningsOffsets, index)));
}
