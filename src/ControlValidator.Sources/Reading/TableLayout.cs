using System.Globalization;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Finds the rows of a Resource Graph answer in table form.</summary>
internal static class TableLayout
{
    public static void Lay(Document document, JsonElement root, PlaceList places)
    {
        _ = root.TryFind("data", out var table);
        var data = table.Value;
        var pointer = "/" + PointerSegment.Escape(table.Name);
        if (Names(data.Named("columns")) is not { } names)
        {
            document.Report(SourceRules.WrongShape, 0, places.LineOf(data), $"{pointer}/columns", "The table has no list of named columns.");
            document.Break(0, "its table has no columns", type: null);
            return;
        }
        if (Twice(names) is { } repeated)
        {
            document.Report(SourceRules.DuplicateProperty, 0, places.LineOf(data), $"{pointer}/columns", $"Two columns of the table are named `{repeated}`.");
            document.Break(0, "its table has two columns of one name", type: null);
            return;
        }
        if (!data.TryFind("rows", out var rows) || rows.Value.ValueKind is not JsonValueKind.Array)
        {
            document.Report(SourceRules.WrongShape, 0, places.LineOf(data), $"{pointer}/rows", "The table has no list of rows.");
            document.Break(0, "its table has no rows", type: null);
            return;
        }
        document.Columns = names;
        var number = 0;
        foreach (var row in rows.Value.EnumerateArray())
        {
            var at = $"{pointer}/{PointerSegment.Escape(rows.Name)}/{(number++).ToString(CultureInfo.InvariantCulture)}";
            var line = places.Add(row, at, type: null);
            if (row.ValueKind is JsonValueKind.Array && row.GetArrayLength() != names.Length)
            {
                document.Report(SourceRules.WrongShape, number - 1, line, at,
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
            if (column.TextOf("name") is not { } name)
                return null;
            names.Add(name);
        }
        return [.. names];
    }

    private static string? Twice(string[] names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Array.Find(names, n => !seen.Add(n));
    }
}
