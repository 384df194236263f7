using System.Runtime.CompilerServices;
using System.Text.Json;
using Json.Pointer;
using Json.Schema;

namespace ControlValidator.Sources;

/// <summary>
/// Explains with a JSON Schema what keeps a document from being in a shape. The readers check shapes themselves, as they go; this runs
/// only once something is known to be wrong, and nothing of the validator is loaded before.
/// </summary>
internal static class SchemaCheck
{
    private const int LongestText = 4 << 20;
    private const int MostProblems = 5;

    /// <summary>The schemas by the kind of document, as the manifest shows it.</summary>
    public static IEnumerable<string> Kinds { get; } =
    [
        "arm-page", "az-resource", "az-resource-list", "az-rule-data", "error-answer", "graph-list", "graph-object", "graph-page",
        "resource-graph", "resource-graph-table", "scubagear",
    ];

    /// <returns>What is wrong, the first few places; empty where the text is in shape, or too long to say.</returns>
    public static IReadOnlyList<RowProblem> Explain(string kind, byte[] text) => text.Length > LongestText ? [] : Validate(kind, text);

    // apart, so that the validator's assembly is loaded only when it is needed
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<RowProblem> Validate(string kind, byte[] text)
    {
        using var stream = typeof(SchemaCheck).Assembly.GetManifestResourceStream($"ControlValidator.Sources.Schemas.{kind}.json")
            ?? throw new InvalidOperationException($"There is no schema for {kind}.");
        using var schema = JsonDocument.Parse(stream);
        using var document = JsonDocument.Parse(text, new() { MaxDepth = RowInspector.MostDepth });
        // a registry of its own for each call: the shared one grows, and refuses a schema that it has
        var validator = JsonSchema.Build(schema.RootElement, new BuildOptions { SchemaRegistry = new() });
        var results = validator.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.Hierarchical });
        var sentences = Sentences(results, schema.RootElement)
            .GroupBy(s => s.Pointer, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Sentence, StringComparer.Ordinal);
        return
        [
            .. Places(text, sentences.Keys).Take(MostProblems)
                .Select(p => new RowProblem(SourceRules.WrongShape, p.Line, p.Column, p.Pointer, $"In a document of kind {kind}, {sentences[p.Pointer]}")),
        ];
    }

    private static IEnumerable<(string Pointer, string Sentence)> Sentences(EvaluationResults results, JsonElement schema)
    {
        if (results.IsValid)
            yield break;
        var pointer = results.InstanceLocation.ToString();
        foreach (var keyword in results.Errors?.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>())
            yield return (pointer, Sentence(keyword, Keyword(schema, results.EvaluationPath, keyword)));
        var details = results.Details ?? [];
        var alternatives = details.FindAll(d => IsAlternative(results, d));
        if (alternatives.Count > 0 && !alternatives.Exists(a => a.IsValid))
            yield return (pointer, Required(alternatives.SelectMany(a => Texts(Keyword(schema, a.EvaluationPath, "required")))));
        foreach (var sentence in details.Except(alternatives).SelectMany(d => Sentences(d, schema)))
            yield return sentence;
    }

    private static bool IsAlternative(EvaluationResults results, EvaluationResults detail) =>
        detail.EvaluationPath.ToString()[results.EvaluationPath.ToString().Length..].StartsWith("/anyOf/", StringComparison.Ordinal);

    private static JsonElement Keyword(JsonElement schema, JsonPointer path, string keyword) =>
        JsonPointer.Parse($"{path}/{keyword}").Evaluate(schema) ?? throw new InvalidOperationException($"The schema has no {path}/{keyword}.");

    private static string Sentence(string keyword, JsonElement demanded) => keyword switch
    {
        "required" => Required(Texts(demanded)),
        "type" => $"{string.Join(" or ", Texts(demanded).Select(Word))} is expected here.",
        "minLength" => "the text may not be empty here.",
        _ => $"something else is expected here ({keyword} {demanded.GetRawText()}).",
    };

    private static string Required(IEnumerable<string> names)
    {
        var all = names.Select(n => $"`{n}`").ToList();
        return all is [var one] ? $"the property {one} is required here." : $"one of the properties {string.Join(", ", all)} is required here.";
    }

    private static string Word(string type) => type switch
    {
        "array" => "a list",
        "object" => "an object",
        "string" => "text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "`true` or `false`",
        _ => $"`{type}`",
    };

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString() ?? "") : [value.GetString() ?? ""];

    /// <summary>Where the values stand that the pointers name, in the order of the text.</summary>
    private static List<(string Pointer, int Line, int Column)> Places(byte[] text, ICollection<string> pointers)
    {
        var places = new List<(string Pointer, int Line, int Column)>();
        var wanted = pointers.ToHashSet(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(text, new() { MaxDepth = RowInspector.MostDepth });
        var path = new PointerPath();
        while (places.Count < MostProblems && wanted.Count > 0 && reader.Read())
        {
            path.Advance(ref reader);
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray) && wanted.Remove(path.ToString()))
            {
                var at = (int)reader.TokenStartIndex;
                places.Add((path.ToString(), RowInspector.LineOf(text, at), RowInspector.ColumnOf(text, at)));
            }
        }
        return places;
    }
}
