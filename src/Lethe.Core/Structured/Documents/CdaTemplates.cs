namespace Lethe.Structured.Documents;

/// <summary>Templates of HL7, IHE and DICOM: a number below their roots names a kind of document or section.</summary>
internal static class CdaTemplates
{
    // Releases of Consolidated CDA; any other date there could be anyone's.
    private const string Versions = " 2014-06-09 2015-08-01 2015-04-01 2016-09-01 2017-08-01 2018-04-01 2019-06-20 2019-12-01 2020-09-01 2022-02-14 2022-06-01 2023-05-01 2024-05-01 ";

    private static readonly string[] Roots = ["2.16.840.1.113883.10.20.", "1.3.6.1.4.1.19376.1.", "1.2.840.10008.9."];

    internal static bool IsPublished(string root) =>
        root.Length <= 64 && root.All(c => c == '.' || char.IsAsciiDigit(c))
        && Array.Exists(Roots, known => root.StartsWith(known, StringComparison.Ordinal) && AreShort(root.AsSpan(known.Length)));

    internal static string? VersionOf(string? extension) => extension is not null && CdaNames.IsIn(Versions, extension) ? extension : null;

    private static bool AreShort(ReadOnlySpan<char> components)
    {
        foreach (var part in components.Split('.'))
        {
            if (components[part].Length is 0 or > 4)
            {
                return false;
            }
        }

        return true;
    }
}
