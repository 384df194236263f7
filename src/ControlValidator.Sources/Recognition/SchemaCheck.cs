using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NJsonSchema;

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
        using var reader = new StreamReader(stream);
        var schema = JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
        return
        [
            .. schema.Validate(Encoding.UTF8.GetString(text)).Select(Innermost)
                .OrderBy(e => e.LineNumber).ThenBy(e => e.LinePosition)
                .Take(MostProblems)
                .Select(e => Problem(kind, text, e)),
        ];
    }

    private static NJsonSchema.Validation.ValidationError Innermost(NJsonSchema.Validation.ValidationError error) =>
        error is NJsonSchema.Validation.ChildSchemaValidationError { Errors: { Count: > 0 } children }
        && children.Values.First().FirstOrDefault() is { } child
            ? Innermost(child)
            : error;

    private static RowProblem Problem(string kind, byte[] text, NJsonSchema.Validation.ValidationError error)
    {
        var (pointer, column) = PlaceOf(text, error.LineNumber - 1, error.LinePosition);
        return new(SourceRules.WrongShape, Math.Max(0, error.LineNumber - 1), column, pointer, $"In a document of kind {kind}, {Sentence(error)}");
    }

    private static string Sentence(NJsonSchema.Validation.ValidationError error) => error.Kind switch
    {
        NJsonSchema.Validation.ValidationErrorKind.PropertyRequired => $"the property `{error.Property}` is required here.",
        NJsonSchema.Validation.ValidationErrorKind.ArrayExpected => "a list is expected here.",
        NJsonSchema.Validation.ValidationErrorKind.ObjectExpected => "an object is expected here.",
        NJsonSchema.Validation.ValidationErrorKind.StringExpected => "text is expected here.",
        NJsonSchema.Validation.ValidationErrorKind.IntegerExpected or NJsonSchema.Validation.ValidationErrorKind.NumberExpected => "a number is expected here.",
        NJsonSchema.Validation.ValidationErrorKind.StringTooShort => "the text may not be empty here.",
        var other => $"something else is expected here ({other}).",
    };

    /// <summary>The pointer of the value that a line and a position in it stand for.</summary>
    private static (string Pointer, int Column) PlaceOf(byte[] text, int line, int position)
    {
        var target = 0;
        for (; line > 0 && target < text.Length; line--)
            target += text.AsSpan(target).IndexOf((byte)'\n') + 1;
        target += position;
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = RowInspector.MostDepth });
        var path = new PointerPath();
        var found = ("", 1);
        while (reader.Read() && reader.TokenStartIndex < target)
        {
            path.Advance(ref reader);
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray))
                found = (path.ToString(), RowInspector.ColumnOf(text, (int)reader.TokenStartIndex));
        }
        return found;
    }
}
