using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Changes of a setting that a check rightly does not notice, with the author's reason.</summary>
/// <param name="Control">Id of the control; null for all of the policy's.</param>
/// <param name="Type">The resource type that holds the setting; null for any.</param>
/// <param name="Setting">The path, such as <c>properties/rules/*/name</c>, with <c>*</c> for the number of an item.</param>
/// <param name="To">What the setting may change to; empty for anything.</param>
/// <param name="Line">1-based line in the file of cases.</param>
public sealed record Tolerance(string? Control, string? Type, string Setting, ImmutableArray<string> To, string Why, int Line)
{
    /// <summary>The name of what has no path: the resources of a type, as they come and go.</summary>
    private const string Resources = "resources";

    public bool Covers(Mutant mutant, Control control) =>
        (Control is null || Same(Control, control.Id))
        && (Type is null || Same(Type, mutant.Type))
        && Same(Setting, mutant.Setting.Length == 0 ? Resources : mutant.Setting)
        && (To.IsEmpty || To.Contains(mutant.To, StringComparer.OrdinalIgnoreCase));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Reads the list <c>tolerates</c> of a file of cases.</summary>
internal static class ToleranceReader
{
    private static readonly string[] Members = ["control", "type", "setting", "to", "why"];

    internal static ImmutableArray<Tolerance> Read(
        string path, JsonElement root, ReadOnlyMemory<byte> utf8, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (!root.TryGetProperty("tolerates", out var list))
            return [];
        if (list.ValueKind is not JsonValueKind.Array)
        {
            diagnostics.Add(EngineRules.ToleranceIsMalformed.At(new(path, 1, 1, Pointer: "/tolerates"), "`tolerates` is a list"));
            return [];
        }
        var lines = new LineCounter(utf8);
        var tolerances = ImmutableArray.CreateBuilder<Tolerance>();
        foreach (var (index, element) in list.EnumerateArray().Index())
        {
            var line = lines.LineOf(element);
            if (Fault(element) is { } fault)
                diagnostics.Add(EngineRules.ToleranceIsMalformed.At(new(path, line, 1, Pointer: $"/tolerates/{index}"), fault));
            else
                tolerances.Add(Build(element, line));
        }
        return tolerances.ToImmutable();
    }

    private static string? Fault(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
            return "a tolerance is an object";
        foreach (var member in element.EnumerateObject())
        {
            if (!Members.Contains(member.Name, StringComparer.Ordinal))
                return $"a tolerance has no member `{member.AsWritten}`";
            if (member.Name is "to" ? !IsListOfTexts(member.Value) : member.Value.ValueKind is not JsonValueKind.String)
                return member.Name is "to" ? "`to` is a list of texts" : $"`{member.Name}` is a text";
        }
        return string.IsNullOrWhiteSpace(Text(element, "setting")) ? "the tolerance names no `setting`"
            : string.IsNullOrWhiteSpace(Text(element, "why")) ? "the tolerance does not say `why`"
            : null;
    }

    private static bool IsListOfTexts(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(v => v.ValueKind is JsonValueKind.String);

    private static Tolerance Build(JsonElement element, int line) => new(
        Text(element, "control"), Text(element, "type"), Text(element, "setting") ?? "",
        element.TryGetProperty("to", out var to) ? [.. to.EnumerateArray().Select(t => t.GetString() ?? "")] : [],
        Text(element, "why") ?? "", line);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
