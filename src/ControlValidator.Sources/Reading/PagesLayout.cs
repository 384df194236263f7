using System.Globalization;
using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Finds the rows of a list of pages.</summary>
internal static class PagesLayout
{
    public static void Lay(Document document, JsonElement root, PlaceList places)
    {
        var page = -1;
        foreach (var envelope in root.EnumerateArray())
        {
            page++;
            var name = envelope.ValueKind is not JsonValueKind.Object ? null
                : envelope.TryGetProperty("value"u8, out _) ? "value"
                : envelope.TryGetProperty("data"u8, out _) ? "data"
                : null;
            var pointer = $"/{page.ToString(CultureInfo.InvariantCulture)}";
            if (name is null || envelope.GetProperty(name) is not { ValueKind: JsonValueKind.Array } rows)
            {
                document.Report(SourceRules.WrongShape, 0, places.LineOf(envelope), pointer, "The page has no list of rows.");
                document.Break(0, "a page of it has no rows", type: null);
                continue;
            }
            var type = envelope.TryGetProperty("@odata.context"u8, out var context) && context.ValueKind is JsonValueKind.String
                ? GraphTypes.OfContext(context.GetString() ?? "")
                : null;
            var number = 0;
            foreach (var row in rows.EnumerateArray())
                places.Add(row, $"{pointer}/{name}/{(number++).ToString(CultureInfo.InvariantCulture)}", type);
            document.Pages.Add(Envelope.PageOf(envelope, number, document));
        }
    }
}
