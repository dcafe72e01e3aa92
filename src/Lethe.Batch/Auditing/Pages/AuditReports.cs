using Lethe.Batch.Reports;

namespace Lethe.Batch.Auditing.Pages;

/// <summary>Writes the reports of an audit in the form that the ending of the name asks for.</summary>
public static class AuditReports
{
    /// <summary>Writes one; the whole file or nothing, and for its owner alone if it holds values.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var file = new AtomicText(path, ownerOnly: result.ShowsValues);
        switch (ReportFiles.EndingOf(path))
        {
            case ".CSV":
                AuditCsv.Write(file.Writer, result);
                break;
            case ".HTML":
                new AuditPage(result).Write(file.Writer);
                break;
            default:
                AuditJson.Write(file.Writer, result);
                break;
        }

        file.Complete();
    }

    /// <summary>The count of distinct values in words.</summary>
    internal static string DistinctOf(AuditedAttribute attribute, Func<long, string> number) =>
        attribute.Distinct < 0 ? "not compared" : attribute.IsExact ? number(attribute.Distinct) : $"about {number(attribute.Distinct)}";
}
