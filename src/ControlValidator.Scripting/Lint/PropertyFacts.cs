using System.Globalization;

namespace ControlValidator.Scripting.Lint;

/// <summary>What the type definition says about a property of a view.</summary>
/// <param name="Json">Its name in JSON, where the view's name is not the same in other case.</param>
/// <param name="Default">The platform's default as the provider's documentation names it.</param>
internal sealed record PropertyFacts(
    string? Json = null, bool Required = false, bool ReadOnly = false, bool Deprecated = false,
    long? Least = null, long? Most = null, long? Shortest = null, long? Longest = null, string? Pattern = null, string? Default = null)
{
    public static PropertyFacts None { get; } = new();

    /// <summary>One line of the facts that stand in the assembly of views.</summary>
    public static PropertyFacts Parse(ReadOnlySpan<char> line)
    {
        var facts = None;
        foreach (var part in line.ToString().Split('\t').AsSpan(1))
        {
            var value = part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..];
            facts = part[..^(value.Length + 1)] switch
            {
                "json" => facts with { Json = value },
                "required" => facts with { Required = true },
                "readonly" => facts with { ReadOnly = true },
                "deprecated" => facts with { Deprecated = true },
                "least" => facts with { Least = Number(value) },
                "most" => facts with { Most = Number(value) },
                "shortest" => facts with { Shortest = Number(value) },
                "longest" => facts with { Longest = Number(value) },
                "pattern" => facts with { Pattern = value },
                "default" => facts with { Default = value },
                _ => facts,
            };
        }
        return facts;
    }

    private static long? Number(string text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
