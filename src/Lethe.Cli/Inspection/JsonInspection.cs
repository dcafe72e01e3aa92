using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lethe.Cli.Inspection;

/// <summary>The dump as JSON: every value, none shortened.</summary>
internal static class JsonInspection
{
    // Names in other scripts stay readable; the text goes to a file or a terminal, never into a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(InspectedFile file, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("notes");
            foreach (var note in file.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            WriteLevel(json, "fileMeta", file.Meta);
            WriteLevel(json, "dataSet", file.DataSet);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteLevel(Utf8JsonWriter json, string? name, IReadOnlyList<InspectedElement> elements)
    {
        if (name is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }

        foreach (var element in elements)
        {
            WriteElement(json, element);
        }

        json.WriteEndArray();
    }

    private static void WriteElement(Utf8JsonWriter json, InspectedElement element)
    {
        json.WriteStartObject();
        json.WriteString("tag", element.Tag.Value.ToString("X8", CultureInfo.InvariantCulture));
        json.WriteString("vr", element.Vr.ToString());
        json.WriteNumber("length", element.Length);
        json.WriteString("name", element.Name);
        if (element.Items is { } items)
        {
            json.WriteStartArray("items");
            foreach (var item in items)
            {
                WriteLevel(json, null, item);
            }

            json.WriteEndArray();
        }
        else if (element.Summary is { } summary)
        {
            json.WriteString("summary", summary);
        }
        else
        {
            WriteValues(json, element);
        }

        WritePlan(json, element.Plan);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, InspectedElement element)
    {
        json.WriteStartArray("values");
        foreach (var value in element.Values)
        {
            WriteValue(json, value, element.IsNumeric);
        }

        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string value, bool isNumeric)
    {
        if (isNumeric && decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            json.WriteNumberValue(whole);
        }
        else if (isNumeric && double.TryParse(value, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            // Text, and NaN and the infinities, which are no numbers in JSON.
            json.WriteStringValue(value);
        }
    }

    private static void WritePlan(Utf8JsonWriter json, PlannedAction? plan)
    {
        if (plan is null)
        {
            return;
        }

        json.WriteString("action", plan.Action);
        json.WriteString("type", plan.Type.ToString());
        json.WriteString("origin", plan.Origin);
    }
}
