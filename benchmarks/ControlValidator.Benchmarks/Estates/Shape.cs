using System.Globalization;

namespace ControlValidator.Benchmarks.Estates;

/// <summary>One kind of resource, as <c>shapes.txt</c> describes it.</summary>
/// <param name="Share">How many of a thousand resources are of this kind.</param>
/// <param name="AtSubscription">In how many of a hundred cases it stands at the subscription, not in a group.</param>
internal sealed record Shape(string[] Types, int Share, int AtSubscription, Part Name, Part Json)
{
    /// <summary>All kinds; the first is what an estate of one resource consists of.</summary>
    internal static Shape[] All { get; } = Read();

    private static Shape[] Read()
    {
        using var file = typeof(Shape).Assembly.GetManifestResourceStream("shapes.txt")
            ?? throw new InvalidOperationException("shapes.txt is not embedded");
        using var reader = new StreamReader(file);
        var sections = Sections(reader.ReadToEnd());
        var common = sections[0].Entries;
        return [.. sections.Skip(1).Select(s => Of(s.Head, s.Entries, common))];
    }

    private static Shape Of(string head, Dictionary<string, string> entries, Dictionary<string, string> common)
    {
        var identity = entries.GetValueOrDefault("identity", "0");
        var json = common["before"] + entries.GetValueOrDefault("head", "")
            + common["identity"].Replace("<maybe 0>", $"<maybe {identity}>", StringComparison.Ordinal)
            + (entries.ContainsKey("untagged") ? "null" : common["tags"])
            + common["after"] + entries["properties"] + "}";
        return new(head.Split('|'),
            (int)Math.Round(double.Parse(entries["percent"], CultureInfo.InvariantCulture) * 10),
            int.Parse(entries.GetValueOrDefault("at-subscription", "0"), CultureInfo.InvariantCulture),
            Template.Parse(entries["name"]), Template.Parse(json));
    }

    /// <summary>A section begins with its name in brackets; an entry is <c>name = text</c>, with more text on indented lines.</summary>
    private static List<(string Head, Dictionary<string, string> Entries)> Sections(string text)
    {
        var sections = new List<(string Head, Dictionary<string, string> Entries)>();
        var entry = "";
        foreach (var line in text.Split('\n').Where(l => l.Length > 0 && l[0] is not '#'))
        {
            if (line[0] is '[')
            {
                sections.Add((line[1..^1], new(StringComparer.Ordinal)));
            }
            else if (line[0] is ' ')
            {
                sections[^1].Entries[entry] += line.Trim();
            }
            else
            {
                var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
                entry = parts[0];
                sections[^1].Entries[entry] = parts[1];
            }
        }
        return sections;
    }
}
