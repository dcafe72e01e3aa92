using System.Text.RegularExpressions;
using Lethe.TestKit;

namespace Lethe.Interop.Tests;

/// <summary>What dciodvfy of dicom3tools has to say against a file.</summary>
internal static partial class Validator
{
    private const string NoObject = "Information Object Not found";

    // What it says where it gives up: the rest of such a file was not looked at.
    private static readonly string[] EarlyEnds = ["Tags out of order", "trailing garbage", NoObject];

    /// <summary>Its errors, with UIDs made alike; null if it cannot tell what object this is. Where it gives up early it sees the file as dcmconv rewrites it.</summary>
    public static IReadOnlyList<string>? ErrorsOf(string file, string scratch)
    {
        var output = Tool.Run("dciodvfy", file).Output;
        if (EarlyEnds.Any(end => output.Contains(end, StringComparison.Ordinal)))
        {
            var sorted = Path.Combine(scratch, Path.GetRandomFileName());
            if (Tool.Run("dcmconv", file, sorted).ExitCode == 0)
            {
                output = Tool.Run("dciodvfy", sorted).Output;
            }
        }

        return output.Contains(NoObject, StringComparison.Ordinal) ? null : [.. output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).Select(line => Uid().Replace(line.TrimEnd(), "<UID>"))];
    }

    /// <summary>What is in the second more often than in the first.</summary>
    public static IEnumerable<string> New(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var left = before.GroupBy(e => e).ToDictionary(g => g.Key, g => g.Count());
        foreach (var error in after)
        {
            var count = left.GetValueOrDefault(error);
            if (count == 0)
            {
                yield return error;
            }
            else
            {
                left[error] = count - 1;
            }
        }
    }

    // Any number with two dots or more; and what stands behind the name of a UID, for some write 111 or 0.
    [GeneratedRegex(@"(?<=UID )(<[0-9.]+>|[0-9.]+)|[0-9]+(\.[0-9]+){2,}")]
    private static partial Regex Uid();
}
