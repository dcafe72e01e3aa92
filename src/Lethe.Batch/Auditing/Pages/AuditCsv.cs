using System.Globalization;
using Lethe.Batch.Reports;
using Lethe.Text;

namespace Lethe.Batch.Auditing.Pages;

/// <summary>One line for each attribute.</summary>
internal static class AuditCsv
{
    internal static void Write(TextWriter writer, AuditResult result)
    {
        writer.Write("attribute,name,vr,files,elements,with_value,distinct_values,distinct_is_exact,may_identify,action,group,origin,modalities" + (result.ShowsValues ? ",values" : "") + "\n");
        foreach (var attribute in result.Attributes)
        {
            string[] fields =
            [
                attribute.Path, attribute.Name, string.Join(' ', attribute.Vrs), Text(attribute.Files), Text(attribute.Elements), Text(attribute.WithValue),
                attribute.Distinct < 0 ? "" : Text(attribute.Distinct), attribute.IsExact ? "yes" : "no", attribute.Risk,
                string.Join("; ", attribute.Actions.Select(action => $"{action.Kind} {Text(action.Count)}")),
                ActionGroups.NameOf(ActionGroups.Of(attribute.Actions[0].Kind)), string.Join("; ", attribute.Actions.Select(action => action.Origin).Distinct()),
                string.Join("; ", attribute.ByModality.Select(share => $"{(share.Modality.Length > 0 ? share.Modality : "not known")} {Text(share.Files)}")),
            ];
            writer.Write(string.Join(',', fields.Concat(Values(attribute, result.ShowsValues)).Select(Csv.Field)) + "\n");
        }
    }

    private static IEnumerable<string> Values(AuditedAttribute attribute, bool shown) =>
        shown ? [string.Join("; ", attribute.Values.Select(value => $"{value.Value} ({Text(value.Count)})"))] : [];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
