using System.Globalization;

namespace ControlValidator.Benchmarks.Whole;

/// <summary>The result as a Markdown table.</summary>
internal static class Table
{
    internal static void Head(TextWriter output)
    {
        output.WriteLine("| input | process | wall, median | min to max | CPU | peak memory | × hello | × scan |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|");
    }

    /// <summary>The first row is the one that the others are compared with, and so is the one named <c>scan</c>.</summary>
    internal static void Rows(TextWriter output, string label, IReadOnlyList<(string Name, Figures Figures)> rows)
    {
        var hello = rows[0].Figures.Wall;
        var scan = rows.Where(r => r.Name == "scan").Select(r => r.Figures.Wall).FirstOrDefault();
        foreach (var (name, f) in rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {label} | {name} | {f.Wall:0} ms | {f.Fastest:0} to {f.Slowest:0} | {f.Cpu:0} ms | {f.Peak:0} MB | {f.Wall / hello:0.00} | {(scan > 0 ? f.Wall / scan : double.NaN):0.00} |")
                .Replace("NaN", "", StringComparison.Ordinal));
        }
    }
}
