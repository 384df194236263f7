using System.Globalization;
using ControlValidator.Cli.Rendering;
using Spectre.Console;

namespace ControlValidator.Cli.Exploring;

/// <summary>A value on a terminal.</summary>
internal static class ValueView
{
    internal static void Write(IAnsiConsole console, ShownValue value)
    {
        switch (value)
        {
            case ShownValue.Single(var text):
                console.MarkupLine(Shown.Safe(text));
                break;
            case ShownValue.Table { Rows.IsEmpty: true }:
                console.MarkupLine("[grey]nothing[/]");
                break;
            case ShownValue.Table table:
                Write(console, table);
                break;
        }
    }

    private static void Write(IAnsiConsole console, ShownValue.Table table)
    {
        var drawn = new Table().Border(TableBorder.None);
        if (table.Columns.All(c => c.Length == 0))
            drawn.HideHeaders();
        foreach (var column in table.Columns)
            drawn.AddColumn(new TableColumn($"[grey]{Shown.Safe(column)}[/]"));
        foreach (var row in table.Rows)
            drawn.AddRow([.. row.Select(Shown.Safe)]);
        console.Write(drawn);
        if (table.More != 0)
            console.MarkupLine(table.More < 0 ? "[grey]… and many more[/]" : string.Create(CultureInfo.InvariantCulture, $"[grey]… and {table.More} more[/]"));
        else if (table.Rows.Length > 9)
            console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"[grey]{table.Rows.Length} rows[/]"));
    }
}
