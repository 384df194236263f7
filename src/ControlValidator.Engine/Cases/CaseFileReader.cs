using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Reads <c>cases.json</c>.</summary>
public static class CaseFileReader
{
    private static readonly string[] Members = ["name", "control", "expect", "resources", "subject", "asOf", "exported", "unread", "note"];

    private static readonly JsonElement None = JsonDocument.Parse("[]").RootElement;

    /// <param name="utf8">The file's text.</param>
    public static CaseFile Read(string path, ReadOnlyMemory<byte> utf8)
    {
        JsonElement root;
        try
        {
            root = JsonDocument.Parse(utf8).RootElement;
        }
        catch (JsonException malformed)
        {
            var span = new SourceSpan(path, (int)(malformed.LineNumber ?? 0) + 1, (int)(malformed.BytePositionInLine ?? 0) + 1);
            return new(path, [], [EngineRules.CasesAreNotJson.At(span, "the cases are not well-formed JSON")]);
        }
        var text = new ModelText(path, utf8);
        if (text.FirstBrokenText() is { } broken)
            return new(path, [], [EngineRules.CasesAreNotJson.At(text.At(broken, 1, ""), "bytes that are no UTF-8, or half a character, stand in a text")]);
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("cases", out var list) || list.ValueKind is not JsonValueKind.Array)
            return new(path, [], [EngineRules.CaseIsMalformed.At(new(path, 1, 1), "the file has no list `cases`")]);
        var lines = new LineCounter(utf8);
        var cases = ImmutableArray.CreateBuilder<Case>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var element in list.EnumerateArray())
        {
            var line = lines.LineOf(element);
            var span = new SourceSpan(path, line, 1, Pointer: $"/cases/{cases.Count + diagnostics.Count}");
            if (Fault(element) is { } fault)
                diagnostics.Add(EngineRules.CaseIsMalformed.At(span, fault));
            else
                cases.Add(Build(element, line) with { ResourcesLine = element.TryGetProperty("resources", out var resources) ? lines.LineOf(resources) : line });
        }
        var tolerances = ToleranceReader.Read(path, root, utf8, diagnostics);
        return new(path, cases.ToImmutable(), diagnostics.ToImmutable()) { Tolerances = tolerances };
    }

    private static string? Fault(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
            return "a case is an object";
        foreach (var member in element.EnumerateObject())
        {
            if (!Members.Contains(member.Name, StringComparer.Ordinal))
                return $"a case has no member `{member.AsWritten}`";
        }
        return Text(element, "name") is null ? "the case has no `name`"
            : OutcomeOf(Text(element, "expect")) is null
                ? "`expect` is one of Pass, Fail, NotApplicable, Unknown, Error"
            : element.TryGetProperty("resources", out var resources) && resources.ValueKind is not JsonValueKind.Array
                ? "`resources` is a list"
            : element.TryGetProperty("asOf", out _) && Instant(element) is null ? "`asOf` is no point in time such as 2026-01-31T00:00:00Z"
            : null;
    }

    private static Case Build(JsonElement element, int line) => new(
        Text(element, "name") ?? "",
        Text(element, "control"),
        OutcomeOf(Text(element, "expect")) ?? Outcome.Error,
        element.TryGetProperty("resources", out var resources) ? resources : None,
        Text(element, "subject"),
        Instant(element),
        Texts(element, "exported"),
        Texts(element, "unread"),
        line);

    private static Outcome? OutcomeOf(string? word) => word switch
    {
        "Pass" => Outcome.Pass,
        "Fail" => Outcome.Fail,
        "NotApplicable" => Outcome.NotApplicable,
        "Unknown" => Outcome.Unknown,
        "Error" => Outcome.Error,
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString() ?? "")]
            : [];

    private static DateTimeOffset? Instant(JsonElement element) =>
        DateTimeOffset.TryParse(Text(element, "asOf"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
