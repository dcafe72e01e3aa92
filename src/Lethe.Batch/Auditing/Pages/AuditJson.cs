using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lethe.Batch.Reports;
using Lethe.Profiles;

namespace Lethe.Batch.Auditing.Pages;

/// <summary>The whole audit as JSON.</summary>
internal static class AuditJson
{
    internal static void Write(StreamWriter file, AuditResult result)
    {
        file.Flush();
        using var json = new Utf8JsonWriter(file.BaseStream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Default });
        json.WriteStartObject();
        json.WriteString("program", $"Lethe {EngineVersion.Text}");
        json.WriteString("started", Utc(result.Started));
        json.WriteString("ended", Utc(result.Ended));
        json.WriteString("profile", result.Profile.Name);
        json.WriteString("profileHash", $"sha256:{ProfileDefinition.HashOf(result.Profile)}");
        json.WriteStartArray("options");
        foreach (var option in result.Profile.Options)
        {
            json.WriteStringValue(ProfileOptions.NameOf(option));
        }

        json.WriteEndArray();
        json.WriteBoolean("holdsValues", result.ShowsValues);
        WriteTotals(json, result.Totals);
        json.WriteStartArray("attributes");
        foreach (var attribute in result.Attributes)
        {
            WriteAttribute(json, attribute);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, AuditTotals totals)
    {
        json.WriteStartObject("files");
        json.WriteNumber("counted", totals.Files);
        json.WriteNumber("notDicom", totals.Skipped);
        json.WriteNumber("notReadable", totals.Quarantined);
        json.WriteNumber("notOpened", totals.Unreadable);
        json.WriteNumber("heldBackByProfile", totals.HeldBack);
        json.WriteBoolean("attributesCut", totals.IsCut);
        json.WriteNumber("valuesNotListed", totals.NotListed);
        json.WriteEndObject();
        WriteGroups(json, "elements", totals.Elements);
        WriteGroups(json, "elementsThatMayIdentify", totals.Identifying);
        WriteShares(json, "byModality", totals.ByModality);
        WriteShares(json, "bySopClass", totals.BySopClass);
    }

    private static void WriteShares(Utf8JsonWriter json, string name, SortedDictionary<string, AuditShare> shares)
    {
        json.WriteStartObject(name);
        foreach (var (key, share) in shares)
        {
            json.WriteStartObject(key);
            json.WriteNumber("files", share.Files);
            json.WriteNumber("elements", share.Elements);
            WriteGroups(json, "elementsThatMayIdentify", share.Identifying);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, string name, long[] counts)
    {
        json.WriteStartObject(name);
        foreach (var group in Enum.GetValues<ActionGroup>())
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(group.ToString()), counts[(int)group]);
        }

        json.WriteEndObject();
    }

    private static void WriteAttribute(Utf8JsonWriter json, AuditedAttribute attribute)
    {
        json.WriteStartObject();
        json.WriteString("attribute", attribute.Path);
        json.WriteString("name", attribute.Name);
        json.WriteString("vr", string.Join(' ', attribute.Vrs));
        json.WriteNumber("files", attribute.Files);
        json.WriteNumber("elements", attribute.Elements);
        json.WriteNumber("withValue", attribute.WithValue);
        if (attribute.Distinct >= 0)
        {
            json.WriteNumber("distinctValues", attribute.Distinct);
            json.WriteBoolean("distinctIsExact", attribute.IsExact);
        }

        json.WriteBoolean("mayIdentify", attribute.MayIdentify);
        json.WriteString("why", attribute.Risk);
        json.WriteStartArray("actions");
        foreach (var (kind, count, origin) in attribute.Actions)
        {
            json.WriteStartObject();
            json.WriteString("action", kind.ToString());
            json.WriteNumber("elements", count);
            json.WriteString("origin", origin);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("modalities");
        foreach (var (modality, files) in attribute.ByModality)
        {
            json.WriteNumber(modality, files);
        }

        json.WriteEndObject();
        WriteValues(json, attribute);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, AuditedAttribute attribute)
    {
        if (attribute.Values.Count == 0)
        {
            return;
        }

        json.WriteStartArray("values");
        foreach (var (value, count) in attribute.Values)
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteNumber("elements", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Utc(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
