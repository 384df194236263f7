using System.Globalization;
using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Finds the rows of a Resource Graph answer in table form.</summary>
internal static class TableLayout
{
    public static void Lay(Document document, JsonElement root, PlaceList places)
    {
        var data = root.GetProperty("data"u8);
        if (!data.TryGetProperty("columns"u8, out var columns) || Names(columns) is not { } names)
        {
            document.Report(SourceRules.WrongShape, 0, places.LineOf(data), "/data/columns", "The table has no list of named columns.");
            document.Break(0, "its table has no columns", type: null);
            return;
        }
        if (!data.TryGetProperty("rows"u8, out var rows) || rows.ValueKind is not JsonValueKind.Array)
        {
            document.Report(SourceRules.WrongShape, 0, places.LineOf(data), "/data/rows", "The table has no list of rows.");
            document.Break(0, "its table has no rows", type: null);
            return;
        }
        document.Columns = names;
        var number = 0;
        foreach (var row in rows.EnumerateArray())
        {
            var pointer = $"/data/rows/{(number++).ToString(CultureInfo.InvariantCulture)}";
            places.Add(row, pointer, type: null);
            if (row.ValueKind is JsonValueKind.Array && row.GetArrayLength() != names.Length)
            {
                document.Report(SourceRules.WrongShape, number - 1, places.LineOf(row), pointer,
                    $"The row has {row.GetArrayLength()} cells, and the table has {names.Length} columns.");
                document.Break(number - 1, "a row of it has the wrong number of cells", type: null);
            }
        }
        document.Pages.Add(Envelope.ResourceGraphPage(root, number, document));
    }

    private static string[]? Names(JsonElement columns)
    {
        if (columns.ValueKind is not JsonValueKind.Array)
            return null;
        var names = new List<string>();
        foreach (var column in columns.EnumerateArray())
        {
            if (column.ValueKind is not JsonValueKind.Object || !column.TryGetProperty("name"u8, out var name)
                || name.ValueKind is not JsonValueKind.String)
            {
                return null;
            }
            names.Add(name.GetString() ?? "");
        }
        return [.. names];
    }
}
