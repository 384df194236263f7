using System.Globalization;
using System.Text.Json;
using ControlValidator.Model;

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
            var found = envelope.TryFind("value", out var list) || envelope.TryFind("data", out list);
            var pointer = $"/{page.ToString(CultureInfo.InvariantCulture)}";
            if (!found || list.Value.ValueKind is not JsonValueKind.Array)
            {
                document.Report(SourceRules.WrongShape, 0, places.LineOf(envelope), pointer, "The page has no list of rows.");
                document.Break(0, "a page of it has no rows", type: null);
                continue;
            }
            var type = envelope.TextOf("@odata.context") is { } context ? GraphTypes.OfContext(context) : null;
            var number = 0;
            foreach (var row in list.Value.EnumerateArray())
                places.Add(row, $"{pointer}/{PointerSegment.Escape(list.Name)}/{(number++).ToString(CultureInfo.InvariantCulture)}", type);
            document.Pages.Add(Envelope.PageOf(envelope, number, document));
        }
    }
}
